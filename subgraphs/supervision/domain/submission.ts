import type { Audience } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { LegalReference } from '../../../platform/law/legal-reference';
import { allowedActions, type Subject } from '../../../platform/lifecycle/step';
import type { ActBasis } from './act-basis';
import type { ActBreach } from './act-breach';
import type { ActWarning } from './competence';
import { submissionLifecycle } from './submission-lifecycle';
import type { ConsiderationOutcome, SubmissionAction, SubmissionState } from './submission-states';
import type { SubmissionGround } from './submission-grounds';
import type { Amendment } from './amendment';
import { type Intervention, isSuperiorToAuthor } from './intervention';
import { type ExecutionSuspension, presentSuspension } from './execution-suspension';
import type { UrgentTerm } from './urgent-term';
import type { Violation } from './violations';

/** A submission («ұсыну») as the platform keeps it, with its audience. Long texts are kept apart, since lists have no use for them. */
export interface Submission extends Audience {
  readonly id: string;
  readonly version: number;
  /** Null while it is a draft. */
  readonly number: string | null;
  readonly state: SubmissionState;
  /** Who made it; of a draft, who drafted it. */
  readonly authorId: string | null;
  /** [32.2.i] The post in which the author signed; null while it is a draft. */
  readonly authorPostId: string | null;
  /** The addressed agency; a draft may have none yet. */
  readonly addresseeId: string | null;
  readonly grounds: readonly SubmissionGround[];
  readonly otherGroundProvision: string | null;
  /** The appeals among its bases, in their order, each once. */
  readonly appealIds: readonly string[];
  /** The checks among its bases, likewise. */
  readonly checkIds: readonly string[];
  readonly madeOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  /** Last day of the consideration; null before delivery. */
  readonly dueOn: LocalDate | null;
  /** [32.3.b] First day on which it was left without consideration; it stays after a late one. */
  readonly leftOn: LocalDate | null;
  readonly scheduledFor: LocalDate | null;
  /** `HH:MM`. */
  readonly scheduledTime: string | null;
  readonly place: string | null;
  readonly notifiedOn: LocalDate | null;
  readonly attendeeIds: readonly string[];
  readonly outcome: ConsiderationOutcome | null;
  readonly consideredOn: LocalDate | null;
  /** The addressee did not let the prosecutor take part. */
  readonly isAttendanceDenied: boolean;
  /** Last day of the report; null before the consideration. */
  readonly reportDueOn: LocalDate | null;
  readonly reportedOn: LocalDate | null;
  /** Breaches put on record; lateness follows from the days (`breachesOn`). */
  readonly breaches: readonly ActBreach[];
  readonly warnings: readonly ActWarning[];
  /** [43.2.b] The stretches in which execution stood still because of complaints, oldest first. */
  readonly suspensions: readonly ExecutionSuspension[];
  /** [43.3.a] How a superior has ended it; null where none has. */
  readonly intervention: Intervention | null;
  /** [43.3.d] How superiors have amended it, oldest first. */
  readonly amendments: readonly Amendment[];
  /** [43.3.d] The day on which that closed its terms. */
  readonly endedOn: LocalDate | null;
  readonly createdAt: Date;
}

/** The long parts of a submission. */
export interface SubmissionContent {
  readonly id: string;
  readonly text: string;
  readonly violations: readonly Violation[];
  readonly bases: readonly ActBasis[];
  /** [2.1] The legislation that it rests on; a draft may cite none yet. */
  readonly legalReferences: readonly LegalReference[];
  readonly urgentTerm: UrgentTerm | null;
  readonly reportText: string | null;
}

/** All of it, as a command works on it. */
export type WholeSubmission = Submission & SubmissionContent;

function isAddressee(submission: Submission, viewer: Viewer): boolean {
  const mayAct = viewer.agencyRole === 'EXECUTOR' || viewer.agencyRole === 'HEAD';
  return viewer.kind === 'AGENCY_OFFICIAL' && mayAct && viewer.agencyId === submission.addresseeId;
}

/** The submission's place in the life cycle, for this viewer. Executors and heads of the addressed body are its addressee; readers only read. */
export function subjectOf(submission: Submission, viewer: Viewer): Subject<SubmissionState> {
  return {
    state: submission.state,
    ownerOfficeId: submission.ownerOfficeId,
    viewerParties: isAddressee(submission, viewer) ? ['ADDRESSEE'] : [],
    isUnderViewer: isSuperiorToAuthor(submission, viewer),
  };
}

/** Whether what a record knows of itself is against a step that its state allows. */
const isBarred: Readonly<Partial<Record<SubmissionAction, (submission: Submission) => boolean>>> = {
  /** A report is given once. */
  REPORT: ({ reportedOn }) => reportedOn !== null,
  /** [43.2.c] What a complaint suspended is resumed by its decision. */
  RESUME_ACT: (submission) => (presentSuspension(submission)?.complaintId ?? null) !== null,
};

/** The steps that the viewer may take now. */
export function submissionActions(submission: Submission, viewer: Viewer): SubmissionAction[] {
  const actions = allowedActions(submissionLifecycle, viewer, subjectOf(submission, viewer));
  return actions.filter((action) => !isBarred[action]?.(submission));
}

/** The audience alone, for events. */
export function audienceOf(submission: Audience): Audience {
  const { ownerOfficeId, handlerIds, agencyIds, applicantId, classification, isPublished } = submission;
  return { ownerOfficeId, handlerIds, agencyIds, applicantId, classification, isPublished };
}

/** Whether the term of consideration has passed while no consideration is recorded. */
export function isOverdueOn(
  { dueOn, consideredOn, endedOn }: Pick<Submission, 'dueOn' | 'consideredOn' | 'endedOn'>,
  today: LocalDate,
): boolean {
  return consideredOn === null && endedOn === null && dueOn !== null && today > dueOn;
}
