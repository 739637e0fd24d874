import { partyAuthority } from '../../../../platform/access/authority';
import { SYSTEM_VIEWER } from '../../../../platform/access/viewer';
import { COMPLAINT_NOTICES, type ComplaintNoticeKind } from '../../domain/complaint/complaint-notices';
import { BY_MAIL } from '../../domain/notice/delivery';
import { getComplaintNotice, markComplaintNoticeSent } from '../../persistence/complaint/complaint-notice.repository';
import { getComplaintToChange } from '../../persistence/complaint/complaint.repository';
import { NOTICE_QUEUES } from '../../persistence/notice-queue.repository';
import type { MailedNotices } from '../mail-notices';

/** Notices of a complaint that is open, which lose their object with its end. */
const OF_OPEN_COMPLAINTS: readonly ComplaintNoticeKind[] = [
  'TERM_MISSED',
  'RESTORED',
  'EXECUTION_SUSPENDED',
  'RESCHEDULED',
];

/** [25.1.f] [25.2.b] [43.2.b] Notices to complainants; nothing is kept where the office has handed one over meanwhile. */
export const MAILED_COMPLAINT_NOTICES: MailedNotices = {
  queue: NOTICE_QUEUES.Complaint,
  isOvertaken: (kind, isClosed) => isClosed && OF_OPEN_COMPLAINTS.includes(kind as ComplaintNoticeKind),
  keepGone: async (tx, { id, recordId }) => {
    await getComplaintToChange(tx.manager, SYSTEM_VIEWER, recordId);
    const { kind, sentOn } = await getComplaintNotice(tx.manager, recordId, id);
    if (sentOn !== null) return;
    await markComplaintNoticeSent(tx.manager, id, { sentOn: tx.today, ...BY_MAIL });
    const authority = partyAuthority(tx.viewer, 'CLOCK');
    const { rule } = COMPLAINT_NOTICES[kind];
    const details = { noticeId: id, kind, delivery: 'SENT' };
    const action = 'SEND_NOTICE';
    await tx.audit({ recordType: 'ComplaintNotice', recordId: id, action, authority, rules: [rule], details });
  },
};
