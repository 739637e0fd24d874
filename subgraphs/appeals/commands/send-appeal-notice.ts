import { requirePower } from '../../../platform/access/authority';
import { runCommand } from '../../../platform/command/run-command';
import { illegalTransition } from '../../../platform/errors/plain-errors';
import { meetTerm } from '../../../platform/terms/term-store';
import type { AppealsContext } from '../context';
import { NOTICE_RULES, NOTICE_TERMS } from '../domain/notices';
import { getNotice, markNoticeSent } from '../persistence/notice.repository';
import { type ChangeOfAppeal, getAppealToChange, keepStep } from './appeal-step';

/** The input of sending a notice. */
export interface SendAppealNotice extends ChangeOfAppeal {
  readonly noticeId: string;
}

/** [24.5] [24.4.e] Puts on record that a notice has gone out to the applicant today; whoever keeps the office's records may. Late is not refused, but seen. */
export function sendAppealNotice(context: AppealsContext, input: SendAppealNotice): Promise<{ id: string }> {
  return runCommand(context, { command: 'sendAppealNotice', requestId: input.requestId, input }, async (tx) => {
    const appeal = await getAppealToChange(tx, input);
    const authority = requirePower(tx, 'PREPARE_RECORDS', appeal.ownerOfficeId);
    const { id, kind, sentOn, dueOn } = await getNotice(tx.manager, appeal.id, input.noticeId);
    const rules = NOTICE_RULES[kind];
    if (sentOn !== null) {
      return illegalTransition({
        noun: 'AppealNotice',
        state: 'SENT',
        action: 'SEND_NOTICE',
        allowed: [],
        rule: rules[0],
      });
    }
    await markNoticeSent(tx.manager, id, tx.today);
    if (kind in NOTICE_TERMS) {
      const term = NOTICE_TERMS[kind as keyof typeof NOTICE_TERMS];
      await meetTerm(tx.manager, { type: 'AppealNotice', id }, term, tx.today);
    }
    const isLate = dueOn !== null && tx.today > dueOn;
    const step = { appeal, action: 'SEND_NOTICE', authority, rules };
    return keepStep(tx, step, { changes: {}, details: { noticeId: id, kind, isLate } });
  });
}
