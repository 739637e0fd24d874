import { requirePower } from '../../../../platform/access/authority';
import { runCommand } from '../../../../platform/command/run-command';
import type { AppealsContext } from '../../context';
import { COMPLAINT_NOTICES } from '../../domain/complaint/complaint-notices';
import { getComplaintNotice, markComplaintNoticeSent } from '../../persistence/complaint/complaint-notice.repository';
import { type HandOver, handedOver } from '../hand-over-notice';
import { type ChangeOfComplaint, claimComplaint, keepComplaint } from './complaint-step';

/** The input of sending a notice to a complainant. */
export interface SendComplaintNotice extends ChangeOfComplaint, HandOver {}

/**
 * [25.2.b] [25.1.f] Puts on record that the deciding office has handed a notice over to the complainant today, by post or in person; whoever keeps
 * its records may. The law sets these notices no day, so none is late.
 */
export function sendComplaintNotice(context: AppealsContext, input: SendComplaintNotice): Promise<{ id: string }> {
  return runCommand(context, { command: 'sendComplaintNotice', requestId: input.requestId, input }, async (tx) => {
    const complaint = await claimComplaint(tx, input);
    const authority = requirePower(tx, 'PREPARE_RECORDS', complaint.ownerOfficeId);
    const { id: noticeId, kind, sentOn } = await getComplaintNotice(tx.manager, complaint.id, input.noticeId);
    const { rule } = COMPLAINT_NOTICES[kind];
    const gone = handedOver(tx, { noun: 'ComplaintNotice', rule, sentOn }, input);
    await markComplaintNoticeSent(tx.manager, noticeId, gone);
    const step = { complaint, action: 'SEND_NOTICE', authority, rules: [rule] };
    return keepComplaint(tx, step, { changes: {}, details: { noticeId, kind, delivery: gone.delivery } });
  });
}
