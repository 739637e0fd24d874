import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { type Names, requireNames } from '../../domain/names';
import { renameOffice as writeName } from '../../persistence/office/office-tree.repository';
import { beginOfficeStep, finishOfficeStep, type OfficeStepInput } from './office-step';

/** [5.5] Gives an office other names from today; of earlier days it keeps the earlier ones. */
export function renameOffice(
  context: CallContext,
  input: OfficeStepInput & { readonly name: Names },
): Promise<{ id: string }> {
  return runCommand(context, { command: 'renameOffice', requestId: input.requestId, input }, async (tx) => {
    const step = await beginOfficeStep(tx, input, 'RENAME');
    const { office } = step;
    await writeName(tx.manager, office, requireNames(input.name));
    return finishOfficeStep(tx, step, { officeIds: [office.id], details: { formerName: office.name } });
  });
}
