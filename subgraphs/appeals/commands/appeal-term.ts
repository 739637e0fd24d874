import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Term } from '../../../platform/calendar/term';
import { findTerm, meetTerm, type TermSubject } from '../../../platform/terms/term-store';
import type { Appeal } from '../domain/appeal';

const CONSIDERATION = 'APPEAL_CONSIDERATION';

/** An appeal as the owner of its terms. */
export const termsOf = ({ id }: Pick<Appeal, 'id'>): TermSubject => ({ type: 'Appeal', id });

/** The term of consideration of an appeal that is under consideration, and so has one. */
export async function getConsiderationTerm(manager: EntityManager, appeal: Appeal): Promise<Term> {
  const term = await findTerm(manager, termsOf(appeal), CONSIDERATION);
  if (!term) throw new Error(`appeal ${appeal.id} is under consideration without a term`);
  return term;
}

/** Ends the term of consideration with the final decision of a day. One statement. */
export function endConsideration(manager: EntityManager, appeal: Appeal, on: LocalDate): Promise<void> {
  return meetTerm(manager, termsOf(appeal), CONSIDERATION, on);
}
