import { requirePower } from '../../../platform/access/authority';
import { runCommand } from '../../../platform/command/run-command';
import { refuse } from '../../../platform/errors/refuse';
import type { SupervisionContext } from '../context';
import { submissionActions } from '../domain/submission';
import { type ChangeOfSubmission, getSubmissionToChange } from './submission-step';

/**
 * [36.2.i] Always refuses `WITHDRAWAL_NOT_PROVIDED` to those who could make the submission: the author cannot take it back. There is a
 * mutation all the same, so that who looks for it is told why.
 */
export function withdrawSubmission(context: SupervisionContext, input: ChangeOfSubmission): Promise<{ id: string }> {
  return runCommand(context, { command: 'withdrawSubmission', requestId: input.requestId, input }, async (tx) => {
    const submission = await getSubmissionToChange(tx, input);
    requirePower(tx, 'INTRODUCE_ACTS', submission.ownerOfficeId);
    const allowed = submissionActions(submission, tx.viewer);
    return refuse('WITHDRAWAL_NOT_PROVIDED', '36.2.i', { state: submission.state, allowed });
  });
}
