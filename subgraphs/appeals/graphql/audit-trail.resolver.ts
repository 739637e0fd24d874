import { auditTrailResolvers } from '../../../platform/graphql/audit-trail-resolvers';
import { kindsOf, materialKinds, without } from '../../../platform/audit/trail/audited-kind';
import { exportTypes } from '../../../platform/exports/exported-list';
import type { AppealsContext } from '../context';
import { appealExports } from '../exports/appeal-exports';
import { appealMaterials } from '../persistence/appeal-materials.repository';
import { OfficeStub } from './office.stub';
import { officerFor, OfficerStub } from './officer.stub';

/** The audit trail of appeals (27.1): every type of record that its commands write entries about. */
export const appealsAuditTrail = auditTrailResolvers({
  subgraph: 'appeals',
  kinds: [
    ...kindsOf({ Appeal: 'appeal', Complaint: 'complaint', AppealGroup: 'appeal_group' }),
    ...materialKinds(appealMaterials),
    { recordType: 'AppealNotice', audienceOf: 'appeal_notice n JOIN appeal r ON r.id = n.appeal_id', id: 'n.id' },
    {
      recordType: 'ComplaintNotice',
      audienceOf: 'complaint_notice n JOIN complaint r ON r.id = n.complaint_id',
      id: 'n.id',
    },
    ...without('SUPERVISORS', ...exportTypes(appealExports), 'AppealParameterAct'),
  ],
  office: { type: OfficeStub, of: (_context: AppealsContext, id) => ({ id }) },
  officer: { type: OfficerStub, of: ({ viewer }, id) => officerFor(viewer, id) },
});
