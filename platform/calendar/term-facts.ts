import type { RuleId } from '../law/rule-id';
import type { LocalDate } from './local-date';
import type { CountedUnit, TermKind, TermSense } from './term-spec';
import type { Pause } from './walk-days';

/** How long something lasts: a number of units, or until a day that a decision names. */
export type Span =
  | { readonly unit: CountedUnit; readonly length: number; readonly until: null }
  | { readonly unit: 'NAMED_DAY'; readonly length: 0; readonly until: LocalDate };

/** A decision that moved the end of a term. */
export type Extension = Span & {
  readonly rule: RuleId;
  readonly decidedOn: LocalDate;
  readonly reason: string;
};

/** [9.22.b] The act of the Prosecutor General that set a length which the law leaves open. */
export interface SettingAct {
  readonly id: string;
  readonly actNumber: string;
  readonly actOn: LocalDate;
  readonly effectiveFrom: LocalDate;
}

/** Everything a due day follows from, the calendar apart; plain values that survive JSON. */
export type TermFacts = Span & {
  readonly kind: TermKind;
  /** The rule that the term rests on. */
  readonly rule: RuleId;
  /** The norm of another law that sets this term instead, or null. */
  readonly norm: string | null;
  /** The act that set the length; absent where the law did. */
  readonly setByAct?: SettingAct;
  readonly sense: TermSense;
  readonly rollsForward: boolean;
  /** Day 0. */
  readonly eventOn: LocalDate;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
};

/** A length as a person states it: units, or the last day by name. */
export type WantedSpan =
  { readonly unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH'; readonly length: number } | { readonly until: LocalDate };
