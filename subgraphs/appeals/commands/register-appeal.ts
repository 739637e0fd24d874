import { runCommand } from '../../../platform/command/run-command';
import { getActiveOffice } from '../../../platform/directory/known-directory';
import { unauthenticated } from '../../../platform/errors/plain-errors';
import type { AppealsContext } from '../context';
import { discreetInput } from '../sealed-details';
import { keepAppeals, receive, type RegisterAppeal, takeAppeal } from './intake/take-appeal';

/** [24.3.a] [24.3.c] Registers an appeal under a number of the office and starts its clock on the day of the first receipt. */
export async function registerAppeal(context: AppealsContext, input: RegisterAppeal): Promise<{ id: string }> {
  if (context.viewer.kind === 'PUBLIC') return unauthenticated();
  const asked = discreetInput(context.applicantKeys, input);
  return runCommand(context, { command: 'registerAppeal', requestId: input.requestId, input: asked }, async (tx) => {
    const owner = await getActiveOffice(tx.manager, input.officeId);
    const taken = takeAppeal(context, tx, input, { owner, receipt: receive(context, tx, owner.id) });
    await keepAppeals(tx, [taken]);
    return { id: taken.appeal.id };
  });
}
