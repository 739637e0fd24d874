import type { LocalDate } from '../../../platform/calendar/local-date';
import { computeTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import { runCommand } from '../../../platform/command/run-command';
import { meetTerm, saveTerm } from '../../../platform/terms/term-store';
import type { SupervisionContext } from '../context';
import { withBreaches } from '../domain/act-breach';
import { noticeBreaches } from '../domain/consideration-notice';
import { dayWithin } from '../domain/day-within';
import type { ConsiderationOutcome } from '../domain/submission-states';
import { underConsideration } from '../domain/under-consideration';
import { type StatedMeasure, withMeasures } from '../domain/violations';
import { type ChangeOfSubmission, keepStep, takeSubmissionStep, termsOf } from './submission-step';

/** The input of the record. */
export interface RecordSubmissionConsideration extends ChangeOfSubmission {
  readonly outcome: ConsiderationOutcome;
  readonly consideredOn: LocalDate;
  readonly measures?: readonly StatedMeasure[] | null;
  readonly isAttendanceDenied?: boolean | null;
}

/** [36.2.a] [36.2.h] The addressee records what it decided. Lateness and a missing notice stay on record; [36.2.g] the report falls due. */
export function recordSubmissionConsideration(
  context: SupervisionContext,
  input: RecordSubmissionConsideration,
): Promise<{ id: string }> {
  const call = { command: 'recordSubmissionConsideration', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeSubmissionStep(tx, input, 'RECORD_CONSIDERATION');
    const { submission } = step;
    const { outcome } = input;
    const circumstances = underConsideration(submission);
    const range = { from: circumstances.deliveredOn, to: tx.today };
    const consideredOn = dayWithin('consideredOn', input.consideredOn, range);
    const violations = withMeasures(submission.violations, input.measures ?? []);
    const notice = { heldOn: consideredOn, notifiedOn: submission.notifiedOn };
    const breaches = withBreaches(submission.breaches, noticeBreaches(tx.calendar, notice, circumstances));
    const report = computeTerm(tx.calendar, TERMS.SUBMISSION_REPORT, consideredOn);

    await meetTerm(tx.manager, termsOf(submission), circumstances.termKind, consideredOn);
    await saveTerm(tx.manager, termsOf(submission), report);
    const reportDueOn = report.dueOn;
    const isAttendanceDenied = input.isAttendanceDenied ?? false;
    return keepStep(tx, step, {
      changes: { state: outcome, outcome, consideredOn, violations, isAttendanceDenied, breaches, reportDueOn },
      details: { consideredOn, reportDueOn, isAttendanceDenied, breaches: breaches.map(({ kind }) => kind) },
    });
  });
}
