import type { Audience } from '../../../../platform/access/audience';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { LegalReference } from '../../../../platform/law/legal-reference';
import type { Subject } from '../../../../platform/lifecycle/step';
import type { Party } from '../../../../platform/lifecycle/lifecycle';
import type { ApplicantKind } from '../appeal';
import type { ComplaintState } from './complaint-lifecycle';
import type { ComplaintEffect } from './effect';
import type { Contested } from './contested';
import type { ComplaintRegime } from './regime';
import type { Respondent } from './respondent';

/** [27.2] What a complaint is marked with besides. */
export type ComplaintTag = 'DAMAGE_CLAIM';

/** What went wrong or deserves to be known, though the step was lawful. */
export type ComplaintWarning = 'LATE' | 'PRETRIAL_TERM_PASSED';

/** [25.2.b] How a complaint is decided. */
export type ComplaintOutcome = 'SATISFIED' | 'PARTLY_SATISFIED' | 'REFUSED';

/** [25.1.f] A request to restore the missed term, and what became of it. */
export interface Restoration {
  readonly requestedOn: LocalDate;
  readonly reason: string;
  readonly decidedOn: LocalDate | null;
  readonly grounds: string | null;
}

/** [43.2.b] A suspension of the execution of what is contested, by the superior or by a court. */
export interface Suspension {
  readonly on: LocalDate;
  readonly reasons: string;
  readonly byId: string | null;
  /** The court's ruling, where a court suspended. */
  readonly courtRuling: string | null;
  readonly endedOn: LocalDate | null;
}

/** [25.2.b] The decision on a complaint. */
export interface ComplaintDecision {
  readonly outcome: ComplaintOutcome;
  readonly reasons: string;
  readonly courtRoute: string;
  readonly legalReferences: readonly LegalReference[];
  readonly decidedOn: LocalDate;
  readonly byId: string | null;
  /** [43.3.a] What it does to the contested act; none in decisions from before. */
  readonly effect?: ComplaintEffect | null;
}

/** [25.2.a] [43.1.c] The way to court as it was taken. */
export interface CourtRoute {
  readonly court: string;
  readonly on: LocalDate;
  /** The provision of another law that opens the court directly, where there is no decision. */
  readonly provision: string | null;
}

/** A complaint («шағым») as the platform keeps it, with its audience: owned by the office that decides. Its text is kept apart. */
export interface Complaint extends Audience, Respondent, Contested {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: ComplaintState;
  readonly complainantKind: ApplicantKind;
  readonly complainantName: string;
  readonly complainantContact: string | null;
  /** BCP 47. */
  readonly language: string;
  /** The body of the office with which it was filed. */
  readonly filedOfficeId: string;
  readonly knownOn: LocalDate;
  readonly receivedOn: LocalDate;
  /** [25.1.a] The last day to file; null under another procedure. */
  readonly filingDueOn: LocalDate | null;
  /** [25.1.e] The day by which it must be decided; null where nobody has to decide. */
  readonly dueOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly regime: ComplaintRegime | null;
  readonly regimeNorm: string | null;
  readonly tags: readonly ComplaintTag[];
  readonly warnings: readonly ComplaintWarning[];
  readonly restoration: Restoration | null;
  readonly suspension: Suspension | null;
  readonly decision: ComplaintDecision | null;
  readonly courtRoute: CourtRoute | null;
  readonly createdAt: Date;
}

/** Whose complaint it is: of the person who filed it, or of a body, through those who execute for it. */
export function complainantParties(audience: Pick<Audience, 'applicantId' | 'agencyIds'>, viewer: Viewer): Party[] {
  const isPerson = viewer.personId !== null && viewer.personId === audience.applicantId;
  const isBody =
    viewer.agencyId !== null && viewer.agencyRole !== 'READER' && audience.agencyIds.includes(viewer.agencyId);
  return [...(isPerson ? ['APPLICANT' as const] : []), ...(isBody ? ['ADDRESSEE' as const] : [])];
}

/** The complaint's place in the life cycle, for this viewer. */
export function complaintSubject(complaint: Complaint, viewer: Viewer): Subject<ComplaintState> {
  const { state, ownerOfficeId } = complaint;
  return { state, ownerOfficeId, viewerParties: complainantParties(complaint, viewer) };
}

/** Whether the twenty working days have passed without a decision. */
export function isComplaintOverdue(
  { dueOn, closedOn }: Pick<Complaint, 'dueOn' | 'closedOn'>,
  today: LocalDate,
): boolean {
  return closedOn === null && dueOn !== null && today > dueOn;
}
