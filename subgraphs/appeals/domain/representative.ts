import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { filledText } from '../../../platform/text/filled-text';
import { identityNumberProblem } from '../../../platform/text/identity-number';
import type { Appeal, ApplicantKind } from './appeal';
import { phoneOf } from './applicant-details';

/** On what somebody speaks for an applicant: a power of attorney (сенімхат), or the law itself, as a parent or guardian does (заңды өкіл). */
export type RepresentationBasisKind = 'POWER_OF_ATTORNEY' | 'LAW';

/** The document that shows it. */
export interface RepresentationBasis {
  readonly kind: RepresentationBasisKind;
  readonly number: string | null;
  readonly issuedOn: LocalDate | null;
  /** The last day; null where the document names none. */
  readonly validUntil: LocalDate | null;
}

/** Who speaks for an applicant, as it is kept sealed. */
export interface Representative {
  readonly name: string;
  readonly iin: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
  readonly basis: RepresentationBasis;
  /** Whether notices and the reply go to the representative as well. */
  readonly isAddressed: boolean;
}

type Stated<Kept> = { readonly [Part in keyof Kept]?: Kept[Part] | null };

/** A representative as he or she is named; a blank counts as not given. */
export interface StatedRepresentative extends Stated<Omit<Representative, 'name' | 'basis'>> {
  readonly name: string;
  readonly basis: Stated<RepresentationBasis> & Pick<RepresentationBasis, 'kind'>;
}

/** Where in a request a representative is named, of whose applicant, and for which day. */
export interface Naming {
  readonly field: string;
  readonly applicantKind: ApplicantKind;
  /** The day of the action: the receipt of the appeal, or that of the naming. */
  readonly on: LocalDate;
  readonly today: LocalDate;
}

function basisOf(stated: StatedRepresentative['basis'], { field, on }: Naming): RepresentationBasis {
  const at = `${field}.basis`;
  const { kind, issuedOn = null, validUntil = null } = stated;
  const number = filledText(stated.number);
  if (kind === 'POWER_OF_ATTORNEY' && number === null)
    invalidInput(`${at}.number`, 'of the power of attorney is missing');
  if (kind === 'POWER_OF_ATTORNEY' && issuedOn === null)
    invalidInput(`${at}.issuedOn`, 'of the power of attorney is missing');
  if (issuedOn !== null && issuedOn > on) invalidInput(`${at}.issuedOn`, 'is after the day of the action');
  if (validUntil !== null && validUntil < on) invalidInput(`${at}.validUntil`, 'is before the day of the action');
  return { kind, number, issuedOn, validUntil };
}

/**
 * Takes up who speaks for an applicant; null where nobody is named. Throws `INVALID_INPUT` for a representative of nobody (24.6.a), a number that cannot be,
 * and a document that is not whole or does not hold on the day of the action.
 */
export function representativeOf(
  stated: StatedRepresentative | null | undefined,
  naming: Naming,
): Representative | null {
  if (!stated) return null;
  const { field, applicantKind, today } = naming;
  if (applicantKind === 'ANONYMOUS') return invalidInput(field, 'nobody speaks for an author who is not named');
  const iin = filledText(stated.iin);
  const problem = iin === null ? null : identityNumberProblem('IIN', iin, today);
  if (problem !== null) return invalidInput(`${field}.iin`, problem);
  return {
    name: filledText(stated.name) ?? invalidInput(`${field}.name`, 'is missing'),
    iin,
    email: filledText(stated.email),
    phone: phoneOf(filledText(stated.phone), `${field}.phone`),
    postalAddress: filledText(stated.postalAddress),
    basis: basisOf(stated.basis, naming),
    isAddressed: stated.isAddressed ?? false,
  };
}

/** To whom a notice or reply goes. */
export type AppealAddressee = 'APPLICANT' | 'REPRESENTATIVE';

/** What an appeal tells of its representative without being unsealed. */
export type Representation = Pick<Appeal, 'applicantKind' | 'representativeUntil' | 'isRepresentativeAddressed'>;

/** [24.6.b] To whom notices and the reply go on a day: to nobody of an anonymous appeal; to the representative while the authority lasts, if that is asked for. */
export function addresseesOn(appeal: Representation, today: LocalDate): readonly AppealAddressee[] {
  const { applicantKind, representativeUntil: until, isRepresentativeAddressed } = appeal;
  if (applicantKind === 'ANONYMOUS') return [];
  const isToBoth = isRepresentativeAddressed && (until === null || today <= until);
  return isToBoth ? ['APPLICANT', 'REPRESENTATIVE'] : ['APPLICANT'];
}
