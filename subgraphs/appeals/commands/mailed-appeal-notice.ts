import { partyAuthority } from '../../../platform/access/authority';
import { SYSTEM_VIEWER } from '../../../platform/access/viewer';
import { clearAlertsOf } from '../../../platform/alerts/clear-alerts';
import { NOTICE_TEMPLATES } from '../domain/notice/appeal-templates';
import { BY_MAIL } from '../domain/notice/delivery';
import { isOvertaken } from '../domain/notice/attempts';
import type { AppealNoticeKind } from '../domain/notices';
import { appealDuties } from '../persistence/appeal-duties.repository';
import { getAppeal } from '../persistence/appeal.repository';
import { NOTICE_QUEUES } from '../persistence/notice-queue.repository';
import { getNotice } from '../persistence/notice.repository';
import type { MailedNotices } from './mail-notices';
import { keepNoticeGone } from './notice-gone';

/** [24.5] [24.4.e] Notices to applicants; nothing is kept where the office has handed one over meanwhile. */
export const MAILED_APPEAL_NOTICES: MailedNotices = {
  queue: NOTICE_QUEUES.Appeal,
  isOvertaken: (kind, isClosed) => isOvertaken(kind as AppealNoticeKind, isClosed),
  keepGone: async (tx, { id, recordId }) => {
    await getAppeal(tx.manager, SYSTEM_VIEWER, recordId, 'FOR NO KEY UPDATE');
    const notice = await getNotice(tx.manager, recordId, id);
    if (notice.sentOn !== null) return;
    const details = await keepNoticeGone(tx, notice, { sentOn: tx.today, ...BY_MAIL });
    const authority = partyAuthority(tx.viewer, 'CLOCK');
    const { rule } = NOTICE_TEMPLATES[notice.kind];
    const action = 'SEND_NOTICE';
    await tx.audit({ recordType: 'AppealNotice', recordId: id, action, authority, rules: [rule], details });
    await clearAlertsOf(tx, appealDuties, recordId);
  },
};
