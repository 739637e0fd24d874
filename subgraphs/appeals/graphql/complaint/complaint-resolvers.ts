import { ChangeComplaintResolver } from './change-complaint.resolver';
import { ComplaintFieldsResolver, ComplaintsOfAppealResolver } from './complaint-fields.resolver';
import {
  ComplainantResolver,
  ComplaintDecisionResolver,
  ComplaintNoticeResolver,
  ComplaintSuspensionResolver,
} from './complaint-parts.type';
import { ComplaintStatusResolver } from './complaint-status.resolver';
import { ComplaintResolver } from './complaint.resolver';

/** Everything that answers about complaints. */
export const complaintResolvers = [
  ComplaintResolver,
  ComplaintStatusResolver,
  ChangeComplaintResolver,
  ComplaintFieldsResolver,
  ComplaintsOfAppealResolver,
  ComplainantResolver,
  ComplaintDecisionResolver,
  ComplaintSuspensionResolver,
  ComplaintNoticeResolver,
] as const;
