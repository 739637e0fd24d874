import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../calendar/local-date';
import type { CallContext } from '../../command/command-context';
import { runCommand } from '../../command/run-command';
import { isUuid } from '../../database/is-uuid';
import { invalidInput, notFound, unauthenticated } from '../../errors/plain-errors';
import { refuse } from '../../errors/refuse';
import { serves } from '../../access/reach';
import { legalReference, type LegalReference, type StatedReference } from '../../law/legal-reference';
import { requireLegalBasis } from '../../law/require-legal-basis';
import { filledText } from '../../text/filled-text';
import { type MaterialDisclosure, type MaterialReader, requireStep } from '../material';
import type { MaterialOwner } from '../material-owner';
import { auditMaterial, caseAuthority, type ChangeOfMaterial, findHeld } from '../material-step';
import { insertDisclosure } from '../material.repository';

/** The reader as the caller states it: an officer or body by id, a person by name, or everybody. */
export interface StatedReader {
  readonly reader: MaterialReader;
  readonly readerId?: string | null | undefined;
  readonly readerName?: string | null | undefined;
}

/** The input of the permission. */
export interface PermitDisclosure extends ChangeOfMaterial, StatedReader {
  readonly basis?: StatedReference | null | undefined;
  readonly scope: string;
  readonly from?: LocalDate | null | undefined;
  readonly until?: LocalDate | null | undefined;
}

function readerOf({
  reader,
  readerId,
  readerName,
}: StatedReader): Pick<MaterialDisclosure, 'reader' | 'readerId' | 'readerName'> {
  const none = { reader, readerId: null, readerName: null };
  if (reader === 'PUBLIC') return none;
  if (reader === 'PERSON') {
    const name = filledText(readerName) ?? invalidInput('readerName', 'is needed for a person');
    return { ...none, readerName: name };
  }
  return isUuid(readerId ?? '')
    ? { ...none, readerId: readerId ?? null }
    : invalidInput('readerId', 'must be the UUID of the reader');
}

function basisOf({ basis }: PermitDisclosure, today: LocalDate): LegalReference {
  if (!basis) return refuse('LEGAL_PROVISION_REQUIRED', '26.6.b', { fields: ['basis'] });
  const reference = legalReference(basis);
  requireLegalBasis([reference], today);
  return reference;
}

/**
 * [26.6.b] [26.6.c] The prosecutor who has the case permits one reader to inspect a material, in a case that legislation provides, for a scope and a
 * time. A secret is never opened to the public, to a body or to a person beyond its circle (26.3.d).
 */
export function permitDisclosure(
  context: CallContext,
  owner: MaterialOwner,
  input: PermitDisclosure,
): Promise<{ id: string }> {
  return runCommand(
    context,
    { command: `permit${owner.type}Disclosure`, requestId: input.requestId, input },
    async (tx) => {
      const { material, record } = await findHeld(tx, owner, input.id);
      if (!record.isVisible || !serves(tx.viewer)) return notFound(owner.type);
      tx.concerns(owner.type, material.id);
      const authority = caseAuthority(tx, record);
      requireStep(owner.type, material, 'PERMIT_DISCLOSURE');
      const reader = readerOf(input);
      const basis = basisOf(input, tx.today);
      const isInside =
        reader.readerId !== null && [...material.readerIds, ...record.caseOfficerIds].includes(reader.readerId);
      if (material.secrecy !== 'NONE' && !isInside)
        return refuse('DISCLOSURE_BLOCKED', '26.3.d', { secrecy: material.secrecy, reader: reader.reader });
      const from = input.from ?? tx.today;
      const until = input.until ?? null;
      if (until !== null && until < from) return invalidInput('until', 'lies before the first day');
      const permittedById = tx.viewer.personId ?? unauthenticated();
      const scope = filledText(input.scope) ?? invalidInput('scope', 'must not be blank');
      const id = uuidv7();
      const { necessityReason } = tx;
      const kept = {
        ...reader,
        id,
        materialId: material.id,
        basis,
        scope,
        from,
        until,
        permittedById,
        permittedOn: tx.today,
      };
      await insertDisclosure(tx.manager, { ...kept, necessityReason });
      const details = { disclosureId: id, reader: reader.reader, readerId: reader.readerId, from, until };
      const rules = ['26.6.b', '26.6.c'] as const;
      await auditMaterial(tx, owner, material, { action: 'PERMIT_DISCLOSURE', authority, rules, details });
      return { id: material.id };
    },
  );
}
