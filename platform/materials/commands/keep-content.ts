import { partyAuthority } from '../../access/authority';
import type { CallContext } from '../../command/command-context';
import { runCommand } from '../../command/run-command';
import { notFound } from '../../errors/plain-errors';
import type { KeptContent } from '../content/content-store';
import { requireStep } from '../material';
import type { MaterialOwner } from '../material-owner';
import { auditMaterial, getMaterialToChange } from '../material-step';
import { updateMaterial } from '../material.repository';

/**
 * [10.2.4] Puts on record what was received for a material, once: hash, size and type. NOT_FOUND for everyone but who registered it; what is kept
 * is never replaced.
 */
export function keepContent(
  context: CallContext,
  owner: MaterialOwner,
  { id, content }: { readonly id: string; readonly content: KeptContent },
): Promise<{ id: string }> {
  return runCommand(context, { command: `keep${owner.type}`, input: { id, content } }, async (tx) => {
    const { material } = await getMaterialToChange(tx, owner, { id });
    if (material.addedById !== tx.viewer.personId) return notFound(owner.type);
    requireStep(owner.type, material, 'KEEP');
    const { sha256, bytes, mediaType } = content;
    const kept = await updateMaterial(tx.manager, material, { state: 'KEPT', sha256, bytes, mediaType });
    const authority = partyAuthority(tx.viewer, 'PROVIDER');
    const details = { sha256, bytes, mediaType };
    await auditMaterial(tx, owner, kept, { action: 'KEEP', authority, rules: ['10.2.4'], details });
    return { id };
  });
}
