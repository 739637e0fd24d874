import type { LocalDate } from '../../../platform/calendar/local-date';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import type { SupervisionContext } from '../context';
import type { InterventionAction } from '../domain/intervention';
import { endAct } from './end-act';
import { resumeByPeople, stopExecution } from './execution-suspension';
import { type SuperiorIntervention, takeSuperiorStep } from './superior-step';

/** The input of ending an act. */
export interface EndSubmission extends SuperiorIntervention {
  readonly action: InterventionAction;
}

/** The input of a suspension. */
export interface SuspendSubmission extends SuperiorIntervention {
  readonly reviewOn: LocalDate;
}

/** [43.3.a] [43.3.b] [43.3.d] A superior cancels or revokes the act of an inferior prosecutor, of the own accord or on a granted complaint. */
export function endSubmission(context: SupervisionContext, input: EndSubmission): Promise<{ id: string }> {
  return runCommand(context, { command: 'endSubmission', requestId: input.requestId, input }, async (tx) => {
    const { intervened, ...step } = await takeSuperiorStep(tx, input, input.action);
    const { complaintId: complaint } = intervened;
    return endAct(tx, step, { action: input.action, ...intervened }, { trigger: input.trigger, complaint });
  });
}

/** [43.3.a] [43.3.d] A superior suspends the act until a day of review: its running terms stand still until it is resumed. */
export function suspendSubmission(context: SupervisionContext, input: SuspendSubmission): Promise<{ id: string }> {
  return runCommand(context, { command: 'suspendSubmission', requestId: input.requestId, input }, async (tx) => {
    const { intervened, ...step } = await takeSuperiorStep(tx, input, 'SUSPEND_ACT');
    const { reviewOn, trigger } = input;
    if (reviewOn <= tx.today) invalidInput('reviewOn', 'is not later than today');
    return stopExecution(
      tx,
      step,
      { bySuperior: { ...intervened, reviewOn }, complaintId: null },
      { trigger, reviewOn },
    );
  });
}

/** [43.3.d] A superior lets the act run on; a complaint that suspends it too suspends it from then on. */
export function resumeSubmission(context: SupervisionContext, input: SuperiorIntervention): Promise<{ id: string }> {
  return runCommand(context, { command: 'resumeSubmission', requestId: input.requestId, input }, async (tx) => {
    const { intervened, ...step } = await takeSuperiorStep(tx, input, 'RESUME_ACT');
    return resumeByPeople(
      tx,
      { ...step, resumedBy: intervened },
      { trigger: input.trigger, complaint: intervened.complaintId },
    );
  });
}
