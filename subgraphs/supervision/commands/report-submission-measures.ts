import { runCommand } from '../../../platform/command/run-command';
import { illegalTransition } from '../../../platform/errors/plain-errors';
import { meetTerm } from '../../../platform/terms/term-store';
import type { SupervisionContext } from '../context';
import { statusOf, type StatedMeasure, withMeasures } from '../domain/violations';
import { submissionActions } from '../domain/submission';
import { type ChangeOfSubmission, keepStep, takeSubmissionStep, termsOf } from './submission-step';

/** The input of the report. */
export interface ReportSubmissionMeasures extends ChangeOfSubmission {
  readonly text: string;
  readonly measures: readonly StatedMeasure[];
}

/** [36.2.g] [36.2.h] The addressee tells the office the result and the measures, once. What it leaves out is shown as unaddressed. */
export function reportSubmissionMeasures(
  context: SupervisionContext,
  input: ReportSubmissionMeasures,
): Promise<{ id: string }> {
  return runCommand(context, { command: 'reportSubmissionMeasures', requestId: input.requestId, input }, async (tx) => {
    const step = await takeSubmissionStep(tx, input, 'REPORT');
    const { submission, action } = step;
    if (submission.reportedOn !== null) {
      const allowed = submissionActions(submission, tx.viewer);
      illegalTransition({ noun: 'Submission', state: submission.state, action, allowed, rule: '36.2.g' });
    }
    const violations = withMeasures(submission.violations, input.measures);
    const unaddressed = violations.filter((violation) => statusOf(violation, true) === 'UNADDRESSED').length;

    await meetTerm(tx.manager, termsOf(submission), 'SUBMISSION_REPORT', tx.today);
    return keepStep(tx, step, {
      changes: { violations, reportText: input.text.trim(), reportedOn: tx.today },
      details: { reportDueOn: submission.reportDueOn, unaddressed },
    });
  });
}
