import { runCommand } from '../../../platform/command/run-command';
import { getKnownOffice } from '../../../platform/directory/known-directory';
import type { AppealsContext } from '../context';
import { requireHandler } from '../domain/assignment';
import { findHandler } from '../persistence/projections/known-officer.repository';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';

/** The input of an assignment. */
export interface AssignAppeal extends ChangeOfAppeal {
  readonly handlerId: string;
}

/**
 * [15.2.1] [10.1.a] The head or a deputy gives an appeal to a prosecutor of the office that has it, from whoever had it. Refuses
 * `SIGNER_NOT_PROSECUTOR` for anyone who does not serve there today as one.
 */
export function assignAppeal(context: AppealsContext, input: AssignAppeal): Promise<{ id: string }> {
  return runCommand(context, { command: 'assignAppeal', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'ASSIGN');
    const { ownerOfficeId, handlerIds: formerIds } = step.appeal;
    const office = await getKnownOffice(tx.manager, ownerOfficeId);
    const handler = await findHandler(tx.manager, input.handlerId);
    requireHandler(handler, office, tx.today);
    const handlerIds = [handler.id];
    return keepStep(tx, step, { changes: { handlerIds }, details: { handlerIds, formerIds } });
  });
}
