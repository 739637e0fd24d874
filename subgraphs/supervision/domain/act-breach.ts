import type { LocalDate } from '../../../platform/calendar/local-date';
import type { RuleId } from '../../../platform/law/rule-id';

/** Breaches of an addressee that are put on record and block nothing. */
export const BREACH_KINDS = {
  NOTICE_TOO_LATE: 'The consideration was announced with a lead of less than three working days',
  NOTICE_OF_CONSIDERATION_MISSING: 'The prosecutor was never told when and where the act would be considered',
  TERM_EXCEEDED: 'The term of consideration passed before a consideration was held',
  REPORT_LATE: 'The term of the report passed before the office was told the result',
} as const;

export type ActBreachKind = keyof typeof BREACH_KINDS;

/** A breach: what, on which rule, and since which day. */
export interface ActBreach {
  readonly kind: ActBreachKind;
  readonly rule: RuleId;
  readonly occurredOn: LocalDate;
}

/** Adds breaches to those already on record, each kind once. */
export function withBreaches(recorded: readonly ActBreach[], added: readonly ActBreach[]): readonly ActBreach[] {
  return [...recorded, ...added.filter(({ kind }) => !recorded.some((breach) => breach.kind === kind))];
}
