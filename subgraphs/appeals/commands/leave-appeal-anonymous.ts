import { runCommand } from '../../../platform/command/run-command';
import type { AppealsContext } from '../context';
import { requireConcealment } from '../domain/anonymity';
import { NO_FACTS } from '../domain/appeal-facts';
import { filledText } from '../../../platform/text/filled-text';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';
import { endConsideration } from './appeal-term';

/** The input of leaving an anonymous appeal. */
export interface LeaveAppealAnonymous extends ChangeOfAppeal {
  readonly concealment?: string | null;
}

/** [24.6.a] Leaves an anonymous appeal without consideration: no clock, no reply. */
export function leaveAppealAnonymous(context: AppealsContext, input: LeaveAppealAnonymous): Promise<{ id: string }> {
  return runCommand(context, { command: 'leaveAppealAnonymous', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'LEAVE_ANONYMOUS');
    const concealment = requireConcealment(step.appeal, filledText(input.concealment));
    await endConsideration(tx, step.appeal);
    return keepStep(tx, step, {
      changes: {
        state: 'NOT_CONSIDERED_ANONYMOUS',
        closedOn: tx.today,
        dueOn: null,
        facts: { ...NO_FACTS, concealment },
      },
    });
  });
}
