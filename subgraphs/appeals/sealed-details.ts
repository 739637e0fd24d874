import { inputHash } from '../../platform/command/input-hash';
import { keyedHash } from '../../platform/sealing/keyed-hash';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { isSealed, seal, unseal } from '../../platform/sealing/sealed-text';
import type { Appeal } from './domain/appeal';
import type { Representative } from './domain/representative';
import type { Handed } from './domain/intake';
import { type ApplicantDetails, hasDetails, identityOf, NO_DETAILS } from './domain/applicant-details';

/** The keys of what is sealed of applicants. */
export interface ApplicantKeys {
  /** What the details are sealed with. */
  readonly sealing: KeyRing;
  /** What the numbers are looked up by; another one would find nothing that is kept. */
  readonly index: Uint8Array;
}

/** [10.1.11] The details of an applicant as they are kept: one sealed value, bound to the appeal; null where nothing is given. */
export function sealDetails({ sealing }: ApplicantKeys, appealId: string, details: ApplicantDetails): string | null {
  return hasDetails(details) ? seal(sealing, JSON.stringify(details), appealId) : null;
}

/** The details opened; a contact from before they were sealed stands as it was written. */
export function openDetails(
  { sealing }: ApplicantKeys,
  { id, applicantContact: kept }: Pick<Appeal, 'id' | 'applicantContact'>,
): ApplicantDetails {
  if (kept === null) return NO_DETAILS;
  if (!isSealed(kept)) return { ...NO_DETAILS, contact: kept };
  return { ...NO_DETAILS, ...(JSON.parse(unseal(sealing, kept, id)) as Partial<ApplicantDetails>) };
}

/** What is kept of a way to reach somebody, and what a reader is shown instead of it. */
interface SealedContact {
  readonly id: string;
  readonly kept: string | null;
  /** The kept value itself for whoever reads it whole, else a mask. */
  readonly seen: string | null;
}

/** [10.1.11] A contact as the reader sees it: opened for whoever reads it whole, masked for others, null where none was given. */
export function contactFor(keys: ApplicantKeys, { id, kept, seen }: SealedContact): string | null {
  const { contact } = openDetails(keys, { id, applicantContact: kept });
  return contact === null || seen === kept ? contact : seen;
}

/**
 * The input of a registration as its hash is kept: what is sealed elsewhere goes into it under the key, so that nobody can try numbers out
 * against the hash of a request.
 */
export function discreetInput({ index }: ApplicantKeys, input: { readonly applicant: Handed['applicant'] }): object {
  const { kind, name, ...details } = input.applicant;
  return {
    ...input,
    applicant: { kind, name, details: keyedHash(index, 'INPUT', inputHash(details)).toString('hex') },
  };
}

/** By what an applicant's number is found, null where none is given. */
export function identityIndex(
  { index }: ApplicantKeys,
  stated: Partial<Pick<ApplicantDetails, 'iin' | 'bin'>>,
): Buffer | null {
  const identity = identityOf(stated);
  return identity && keyedHash(index, identity.kind, identity.number);
}

/** The representative's seal is bound to the appeal and to what it is of, so that it cannot be put in the place of the applicant's. */
const boundTo = (appealId: string): string => `${appealId} representative`;

/** What is kept of who speaks for an applicant, or of nobody: sealed, with what is looked up and asked without opening it. */
export function keptRepresentative({ sealing, index }: ApplicantKeys, appealId: string, named: Representative | null) {
  const iin = named?.iin ?? null;
  return {
    representative: named && seal(sealing, JSON.stringify(named), boundTo(appealId)),
    representativeIndex: iin === null ? null : representativeIndex({ index }, iin),
    representativeUntil: named?.basis.validUntil ?? null,
    isRepresentativeAddressed: named?.isAddressed ?? false,
  };
}

/** By what a representative's IIN is found; another value than the same person's as an applicant, so that the two do not tell of each other. */
export function representativeIndex({ index }: Pick<ApplicantKeys, 'index'>, iin: string): Buffer {
  return keyedHash(index, 'REPRESENTATIVE_IIN', iin);
}

/** Who speaks for an applicant, opened; null where nobody does. */
export function openRepresentative(
  { sealing }: ApplicantKeys,
  { id, representative }: Pick<Appeal, 'id' | 'representative'>,
): Representative | null {
  return representative === null ? null : (JSON.parse(unseal(sealing, representative, boundTo(id))) as Representative);
}

/** An input as its hash is kept, with one member, which is of a person, under the key. */
export function discreetly<Input extends object>({ index }: ApplicantKeys, input: Input, member: keyof Input): object {
  return { ...input, [member]: keyedHash(index, 'INPUT', inputHash(input[member])).toString('hex') };
}
