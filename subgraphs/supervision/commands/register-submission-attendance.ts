import { runCommand } from '../../../platform/command/run-command';
import type { SupervisionContext } from '../context';
import { type ChangeOfSubmission, keepStep, takeSubmissionStep } from './submission-step';

/** [36.2.d] The caller registers to take part in the consideration; the addressee has no say in it. Registering twice is once. */
export function registerSubmissionAttendance(
  context: SupervisionContext,
  input: ChangeOfSubmission,
): Promise<{ id: string }> {
  const call = { command: 'registerSubmissionAttendance', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeSubmissionStep(tx, input, 'REGISTER_ATTENDANCE');
    const { attendeeIds } = step.submission;
    const { personId } = step.authority;
    const attending = personId === null ? attendeeIds : [...new Set([...attendeeIds, personId])];
    return keepStep(tx, step, { changes: { attendeeIds: attending } });
  });
}
