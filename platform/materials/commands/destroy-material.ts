import type { LocalDate } from '../../calendar/local-date';
import type { CallContext } from '../../command/command-context';
import { runCommand } from '../../command/run-command';
import { invalidInput } from '../../errors/plain-errors';
import { refuse } from '../../errors/refuse';
import { filledText } from '../../text/filled-text';
import { isRetentionOver } from '../data-policy';
import { requireStep } from '../material';
import type { MaterialOwner } from '../material-owner';
import { auditMaterial, caseAuthority, type ChangeOfMaterial, getMaterialToChange } from '../material-step';
import { getDataPolicy, updateMaterial } from '../material.repository';

/** The input of the destruction: the act of the commission. */
export interface DestroyMaterial extends ChangeOfMaterial {
  readonly act: string;
}

/**
 * [9.22.c] Destroys the content of data whose retention has passed by the policy of their dataset, on an act; the log of it stays. What has no
 * dataset is never destroyed, and nothing before its time: `IMMUTABLE_RECORD` (10.2.4).
 */
export function destroyMaterial(
  context: CallContext,
  owner: MaterialOwner,
  input: DestroyMaterial,
): Promise<{ id: string }> {
  return runCommand(context, { command: `destroy${owner.type}`, requestId: input.requestId, input }, async (tx) => {
    const { material, record } = await getMaterialToChange(tx, owner, input);
    const authority = caseAuthority(tx, record);
    requireStep(owner.type, material, 'DESTROY');
    const policy = material.dataset === null ? null : await getDataPolicy(tx.manager, material.dataset, tx.today);
    const closedOn: LocalDate = tx.today;
    if (policy === null || !isRetentionOver(policy, material.addedOn, tx.today))
      return refuse('IMMUTABLE_RECORD', '10.2.4', { dataset: material.dataset, years: policy?.retentionYears ?? null });
    const act = filledText(input.act) ?? invalidInput('act', 'must name the act');
    const changes = { state: 'DESTROYED', closedOn, closingReason: act } as const;
    const destroyed = await updateMaterial(tx.manager, material, changes);
    const details = { dataset: material.dataset, act, sha256: material.sha256 };
    await auditMaterial(tx, owner, destroyed, { action: 'DESTROY', authority, rules: ['9.22.c'], details });
    return { id: material.id };
  });
}
