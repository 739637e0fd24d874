import type { ViewerKind } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { WantedSpan } from '../../../platform/calendar/term-facts';
import { invalidInput } from '../../../platform/errors/plain-errors';
import type { AppealChannel, ApplicantKind } from './appeal';
import { type ApplicantDetails, detailsOf, hasDetails, type StatedDetails } from './applicant-details';
import { type Representative, representativeOf, type StatedRepresentative } from './representative';
import { filledText } from '../../../platform/text/filled-text';

/** [24.3.a] A term that another law sets: a length or a last day, and the norm. */
export interface OtherTerm {
  readonly length?: number | null;
  readonly unit?: 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | null;
  readonly until?: LocalDate | null;
  readonly norm?: string | null;
}

/** An appeal as it is handed in. */
export interface Handed {
  readonly channel: AppealChannel;
  readonly applicant: StatedDetails & {
    readonly kind: ApplicantKind;
    readonly name?: string | null;
    readonly representative?: StatedRepresentative | null;
  };
  readonly receivedOn?: LocalDate | null;
  readonly otherTerm?: OtherTerm | null;
}

/** What registration takes from it. */
export interface Intake {
  readonly applicantName: string | null;
  readonly details: ApplicantDetails;
  /** Who speaks for the applicant; null where nobody does. */
  readonly named: Representative | null;
  readonly receivedOn: LocalDate;
}

/** Whoever signs in as a citizen hands in an appeal of his or her own, today, through the portal; the rest is for the office to state. */
function requireOwnAppeal({ channel, applicant, receivedOn, otherTerm }: Handed, today: LocalDate): void {
  if (channel !== 'PORTAL') invalidInput('channel', 'is PORTAL when applicants register their own appeals');
  if (applicant.kind === 'ANONYMOUS') invalidInput('applicant.kind', 'is not ANONYMOUS for somebody who has signed in');
  if (receivedOn && receivedOn !== today)
    invalidInput('receivedOn', 'is today when applicants register their own appeals');
  if (otherTerm) invalidInput('otherTerm', 'is for the office to state');
}

function requireForeignAppeal({ channel, receivedOn }: Handed, today: LocalDate): void {
  if (channel === 'PORTAL') invalidInput('channel', 'is not PORTAL when the office registers for an applicant');
  if (receivedOn && receivedOn > today) invalidInput('receivedOn', 'lies in the future');
}

/** [24.3.a] Checks what is handed in, by who hands it in. Throws `INVALID_INPUT`. An author is named exactly where there is one (24.6.a). */
export function takeIn(handed: Handed, by: ViewerKind, today: LocalDate): Intake {
  if (by === 'APPLICANT') requireOwnAppeal(handed, today);
  else requireForeignAppeal(handed, today);
  const { kind, name } = handed.applicant;
  const applicantName = filledText(name);
  const details = detailsOf(kind, handed.applicant, today);
  const isAnonymous = kind === 'ANONYMOUS';
  if (isAnonymous && (applicantName !== null || hasDetails(details))) {
    invalidInput('applicant', 'an anonymous appeal has neither name nor contact');
  }
  if (!isAnonymous && applicantName === null)
    invalidInput('applicant.name', 'is missing; without an author the kind is ANONYMOUS');
  const receivedOn = handed.receivedOn ?? today;
  const naming = { field: 'applicant.representative', applicantKind: kind, on: receivedOn, today };
  return { applicantName, details, named: representativeOf(handed.applicant.representative, naming), receivedOn };
}

/** [24.3.a] The span of another term. Throws `INVALID_INPUT` unless it has a last day, or a length with its unit, and not both. */
export function spanOfOtherTerm({ length, unit, until }: OtherTerm): WantedSpan {
  if (until && !length && !unit) return { until };
  if (!until && length && unit) return { length, unit };
  return invalidInput('otherTerm', 'has either a last day or a length with its unit');
}
