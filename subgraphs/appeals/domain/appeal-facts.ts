import type { LocalDate } from '../../../platform/calendar/local-date';

/** [24.1.1] Whose rights a ground protects. */
export type ProtectedGroup = 'UNABLE_TO_PROTECT' | 'MINORS' | 'INDEFINITE_CIRCLE';

/** [24.6.b] What makes an anonymous appeal fit for consideration. */
export type AnonymousException = 'CRIME_PREPARED' | 'CRIME_COMMITTED' | 'NATIONAL_SECURITY_THREAT';

/** A body or organisation, by name; `agencyId` if the directory has it. */
export interface Body {
  readonly name: string;
  readonly agencyId: string | null;
}

/** [24.1.2] How a competent body failed: by its reply, or by silence. */
export interface BodyFailure {
  readonly kind: 'REPLY' | 'SILENCE';
  /** Day of the reply, or day on which the applicant turned to the body in vain. */
  readonly on: LocalDate;
  readonly description: string;
}

/** [24.1.6] The assignment that an appeal rests on. */
export interface Assignment {
  readonly number: string;
  readonly on: LocalDate;
}

/** What was established about an appeal when it was sorted; which of it a ground needs stands in the table of grounds. */
export interface AppealFacts {
  readonly protectedGroup: ProtectedGroup | null;
  /** The competent body that failed, or the one that interferes. */
  readonly body: Body | null;
  readonly hasNoCompetentBody: boolean;
  readonly failure: BodyFailure | null;
  /** The head's reasons to see a failure although the applicant never turned to the body. */
  readonly overrideReasons: string | null;
  readonly assignment: Assignment | null;
  readonly anonymousException: AnonymousException | null;
  /** How it was established that the stated author is not the true one. */
  readonly concealment: string | null;
}

/** Nothing established yet. */
export const NO_FACTS: AppealFacts = {
  protectedGroup: null,
  body: null,
  hasNoCompetentBody: false,
  failure: null,
  overrideReasons: null,
  assignment: null,
  anonymousException: null,
  concealment: null,
};
