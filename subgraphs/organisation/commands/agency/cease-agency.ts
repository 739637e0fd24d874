import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { endAgency, hasUnits } from '../../persistence/agency/agency-change.repository';
import { type AgencyStepInput, beginAgencyStep, finishAgencyStep } from './agency-step';

/** [28.1.b] Records that a body is no more: its officials are out at once, others address nothing new to it. */
export function ceaseAgency(
  context: CallContext,
  input: AgencyStepInput & { readonly actReference: string },
): Promise<{ id: string }> {
  return runCommand(context, { command: 'ceaseAgency', requestId: input.requestId, input }, async (tx) => {
    const { agency, step } = await beginAgencyStep(tx, input, 'CEASE');
    if (await hasUnits(tx.manager, agency.id)) return invalidInput('agencyId', 'has bodies below it that exist');
    const { actReference } = input;
    await endAgency(tx.manager, agency.id, { actReference, today: tx.today });
    return finishAgencyStep(tx, agency.id, step, { actReference });
  });
}
