import type { CommandTransaction } from '../../../../platform/command/command-context';
import { requireHeir } from '../../domain/office/succession';
import { requireSuperior } from '../../domain/office/placement';
import { findRemains, getSuperiorRecord, type OfficeRecord } from '../../persistence/office/office-change.repository';
import { recordPeriods } from '../../persistence/office/office-period.repository';
import { markLiquidated, moveSubtree } from '../../persistence/office/office-tree.repository';
import { finishOfficeStep, type OfficeStep } from './office-step';

type Ending = OfficeStep & { readonly office: OfficeRecord };

async function moveChildren(tx: CommandTransaction, step: Ending, heirId: string): Promise<string[]> {
  const { children } = await findRemains(tx.manager, step.office.id);
  const moved: string[] = [];
  for (const child of children) {
    requireSuperior(child.kind, await getSuperiorRecord(tx.manager, heirId, child.id));
    moved.push(...(await moveSubtree(tx.manager, child.id, heirId)));
    await recordPeriods(tx.manager, [child.id], { action: 'MOVE', act: step.act, today: tx.today });
    const details = { from: step.office.id, to: heirId, act: step.act.number };
    const { authority, rules } = step;
    await tx.audit({ recordType: 'Office', recordId: child.id, action: 'MOVE', authority, rules, details });
  }
  return moved;
}

/**
 * [5.1.b] [5.5] Ends an office in favour of another. With a merger the other takes over the offices below; otherwise there must be none.
 * The office then hangs under its successor: whoever sees into and stands above the successor does so for the records that it left,
 * which keep its id, their numbers and their terms, open ones too. So nothing has to be counted or rewritten elsewhere.
 */
export async function endOffice(tx: CommandTransaction, step: Ending, heirId: string | null): Promise<{ id: string }> {
  const { office, action } = step;
  const heir = await getSuperiorRecord(tx.manager, heirId ?? office.parentId, office.id);
  const remains = await findRemains(tx.manager, office.id);
  const successor = requireHeir({ office, heir, remains, takesOver: action === 'MERGE' });
  const moved = action === 'MERGE' ? await moveChildren(tx, step, successor.id) : [];
  await markLiquidated(tx.manager, office.id, successor.id);
  moved.push(...(await moveSubtree(tx.manager, office.id, successor.id)));
  return finishOfficeStep(tx, step, {
    officeIds: [...new Set(moved)],
    details: { successorId: successor.id, offices: remains.children.map(({ id }) => id) },
  });
}
