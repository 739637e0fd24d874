import { runCommand } from '../../../platform/command/run-command';
import type { AppealsContext } from '../context';
import { isOverdueOn, withWarnings } from '../domain/appeal';
import { requireRepetition } from '../domain/repetition';
import { getAppeal } from '../persistence/appeal.repository';
import { findReplyTo } from '../persistence/reply.repository';
import { areOfOneApplicant } from '../persistence/repeats/same-applicant.repository';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';
import { endConsideration } from './appeal-term';
import { tellApplicant } from './tell-applicant';

/** The input of ending a repeated appeal. */
export interface TerminateRepeatedAppeal extends ChangeOfAppeal {
  readonly earlierAppealId: string;
  readonly hasNewArguments: boolean;
}

/** [24.8] Ends the consideration of an appeal that repeats an answered one and brings nothing new; the applicant is told once. */
export function terminateRepeatedAppeal(
  context: AppealsContext,
  input: TerminateRepeatedAppeal,
): Promise<{ id: string }> {
  return runCommand(context, { command: 'terminateRepeatedAppeal', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'TERMINATE_REPEATED');
    const { appeal } = step;
    const earlier = await getAppeal(tx.manager, tx.viewer, input.earlierAppealId);
    const reply = await findReplyTo(tx.manager, earlier.id);
    const isOfSameApplicant = await areOfOneApplicant(tx.manager, appeal, earlier);
    requireRepetition(appeal, { appeal: earlier, reply, isOfSameApplicant }, input.hasNewArguments);

    await endConsideration(tx, appeal);
    await tellApplicant(tx, appeal, { told: { kind: 'TERMINATED_REPEATED', earlier: earlier.number }, due: null });
    return keepStep(tx, step, {
      changes: {
        state: 'TERMINATED_REPEATED',
        closedOn: tx.today,
        repeatsId: earlier.id,
        warnings: withWarnings(appeal, isOverdueOn(appeal, tx.today) ? ['LATE'] : []),
      },
      details: { repeatsId: earlier.id },
    });
  });
}
