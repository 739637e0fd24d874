import { type Authority, partyAuthority, requireNecessity } from '../access/authority';
import { claimRecord } from '../command/claim-record';
import type { CommandTransaction, StatedAudit } from '../command/command-context';
import { isUuid } from '../database/is-uuid';
import { notFound } from '../errors/plain-errors';
import { refuse } from '../errors/refuse';
import type { RuleId } from '../law/rule-id';
import { hasCase, type Material, type MaterialRecord, maySeeMaterial, postAboveCase } from './material';
import type { MaterialOwner } from './material-owner';
import { disclosuresOf, lockMaterial } from './material.repository';

/** What the input of every change names: the material, and the version that the caller has seen. */
export interface ChangeOfMaterial {
  readonly requestId?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
}

/** A material with the record that it belongs to, as they are to the caller. */
export interface HeldMaterial {
  readonly material: Material;
  readonly record: MaterialRecord;
}

/** Loads a material for changing. NOT_FOUND where it does not exist for the caller, CONFLICT if it is not the version that the caller has seen. */
export async function getMaterialToChange(
  tx: CommandTransaction,
  owner: MaterialOwner,
  { id, expectedVersion }: ChangeOfMaterial,
): Promise<HeldMaterial> {
  const held = await findHeld(tx, owner, id);
  const disclosures = await disclosuresOf(tx.manager, id);
  if (!maySeeMaterial({ ...held, disclosures, viewer: tx.viewer, today: tx.today })) return notFound(owner.type);
  claimRecord(tx, owner.type, held.material, expectedVersion);
  return held;
}

/** The same for whoever knows of the record: to such a caller a refusal tells nothing that the record's own page would not. */
export async function findHeld(tx: CommandTransaction, owner: MaterialOwner, id: string): Promise<HeldMaterial> {
  const material = isUuid(id) ? await lockMaterial(tx.manager, owner.noun, id) : null;
  if (!material) return notFound(owner.type);
  return { material, record: await owner.get(tx, material.recordId) };
}

/**
 * [26.6.c] On whose authority what lies in a case is dealt with: of the prosecutor who has it now, of the head where nobody has it yet, or of a
 * superior who states why it is necessary (5.2.3). Everyone else is refused `PERMISSION_OF_CASE_PROSECUTOR_REQUIRED`.
 */
export function caseAuthority(tx: CommandTransaction, record: MaterialRecord): Authority {
  const { viewer } = tx;
  const own = partyAuthority(viewer, 'CASE_PROSECUTOR');
  if (hasCase(viewer, record)) return own;
  const post = postAboveCase(viewer, record);
  if (!post)
    return refuse('PERMISSION_OF_CASE_PROSECUTOR_REQUIRED', '26.6.c', { holders: ['CASE_PROSECUTOR', 'SUPERIOR'] });
  if (record.caseOfficerIds.length === 0) return own;
  const { postId, officeId } = post;
  const authority = { ...own, postId, officeId, basis: 'SUPERIOR', exercisedPowerOf: record.ownerOfficeId } as const;
  requireNecessity(tx, authority);
  return authority;
}

/** What is put on record of a step: neither titles nor names. */
export interface MaterialAudit {
  readonly action: string;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
  readonly details?: StatedAudit['details'];
}

/** [10.2.4] Writes the entry of a step in the material's own chain. */
export function auditMaterial(
  tx: CommandTransaction,
  owner: MaterialOwner,
  { id, recordId, secrecy }: Material,
  { details, ...step }: MaterialAudit,
): Promise<void> {
  return tx.audit({ recordType: owner.type, recordId: id, ...step, details: { recordId, secrecy, ...details } });
}
