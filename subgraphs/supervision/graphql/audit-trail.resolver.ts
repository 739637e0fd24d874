import { auditTrailResolvers } from '../../../platform/graphql/audit-trail-resolvers';
import { withAudience, without } from '../../../platform/audit/trail/audited-kind';
import type { SupervisionContext } from '../context';
import { OfficeStub } from './office.stub';
import { officerFor, OfficerStub } from './officer.stub';

const COLUMNS = 'id, owner_office_id, handler_ids, agency_ids, applicant_id, classification, is_published';
const EITHER = `(SELECT ${COLUMNS} FROM submission UNION ALL SELECT ${COLUMNS} FROM legality_check)`;

/** The audit trail of supervision (27.1): every type of record that its commands write entries about. */
export const supervisionAuditTrail = auditTrailResolvers({
  subgraph: 'supervision',
  kinds: [
    ...withAudience({ Submission: 'submission', Check: 'legality_check' }),
    { recordType: 'Conflict', audienceOf: `platform.conflict c JOIN ${EITHER} r ON r.id = c.record_id`, id: 'c.id' },
    ...without('SUPERVISORS', 'Command', 'Outbox', 'EventDelivery'),
  ],
  office: { type: OfficeStub, of: (_context: SupervisionContext, id) => ({ id }) },
  officer: { type: OfficerStub, of: ({ viewer }, id) => officerFor(viewer, id) },
});
