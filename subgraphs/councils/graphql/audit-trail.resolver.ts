import { auditTrailResolvers } from '../../../platform/graphql/audit-trail-resolvers';
import { kindsOf, without } from '../../../platform/audit/trail/audited-kind';
import { exportTypes } from '../../../platform/exports/exported-list';
import type { CouncilsContext } from '../context';
import { councilExports } from '../exports/council-exports';
import { OfficeStub } from './office.stub';
import { officerFor, OfficerStub } from './officer.stub';

/** The audit trail of councils (27.1): every type of record that its commands write entries about. */
export const councilsAuditTrail = auditTrailResolvers({
  subgraph: 'councils',
  kinds: [
    ...kindsOf({
      CoordinatingCouncil: 'coordinating_council',
      CouncilSession: 'council_session',
      CouncilDecision: 'council_decision',
      CouncilMeasure: 'council_measure',
    }),
    ...without('SUPERVISORS', ...exportTypes(councilExports)),
  ],
  office: { type: OfficeStub, of: (_context: CouncilsContext, id) => ({ id }) },
  officer: { type: OfficerStub, of: ({ viewer }, id) => officerFor(viewer, id) },
});
