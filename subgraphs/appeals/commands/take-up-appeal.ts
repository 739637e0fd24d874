import { runCommand } from '../../../platform/command/run-command';
import type { AppealsContext } from '../context';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';

/** [10.1.a] A prosecutor takes an appeal into his or her own hands, from whoever had it. */
export function takeUpAppeal(context: AppealsContext, input: ChangeOfAppeal): Promise<{ id: string }> {
  return runCommand(context, { command: 'takeUpAppeal', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'TAKE_UP');
    const handlerIds = tx.viewer.personId === null ? [] : [tx.viewer.personId];
    return keepStep(tx, step, { changes: { handlerIds }, details: { handlerIds } });
  });
}
