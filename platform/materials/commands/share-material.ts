import { serves } from '../../access/reach';
import { partyAuthority } from '../../access/authority';
import { recordReads } from '../../audit/record-audit';
import type { CallContext } from '../../command/command-context';
import { runCommand } from '../../command/run-command';
import { isUuid } from '../../database/is-uuid';
import { DomainError } from '../../errors/domain-error';
import { invalidInput, notFound } from '../../errors/plain-errors';
import { refuse } from '../../errors/refuse';
import { filledText } from '../../text/filled-text';
import { isFor, type Material, type MaterialDisclosure, type MaterialRecord, requireStep } from '../material';
import type { MaterialOwner } from '../material-owner';
import { auditMaterial, type ChangeOfMaterial, getMaterialToChange } from '../material-step';
import { disclosuresOf } from '../material.repository';
import { PUBLIC_VIEWER } from '../../access/viewer';
import type { LocalDate } from '../../calendar/local-date';

/** The input of handing on: to an officer or body of the platform, or to an address outside it. */
export interface ShareMaterial extends ChangeOfMaterial {
  readonly officerId?: string | null | undefined;
  readonly agencyId?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly purpose: string;
}

interface Receiver {
  readonly to: 'OFFICER' | 'AGENCY' | 'ADDRESS';
  readonly id: string | null;
}

function receiverOf({ officerId, agencyId, address }: ShareMaterial): Receiver {
  const given = [officerId, agencyId, filledText(address)].filter((each) => each != null);
  if (given.length !== 1) return invalidInput('officerId', 'or agencyId or address: name exactly one receiver');
  const id = officerId ?? agencyId ?? null;
  if (id === null) return { to: 'ADDRESS', id };
  if (!isUuid(id)) return invalidInput(officerId ? 'officerId' : 'agencyId', 'is not a UUID');
  return { to: officerId ? 'OFFICER' : 'AGENCY', id };
}

interface Sharing {
  readonly material: Material;
  readonly record: MaterialRecord;
  readonly disclosures: readonly MaterialDisclosure[];
  readonly today: LocalDate;
}

/** [26.3.d] Whether the receiver stands in the circle already; [26.6.c] for what is no secret, whether the prosecutor in charge has permitted it. */
function isAdmitted({ to, id }: Receiver, { material, record, disclosures, today }: Sharing): boolean {
  const circle = [...material.readerIds, ...record.caseOfficerIds, material.addedById];
  if (to === 'OFFICER' && circle.includes(id)) return true;
  if (material.secrecy !== 'NONE') return false;
  const person = { ...PUBLIC_VIEWER, personId: to === 'OFFICER' ? id : null };
  const receiver = to === 'AGENCY' ? ({ ...person, kind: 'AGENCY_OFFICIAL', agencyId: id } as const) : person;
  const outside = disclosures.some(
    ({ reader, from, until }) => reader === 'PERSON' && from <= today && (until ?? today) >= today,
  );
  return disclosures.some((each) => isFor(each, receiver, today)) || (to === 'ADDRESS' && outside);
}

/**
 * [26.3.d] Hands a material on, with the purpose: a secret to nobody beyond its circle, refused `DISCLOSURE_BLOCKED`; another one to those for
 * whom the prosecutor in charge has permitted it (26.6.c). Each, the refused as well, is put on record.
 */
export async function shareMaterial(
  context: CallContext,
  owner: MaterialOwner,
  input: ShareMaterial,
): Promise<{ id: string }> {
  try {
    return await runCommand(
      context,
      { command: `share${owner.type}`, requestId: input.requestId, input },
      async (tx) => {
        const { material, record } = await getMaterialToChange(tx, owner, input);
        if (!serves(tx.viewer)) return notFound(owner.type);
        requireStep(owner.type, material, 'SHARE');
        const receiver = receiverOf(input);
        const purpose = filledText(input.purpose) ?? invalidInput('purpose', 'must not be blank');
        const disclosures = await disclosuresOf(tx.manager, material.id);
        if (!isAdmitted(receiver, { material, record, disclosures, today: tx.today })) {
          if (material.secrecy === 'NONE') return refuse('PERMISSION_OF_CASE_PROSECUTOR_REQUIRED', '26.6.c');
          return refuse('DISCLOSURE_BLOCKED', '26.3.d', { secrecy: material.secrecy, to: receiver.to });
        }
        const authority = partyAuthority(tx.viewer, 'READER');
        const details = { to: receiver.to, receiverId: receiver.id, purpose };
        await auditMaterial(tx, owner, material, { action: 'SHARE', authority, rules: ['26.3.d'], details });
        return { id: material.id };
      },
    );
  } catch (error) {
    if (error instanceof DomainError && error.reason === 'DISCLOSURE_BLOCKED')
      await recordBlocked(context, owner, input);
    throw error;
  }
}

/** [26.3.d] A blocked attempt stays on record though its transaction is undone. */
function recordBlocked(
  { db, viewer, traceId }: CallContext,
  owner: MaterialOwner,
  input: ShareMaterial,
): Promise<void> {
  const { to } = receiverOf(input);
  const entry = {
    recordType: owner.type,
    recordId: input.id,
    action: 'SHARE' as const,
    viewer,
    purpose: input.purpose,
  };
  return recordReads(db, [{ ...entry, rules: ['26.3.d'], details: { refused: 'DISCLOSURE_BLOCKED', to }, traceId }]);
}
