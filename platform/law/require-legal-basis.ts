import type { LocalDate } from '../calendar/local-date';
import { refuse } from '../errors/refuse';
import { requireAnyInForce } from './ledger';
import { LEGAL_SOURCES, type LegalReference, type LegalSource } from './legal-reference';
import { rulesAt } from './norm-unit';
import { type Wording, wordingOn } from './norm-versions';
import { requireNotRepealed } from './repealed-acts';

/** [2.1] What makes a source citable, beside the article. */
const NEEDED: Readonly<Record<LegalSource, readonly (keyof LegalReference)[]>> = {
  CONSTITUTION: [],
  CONSTITUTIONAL_LAW: [],
  RATIFIED_TREATY: ['act', 'ratifiedOn'],
  LEGAL_ACT: ['act', 'adoptedOn'],
};

/**
 * [2.1] What a record of a day rests on. Refuses `LEGAL_BASIS_INVALID` without any reference, and for each that is none of the four sources: a
 * treaty not ratified by then, an act without title or day of adoption, a place that this law does not have. Refuses `NORM_NOT_IN_FORCE` for
 * a place of this law without force on that day (48.1.b, 48.1.c) and for the law that it replaced (48.3).
 */
export function requireLegalBasis(references: readonly LegalReference[], day: LocalDate): void {
  if (references.length === 0) refuse('LEGAL_BASIS_INVALID', '2.1', { allowed: Object.keys(LEGAL_SOURCES) });
  for (const reference of references) requireCitable(reference, day);
}

/** [48.1.c] What is known of the wording that the cited place had on a day; of another act the platform holds no wordings, and asks none. */
export function wordingOf(reference: LegalReference, day: LocalDate): Wording | null {
  return reference.source === 'CONSTITUTIONAL_LAW' ? wordingOn(reference, day) : null;
}

function requireCitable(reference: LegalReference, day: LocalDate): void {
  const { source, act, article, adoptedOn, ratifiedOn } = reference;
  const fields = NEEDED[source].filter((field) => reference[field] === null);
  if (fields.length > 0) refuse('LEGAL_BASIS_INVALID', '2.1', { source, act, fields });
  const madeOn = source === 'RATIFIED_TREATY' ? ratifiedOn : adoptedOn;
  if (madeOn !== null && madeOn > day) refuse('LEGAL_BASIS_INVALID', '2.1', { source, act, day });
  requireNotRepealed(reference, day);
  if (source !== 'CONSTITUTIONAL_LAW') return;
  const rules = rulesAt(reference).map(({ id }) => id);
  if (rules.length === 0) refuse('LEGAL_BASIS_INVALID', '2.1', { source, article });
  requireAnyInForce(rules, day);
}
