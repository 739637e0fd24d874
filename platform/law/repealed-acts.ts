import { addDays, type LocalDate, localDate } from '../calendar/local-date';
import { refuse } from '../errors/refuse';
import { lawInForceFrom } from './entry-into-force';
import type { RuleId } from './rule-id';

/** What tells an act from others. */
interface CitedAct {
  readonly act: string | null;
  readonly number: string | null;
  readonly adoptedOn: LocalDate | null;
}

interface RepealedAct {
  readonly rule: RuleId;
  readonly adoptedOn: LocalDate;
  readonly number: string;
  /** What its title holds in each of the three languages. */
  readonly title: RegExp;
  readonly lastDay: LocalDate;
}

/** [48.3] The law on the prosecutor's office that this law replaced: No. 81-VI of 30 June 2017. */
const REPEALED: readonly RepealedAct[] = [
  {
    rule: '48.3',
    adoptedOn: localDate('2017-06-30'),
    number: '81-VI',
    title: /прокуратура|prosecutor/iu,
    lastDay: addDays(lawInForceFrom(), -1),
  },
];

/** [48.3] Refuses `NORM_NOT_IN_FORCE` (details: `inForceTo`, the last day) where a record of a day cites an act repealed by then. */
export function requireNotRepealed(cited: CitedAct, day: LocalDate): void {
  const repealed = REPEALED.find((act) => day > act.lastDay && isCited(act, cited));
  if (repealed) refuse('NORM_NOT_IN_FORCE', repealed.rule, { day, inForceTo: repealed.lastDay });
}

/** The day with either the number or, where that is not given, the title; people write the number with and without what follows it. */
function isCited(repealed: RepealedAct, { act, number, adoptedOn }: CitedAct): boolean {
  if (adoptedOn !== repealed.adoptedOn) return false;
  const bare = number?.replace(/[^\dIVX-]/gu, '') ?? '';
  return bare === '' ? repealed.title.test(act ?? '') : bare.startsWith(repealed.number);
}
