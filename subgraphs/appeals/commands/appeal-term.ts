import type { Term } from '../../../platform/calendar/term';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { findTerm, meetTerms, type TermSubject } from '../../../platform/terms/term-store';
import type { Appeal } from '../domain/appeal';

const CONSIDERATION = 'APPEAL_CONSIDERATION';

/** An appeal as the owner of its terms. */
export const termsOf = ({ id }: Pick<Appeal, 'id'>): TermSubject => ({ type: 'Appeal', id });

/** The term of consideration of an appeal that is under consideration, and so has one. */
export async function getConsiderationTerm(tx: CommandTransaction, appeal: Appeal): Promise<Term> {
  const term = await findTerm(tx.manager, termsOf(appeal), CONSIDERATION);
  if (!term) throw new Error(`appeal ${appeal.id} is under consideration without a term`);
  return term;
}

/** Ends the terms of consideration of appeals, and those of the final reply after a check, with the final decision of today. One statement. */
export async function endConsideration(tx: CommandTransaction, ...appeals: readonly Appeal[]): Promise<void> {
  const ids = appeals.map(({ id }) => id);
  await meetTerms(tx.manager, { type: 'Appeal', ids, kinds: [CONSIDERATION, 'APPEAL_FINAL_REPLY'] }, tx.today);
}
