import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import type { RuleId } from '../../../platform/law/rule-id';
import type { ActBreach, ActBreachKind } from './act-breach';
import type { Submission } from './submission';

/** Something due by a day, with the day on which it was done, if it was. */
interface Duty {
  readonly kind: ActBreachKind;
  readonly rule: RuleId;
  readonly dueOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
}

function lateness({ kind, rule, dueOn, doneOn }: Duty, today: LocalDate): readonly ActBreach[] {
  if (dueOn === null || (doneOn ?? today) <= dueOn) return [];
  return [{ kind, rule, occurredOn: addDays(dueOn, 1) }];
}

/** [36.2.a, 36.2.g] All breaches: those put on record, and the terms that passed or were met late, by the day of reading; what a superior has ended (43.3.d) is late no more. */
export function breachesOn(submission: Submission, today: LocalDate): readonly ActBreach[] {
  const { dueOn, consideredOn, reportDueOn, reportedOn, endedOn } = submission;
  return [
    ...submission.breaches,
    ...lateness({ kind: 'TERM_EXCEEDED', rule: '36.2.a', dueOn, doneOn: consideredOn ?? endedOn }, today),
    ...lateness({ kind: 'REPORT_LATE', rule: '36.2.g', dueOn: reportDueOn, doneOn: reportedOn ?? endedOn }, today),
  ];
}
