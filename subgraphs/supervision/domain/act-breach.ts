import type { LocalDate } from '../../../platform/calendar/local-date';
import type { RuleId } from '../../../platform/law/rule-id';
import { isOverdueOn, type Submission } from './submission';

/** Breaches of an addressee that are put on record and block nothing. */
export const BREACH_KINDS = {
  NOTICE_TOO_LATE: 'The consideration was announced with a lead of less than three working days',
  NOTICE_OF_CONSIDERATION_MISSING: 'The consideration was held without telling the prosecutor when and where',
  TERM_EXCEEDED: 'The term of consideration has passed without a consideration, or before it was held',
  REPORT_LATE: 'The result has not reached the office in its term, or came late',
} as const;

export type ActBreachKind = keyof typeof BREACH_KINDS;

/** A breach on record: what, on which rule, and on which day it occurred. */
export interface ActBreach {
  readonly kind: ActBreachKind;
  readonly rule: RuleId;
  readonly occurredOn: LocalDate;
}

/** Adds breaches to those already on record, each kind once. */
export function withBreaches(recorded: readonly ActBreach[], added: readonly ActBreach[]): readonly ActBreach[] {
  return [...recorded, ...added.filter(({ kind }) => !recorded.some((breach) => breach.kind === kind))];
}

/** [32.3.b] [36.2.g] Breaches on record together with those that are going on: nothing considered, or nothing reported, in its term. */
export function breachesOn(submission: Submission, today: LocalDate): readonly ActBreach[] {
  const ongoing: ActBreach[] = [];
  if (isOverdueOn(submission, today)) ongoing.push({ kind: 'TERM_EXCEEDED', rule: '32.3.b', occurredOn: today });
  const { reportDueOn, reportedOn } = submission;
  if (reportDueOn !== null && reportedOn === null && today > reportDueOn) {
    ongoing.push({ kind: 'REPORT_LATE', rule: '36.2.g', occurredOn: today });
  }
  return withBreaches(submission.breaches, ongoing);
}
