import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { filledText } from '../../../platform/text/filled-text';
import { type IdentityKind, identityNumberProblem } from '../../../platform/text/identity-number';
import type { ApplicantKind } from './appeal';

/** What is kept sealed of an applicant: numbers by which a person or organisation is known for certain, and ways to reach the applicant. */
export interface ApplicantDetails {
  /** Digits of an individual identification number (ЖСН). */
  readonly iin: string | null;
  /** Digits of a business identification number (БСН). */
  readonly bin: string | null;
  readonly email: string | null;
  /** As it is dialled from abroad, such as `+77000000000`. */
  readonly phone: string | null;
  readonly postalAddress: string | null;
  /** A way to reach the applicant in words, as it was first kept. */
  readonly contact: string | null;
}

/** Details as they are handed in; a blank counts as not given. */
export type StatedDetails = { readonly [Detail in keyof ApplicantDetails]?: string | null };

export const NO_DETAILS: ApplicantDetails = {
  iin: null,
  bin: null,
  email: null,
  phone: null,
  postalAddress: null,
  contact: null,
};

/** Whether any of them is given. */
export function hasDetails(details: ApplicantDetails): boolean {
  return Object.values<unknown>({ ...details }).some((each) => each !== null);
}

/** A number with its kind. */
export interface ApplicantIdentity {
  readonly kind: IdentityKind;
  readonly number: string;
}

/** Which number an applicant of each kind has; an individual entrepreneur is a business with the number of a person. */
const NUMBERS_OF: Readonly<Record<ApplicantKind, readonly IdentityKind[]>> = {
  PERSON: ['IIN'],
  BUSINESS: ['IIN', 'BIN'],
  STATE_BODY: ['BIN'],
  ORGANISATION: ['BIN'],
  GROUP: [],
  ANONYMOUS: [],
};

const SEPARATORS = /[\s().-]/g;
const HOME_NUMBER = /^8(?=[0-9]{10}$)/;
const FOREIGN_NUMBER = /^\+[1-9][0-9]{6,14}$/;

/** A telephone number as it is kept, `field` being its path in the request. Throws `INVALID_INPUT` for what is none. */
export function phoneOf(stated: string | null, field: string): string | null {
  if (stated === null) return null;
  const dialled = stated.replace(SEPARATORS, '').replace(HOME_NUMBER, '+7');
  if (FOREIGN_NUMBER.test(dialled)) return dialled;
  return invalidInput(field, 'is no telephone number such as +7 700 000 00 00');
}

/** The number of an applicant, null where none is given. Throws `INVALID_INPUT` for both numbers at once. */
export function identityOf({ iin, bin }: Pick<StatedDetails, 'iin' | 'bin'>): ApplicantIdentity | null {
  if (iin && bin) return invalidInput('applicant.bin', 'is not given beside iin');
  if (iin) return { kind: 'IIN', number: iin };
  return bin ? { kind: 'BIN', number: bin } : null;
}

function requireNumber(kind: ApplicantKind, identity: ApplicantIdentity, today: LocalDate): void {
  const field = `applicant.${identity.kind.toLowerCase()}`;
  if (!NUMBERS_OF[kind].includes(identity.kind)) invalidInput(field, `is not a number of applicants of kind ${kind}`);
  const problem = identityNumberProblem(identity.kind, identity.number, today);
  if (problem !== null) invalidInput(field, problem);
}

/** Takes up the details of an applicant. Throws `INVALID_INPUT` for a number that cannot be, or is not one of the applicant's kind. */
export function detailsOf(kind: ApplicantKind, stated: StatedDetails, today: LocalDate): ApplicantDetails {
  const details = {
    iin: filledText(stated.iin),
    bin: filledText(stated.bin),
    email: filledText(stated.email),
    phone: phoneOf(filledText(stated.phone), 'applicant.phone'),
    postalAddress: filledText(stated.postalAddress),
    contact: filledText(stated.contact),
  };
  const identity = identityOf(details);
  if (identity) requireNumber(kind, identity, today);
  return details;
}
