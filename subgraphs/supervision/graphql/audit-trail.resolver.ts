import { auditTrailResolvers } from '../../../platform/graphql/audit-trail-resolvers';
import { kindsOf, materialKinds, without } from '../../../platform/audit/trail/audited-kind';
import { exportTypes } from '../../../platform/exports/exported-list';
import type { SupervisionContext } from '../context';
import { supervisionExports } from '../exports/supervision-exports';
import { checkMaterials } from '../persistence/check/check-materials.repository';
import { OfficeStub } from './office.stub';
import { officerFor, OfficerStub } from './officer.stub';

/** The audit trail of supervision (27.1): every type of record that its commands write entries about. */
export const supervisionAuditTrail = auditTrailResolvers({
  subgraph: 'supervision',
  kinds: [
    ...kindsOf({ Submission: 'submission', Check: 'legality_check' }),
    ...materialKinds(checkMaterials),
    ...without('SUPERVISORS', ...exportTypes(supervisionExports)),
  ],
  office: { type: OfficeStub, of: (_context: SupervisionContext, id) => ({ id }) },
  officer: { type: OfficerStub, of: ({ viewer }, id) => officerFor(viewer, id) },
});
