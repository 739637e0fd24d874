import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { RunningTerm } from '../../../platform/calendar/term';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { saveTerm } from '../../../platform/terms/term-store';
import type { Appeal } from '../domain/appeal';
import { queued } from '../domain/notice/delivery';
import { noticeText, type Told } from '../domain/notices';
import { addresseesOn } from '../domain/representative';
import { insertNotices } from '../persistence/notice.repository';

/** A notice to be: what it tells, and the term or the bare day by which it must go out, if the law sets one. */
export interface Telling {
  readonly told: Told;
  readonly due: RunningTerm | LocalDate | null;
}

/**
 * Makes the notice to the applicant with its term, and one without to the representative who is to have it as well; nothing where there is nobody to tell
 * (24.6.a). The law's days run for the applicant's own.
 */
export async function tellApplicant(tx: CommandTransaction, appeal: Appeal, { told, due }: Telling): Promise<void> {
  const addressees = addresseesOn(appeal, tx.today);
  if (addressees.length === 0) return;
  const id = uuidv7();
  const term = typeof due === 'string' ? null : due;
  const dueOn = typeof due === 'string' ? due : (due?.dueOn ?? null);
  const said = {
    appealId: appeal.id,
    kind: told.kind,
    ...noticeText(appeal.number, appeal.language, told),
    sentOn: null,
    createdOn: tx.today,
    ...queued(new Date()),
  };
  await insertNotices(
    tx.manager,
    addressees.map((addressee) =>
      addressee === 'APPLICANT' ? { ...said, id, addressee, dueOn } : { ...said, id: uuidv7(), addressee, dueOn: null },
    ),
  );
  if (term) await saveTerm(tx.manager, { type: 'AppealNotice', id }, term);
}
