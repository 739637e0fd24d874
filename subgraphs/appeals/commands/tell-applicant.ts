import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { RunningTerm } from '../../../platform/calendar/term';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { saveTerm } from '../../../platform/terms/term-store';
import { type Appeal, isReplyOwed } from '../domain/appeal';
import { queued } from '../domain/notice/delivery';
import { noticeText, type Told } from '../domain/notices';
import { insertNotice } from '../persistence/notice.repository';

/** A notice to be: what it tells, and the term or the bare day by which it must go out, if the law sets one. */
export interface Telling {
  readonly told: Told;
  readonly due: RunningTerm | LocalDate | null;
}

/** Makes the notice to the applicant with its term; nothing where there is nobody to tell (24.6.a). */
export async function tellApplicant(tx: CommandTransaction, appeal: Appeal, { told, due }: Telling): Promise<void> {
  if (!isReplyOwed(appeal)) return;
  const id = uuidv7();
  const term = typeof due === 'string' ? null : due;
  const dueOn = typeof due === 'string' ? due : (due?.dueOn ?? null);
  const { language, text } = noticeText(appeal.number, appeal.language, told);
  await insertNotice(tx.manager, {
    id,
    appealId: appeal.id,
    kind: told.kind,
    language,
    text,
    dueOn,
    sentOn: null,
    createdOn: tx.today,
    ...queued(new Date()),
  });
  if (term) await saveTerm(tx.manager, { type: 'AppealNotice', id }, term);
}
