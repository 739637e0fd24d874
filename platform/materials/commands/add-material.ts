import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../calendar/local-date';
import type { CallContext } from '../../command/command-context';
import { runCommand } from '../../command/run-command';
import { isUuid } from '../../database/is-uuid';
import { invalidInput, notFound } from '../../errors/plain-errors';
import { refuse } from '../../errors/refuse';
import { legalReference, type StatedReference } from '../../law/legal-reference';
import { requireLegalBasis } from '../../law/require-legal-basis';
import { filledText } from '../../text/filled-text';
import { DATASET_CODE, LONGEST_DATASET_CODE, requireDataPolicy } from '../data-policy';
import type { DisclosurePermit, Material, MaterialSecrecy } from '../material';
import type { MaterialOwner } from '../material-owner';
import { auditMaterial } from '../material-step';
import { countMaterials, getDataPolicy, insertMaterial } from '../material.repository';

/** The permit as the caller states it. */
export interface StatedPermit {
  readonly number: string;
  readonly on: LocalDate;
  readonly basis: StatedReference;
}

/** The input of the registration of a material. */
export interface AddMaterial {
  readonly requestId?: string | null | undefined;
  readonly recordId: string;
  readonly title: string;
  readonly fileName: string;
  readonly secrecy: MaterialSecrecy;
  readonly permit?: StatedPermit | null | undefined;
  readonly readerIds?: readonly string[] | null | undefined;
  readonly dataset?: string | null | undefined;
}

/** More would be a case of its own. */
const MOST_MATERIALS = 500;

/** [26.3.c] The permit by which a secret may be handed over; refuses `DISCLOSURE_PERMIT_REQUIRED` where there is a secret and no permit. */
function permitOf({ secrecy, permit }: AddMaterial, today: LocalDate): DisclosurePermit | null {
  if (secrecy === 'NONE') return null;
  if (!permit || filledText(permit.number) === null) return refuse('DISCLOSURE_PERMIT_REQUIRED', '26.3.c', { secrecy });
  if (permit.on > today) return invalidInput('permit.on', 'lies in the future');
  const basis = legalReference(permit.basis);
  requireLegalBasis([basis], today);
  return { number: permit.number.trim(), on: permit.on, basis };
}

function statedDataset(stated: string | null | undefined): string | null {
  const dataset = filledText(stated);
  if (dataset !== null && (dataset.length > LONGEST_DATASET_CODE || !DATASET_CODE.test(dataset)))
    return invalidInput('dataset', 'is no code of a dataset');
  return dataset;
}

/**
 * [26.3.b] [26.3.c] Registers a material of a record; its content is sent to its path afterwards. Whoever hands it over names the readers of a
 * secret. Data of a dataset come in only under a policy (9.22.c).
 */
export function addMaterial(context: CallContext, owner: MaterialOwner, input: AddMaterial): Promise<{ id: string }> {
  const command = `add${owner.type}`;
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    if (!isUuid(input.recordId)) return notFound(owner.noun);
    const record = await owner.get(tx, input.recordId);
    if (!record.isVisible) return notFound(owner.noun);
    tx.concerns(owner.noun, record.id);
    const authority = record.authorityToAdd();
    const readerIds = [...new Set(input.readerIds ?? [])];
    if (!readerIds.every(isUuid)) return invalidInput('readerIds', 'holds what is not a UUID');
    if ((await countMaterials(tx.manager, record.id)) >= MOST_MATERIALS)
      return invalidInput('recordId', `has ${MOST_MATERIALS} materials, the most that a record may have`);
    const dataset = statedDataset(input.dataset);
    if (dataset !== null) requireDataPolicy(await getDataPolicy(tx.manager, dataset, tx.today), dataset, tx.viewer);

    const material: Material = {
      id: uuidv7(),
      version: 1,
      recordId: record.id,
      state: 'AWAITING_CONTENT',
      title: input.title.trim(),
      fileName: input.fileName.trim(),
      secrecy: input.secrecy,
      permit: permitOf(input, tx.today),
      readerIds,
      dataset,
      mediaType: null,
      bytes: null,
      sha256: null,
      addedById: tx.viewer.personId,
      addedOn: tx.today,
      closedOn: null,
      closingReason: null,
    };
    await insertMaterial(tx.manager, owner.noun, material);
    await auditMaterial(tx, owner, material, { action: 'ADD', authority, rules: ['26.3.c'], details: { dataset } });
    return { id: material.id };
  });
}
