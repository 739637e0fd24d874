import { partyAuthority } from '../../access/authority';
import type { CallContext } from '../../command/command-context';
import { runCommand } from '../../command/run-command';
import { invalidInput } from '../../errors/plain-errors';
import { refuse } from '../../errors/refuse';
import { filledText } from '../../text/filled-text';
import { hasCase, type Material, type MaterialRecord, requireStep } from '../material';
import type { MaterialOwner } from '../material-owner';
import { auditMaterial, caseAuthority, type ChangeOfMaterial, getMaterialToChange } from '../material-step';
import { updateMaterial } from '../material.repository';
import type { CommandTransaction } from '../../command/command-context';

/** The input of the archiving. */
export interface ArchiveMaterial extends ChangeOfMaterial {
  readonly reason: string;
}

/** Whoever has the case archives its materials; what was never sent, whoever registered it. */
function authorityToArchive(tx: CommandTransaction, material: Material, record: MaterialRecord) {
  const isOwn = material.addedById !== null && material.addedById === tx.viewer.personId;
  const isUnsent = material.state === 'AWAITING_CONTENT' && isOwn && !hasCase(tx.viewer, record);
  return isUnsent ? partyAuthority(tx.viewer, 'PROVIDER') : caseAuthority(tx, record);
}

/** [10.2.4] Takes a material out of use, with the reason. Its content and its log stay. */
export function archiveMaterial(
  context: CallContext,
  owner: MaterialOwner,
  input: ArchiveMaterial,
): Promise<{ id: string }> {
  return runCommand(context, { command: `archive${owner.type}`, requestId: input.requestId, input }, async (tx) => {
    const { material, record } = await getMaterialToChange(tx, owner, input);
    const authority = authorityToArchive(tx, material, record);
    requireStep(owner.type, material, 'ARCHIVE');
    const closingReason = filledText(input.reason) ?? invalidInput('reason', 'must not be blank');
    const archived = await updateMaterial(tx.manager, material, {
      state: 'ARCHIVED',
      closedOn: tx.today,
      closingReason,
    });
    await auditMaterial(tx, owner, archived, { action: 'ARCHIVE', authority, rules: ['10.2.4'] });
    return { id: material.id };
  });
}

/** [10.2.4] Nothing is deleted: refuses `IMMUTABLE_RECORD` to whoever may know of the material. */
export function deleteMaterial(context: CallContext, owner: MaterialOwner, input: ChangeOfMaterial): Promise<never> {
  return runCommand(context, { command: `delete${owner.type}`, requestId: input.requestId, input }, async (tx) => {
    await getMaterialToChange(tx, owner, input);
    return refuse('IMMUTABLE_RECORD', '10.2.4', { allowed: ['ARCHIVE'] });
  });
}
