import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { requireSphere } from '../../domain/office/office-competence';
import { requireSuperior } from '../../domain/office/placement';
import { getSuperiorRecord } from '../../persistence/office/office-change.repository';
import { moveSubtree } from '../../persistence/office/office-tree.repository';
import { beginOfficeStep, finishOfficeStep, type OfficeStepInput } from './office-step';

/**
 * [5.1.b] [5.1.d] [3.1] Puts an office with all offices below it under another superior from today. Each of them is told to the other
 * subgraphs with its new chain of superiors; who sees into it follows at the next exchange.
 */
export function moveOffice(
  context: CallContext,
  input: OfficeStepInput & { readonly parentId?: string | null },
): Promise<{ id: string }> {
  return runCommand(context, { command: 'moveOffice', requestId: input.requestId, input }, async (tx) => {
    const step = await beginOfficeStep(tx, input, 'MOVE');
    const { office } = step;
    const superior = await getSuperiorRecord(tx.manager, input.parentId ?? null, office.id);
    const parent = requireSuperior(office.kind, superior);
    requireSphere(office, parent.sphere);
    const officeIds = await moveSubtree(tx.manager, office.id, parent.id);
    const details = { from: office.parentId, to: parent.id, offices: officeIds.length };
    return finishOfficeStep(tx, step, { officeIds, details });
  });
}
