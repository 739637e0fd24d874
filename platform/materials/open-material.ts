import type DataLoader from 'dataloader';
import { recordReads } from '../audit/record-audit';
import type { CallContext } from '../command/command-context';
import { isUuid } from '../database/is-uuid';
import { DomainError } from '../errors/domain-error';
import { invalidInput, notFound } from '../errors/plain-errors';
import { loadManyByKey } from '../graphql/load-by-key';
import { requireDataPolicy } from './data-policy';
import { type Material, type MaterialDisclosure, maySeeMaterial } from './material';
import type { MaterialOwner } from './material-owner';
import { findDataPolicy, findDisclosures, findMaterialsByIds, findMaterialsByRecords } from './material.repository';

/** A material with the permissions for it, as a viewer sees it. */
export interface SeenMaterial extends Material {
  readonly disclosures: readonly MaterialDisclosure[];
}

/** Those of some materials that exist for the viewer, with their permissions. Two statements. */
async function seenOf(
  call: CallContext,
  owner: MaterialOwner,
  materials: readonly Material[],
): Promise<SeenMaterial[]> {
  if (materials.length === 0) return [];
  const { db, viewer } = call;
  const [records, disclosures, today] = await Promise.all([
    owner.find(db, viewer, [...new Set(materials.map(({ recordId }) => recordId))]),
    findDisclosures(
      db,
      materials.map(({ id }) => id),
    ),
    call.today(),
  ]);
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const byMaterial = Map.groupBy(disclosures, ({ materialId }) => materialId);
  return materials.flatMap((material) => {
    const record = recordOf.get(material.recordId);
    const own = byMaterial.get(material.id) ?? [];
    const isSeen = record && maySeeMaterial({ viewer, material, record, disclosures: own, today });
    return isSeen ? [{ ...material, disclosures: own }] : [];
  });
}

/** The materials of some records that exist for the viewer, oldest first. Three statements, however many. */
async function seenMaterials(
  call: CallContext,
  owner: MaterialOwner,
  recordIds: readonly string[],
): Promise<SeenMaterial[]> {
  return seenOf(call, owner, await findMaterialsByRecords(call.db, owner.noun, recordIds));
}

/** The materials of records, each record's together, asked for all records of a call at once. */
export function materialLoader(call: CallContext, owner: MaterialOwner): DataLoader<string, readonly SeenMaterial[]> {
  return loadManyByKey(
    (ids) => seenMaterials(call, owner, ids),
    ({ recordId }) => recordId,
  );
}

/** The material of an id; null where it does not exist for the viewer. Three statements. */
export async function seenMaterial(call: CallContext, owner: MaterialOwner, id: string): Promise<SeenMaterial | null> {
  if (!isUuid(id)) return null;
  const [material] = await seenOf(call, owner, await findMaterialsByIds(call.db, owner.noun, [id]));
  return material ?? null;
}

/**
 * [26.3.d] [9.22.c] What a reader opens: NOT_FOUND where it does not exist for the viewer, `NO_ACCESS_POLICY` for data of a dataset without a policy
 * for the viewer, INVALID_INPUT for a secret without a purpose. The reading is on record before the content leaves (10.2.4).
 */
export async function openMaterial(
  call: CallContext,
  owner: MaterialOwner,
  { id, purpose }: { readonly id: string; readonly purpose: string | null },
): Promise<SeenMaterial> {
  const { db, viewer, traceId } = call;
  const material = (await seenMaterial(call, owner, id)) ?? notFound(owner.type);
  if (material.dataset !== null)
    requireDataPolicy(await findDataPolicy(db, material.dataset, await call.today()), material.dataset, viewer);
  if (material.secrecy !== 'NONE' && purpose === null)
    return invalidInput('purpose', 'is needed to read a protected secret');
  if (material.sha256 === null || material.state === 'DESTROYED')
    throw new DomainError('NOT_FOUND', { details: { noun: 'Content' } });
  const entry = { recordType: owner.type, recordId: material.id, action: 'READ' as const, viewer, purpose, traceId };
  await recordReads(db, [{ ...entry, rules: ['10.2.4', '26.3.d'], details: { secrecy: material.secrecy } }]);
  return material;
}
