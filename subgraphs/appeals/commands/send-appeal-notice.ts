import { requirePower } from '../../../platform/access/authority';
import { runCommand } from '../../../platform/command/run-command';
import type { AppealsContext } from '../context';
import { NOTICE_TEMPLATES } from '../domain/notice/appeal-templates';
import { getNotice } from '../persistence/notice.repository';
import { type ChangeOfAppeal, getAppealToChange, keepStep } from './appeal-step';
import { type HandOver, handedOver } from './hand-over-notice';
import { keepNoticeGone } from './notice-gone';

/** The input of sending a notice. */
export interface SendAppealNotice extends ChangeOfAppeal, HandOver {}

/**
 * [24.5] [24.4.e] Puts on record that the office has handed a notice over to the applicant today, by post or in person; whoever keeps the office's
 * records may. Late is not refused, but seen.
 */
export function sendAppealNotice(context: AppealsContext, input: SendAppealNotice): Promise<{ id: string }> {
  return runCommand(context, { command: 'sendAppealNotice', requestId: input.requestId, input }, async (tx) => {
    const appeal = await getAppealToChange(tx, input);
    const authority = requirePower(tx, 'PREPARE_RECORDS', appeal.ownerOfficeId);
    const notice = await getNotice(tx.manager, appeal.id, input.noticeId);
    const { rule } = NOTICE_TEMPLATES[notice.kind];
    const gone = handedOver(tx, { noun: 'AppealNotice', rule, sentOn: notice.sentOn }, input);
    const details = await keepNoticeGone(tx, notice, gone);
    return keepStep(tx, { appeal, action: 'SEND_NOTICE', authority, rules: [rule] }, { changes: {}, details });
  });
}
