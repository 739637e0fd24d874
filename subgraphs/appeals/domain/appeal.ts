import { type Audience, maySee } from '../../../platform/access/audience';
import { answersFor, serves } from '../../../platform/access/reach';
import type { PostKind, Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Subject } from '../../../platform/lifecycle/step';
import type { AppealState } from './appeal-lifecycle';
import type { AppealFacts, Body } from './appeal-facts';
import type { AppealGround } from './appeal-grounds';
import type { AppealTopic } from './competence';
import type { AppealRegime } from './other-procedure';

/** Who turns to the office. */
export type ApplicantKind = 'PERSON' | 'BUSINESS' | 'STATE_BODY' | 'ORGANISATION' | 'GROUP' | 'ANONYMOUS';

/** How an appeal came in. */
export type AppealChannel =
  'PORTAL' | 'PAPER' | 'IN_PERSON' | 'POST' | 'E_MAIL' | 'E_OTINISH' | 'E_GOVERNMENT' | 'PHONE' | 'INTER_AGENCY';

export type AppealPriority = 'NORMAL' | 'HIGH';

/** What an appeal is marked with though the step was lawful, or a breach put on record. */
export type AppealWarning = 'OVER_TWO_MONTHS_FROM_RECEIPT' | 'LATE';

/**
 * A citizen's appeal («жолданым») as the platform keeps it, with its audience. The text and the findings are kept apart, since
 * lists have no use for them.
 */
export interface Appeal extends Audience {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: AppealState;
  readonly channel: AppealChannel;
  readonly applicantKind: ApplicantKind;
  /** Null for an anonymous appeal, and only there. */
  readonly applicantName: string | null;
  /** [10.1.11] The applicant's number and ways to reach him or her, sealed; an unsealed contact is from before. */
  readonly applicantContact: string | null;
  /** [10.1.11] Who speaks for the applicant, sealed; null where nobody does. */
  readonly representative: string | null;
  /** The last day of the representative's authority; null where the document names none. */
  readonly representativeUntil: LocalDate | null;
  /** Whether notices and the reply go to the representative as well. */
  readonly isRepresentativeAddressed: boolean;
  /** BCP 47, such as `kk`, `ru`, `uz-Latn`. */
  readonly language: string;
  readonly subject: string;
  /** [24.2] The code of what it is about; null where nobody has sorted it yet. */
  readonly subjectCategory: string | null;
  /** Day on which the first body of the office received it. */
  readonly receivedOn: LocalDate;
  /** Null where no clock of Art. 24 runs: anonymous, or under another procedure. */
  readonly dueOn: LocalDate | null;
  /** Day of the final decision. */
  readonly closedOn: LocalDate | null;
  readonly priority: AppealPriority;
  /** The ground under which it was accepted. */
  readonly ground: AppealGround | null;
  readonly facts: AppealFacts | null;
  readonly topic: AppealTopic | null;
  /** The body that an appeal out of scope was passed to. */
  readonly redirectedTo: Body | null;
  readonly regime: AppealRegime | null;
  readonly regimeNorm: string | null;
  /** The earlier appeal that this one repeats. */
  readonly repeatsId: string | null;
  /** The check of legality appointed on it, the last one. */
  readonly checkId: string | null;
  /** [24.4.g] The due day that applied until the check was appointed. */
  readonly formerDueOn: LocalDate | null;
  readonly hasFindings: boolean;
  readonly warnings: readonly AppealWarning[];
  readonly createdAt: Date;
}

/** Whether the viewer is the one who handed it in. */
export function isApplicantOf(appeal: Audience, viewer: Viewer): boolean {
  return viewer.personId !== null && viewer.personId === appeal.applicantId;
}

/** The appeal's place in the life cycle, for this viewer. */
export function subjectOf(appeal: Appeal, viewer: Viewer): Subject<AppealState> {
  return {
    state: appeal.state,
    ownerOfficeId: appeal.ownerOfficeId,
    viewerParties: isApplicantOf(appeal, viewer) ? ['APPLICANT'] : [],
  };
}

/** The audience alone, for events. */
export function audienceOf(appeal: Audience): Audience {
  const { ownerOfficeId, handlerIds, agencyIds, applicantId, classification, isPublished } = appeal;
  return { ownerOfficeId, handlerIds, agencyIds, applicantId, classification, isPublished };
}

/**
 * [26.6.a] [10.1.11] Whether the viewer serves in an office that may work on the appeal, or handles it. Everyone else is an outsider, the
 * applicant too, whatever post he or she holds.
 */
export function isInsider(appeal: Audience, viewer: Viewer): boolean {
  const isServing = serves(viewer);
  return isServing && !isApplicantOf(appeal, viewer) && maySee(viewer, appeal);
}

/** [10.1.11] Whether the viewer reads personal data by a part of his or her own in the appeal: as its applicant or its handler. */
export function isConcerned(appeal: Audience, viewer: Viewer): boolean {
  const isHandler = viewer.personId !== null && appeal.handlerIds.includes(viewer.personId);
  return isHandler || isApplicantOf(appeal, viewer);
}

const LEADERS: readonly PostKind[] = [
  'PROSECUTOR_GENERAL',
  'FIRST_DEPUTY_PROSECUTOR_GENERAL',
  'DEPUTY_PROSECUTOR_GENERAL',
  'HEAD',
  'DEPUTY_HEAD',
];

/** [10.1.11] Whether the viewer handles the appeal: as its handler, its applicant, or head or deputy of the office in charge. */
export function handles(appeal: Appeal, viewer: Viewer): boolean {
  const leads = viewer.posts.some((post) => LEADERS.includes(post.kind) && answersFor(post, appeal.ownerOfficeId));
  return isConcerned(appeal, viewer) || (leads && isInsider(appeal, viewer));
}

/** [24.6.b] Whether there is an applicant to whom replies and notices are owed. */
export function isReplyOwed(appeal: Pick<Appeal, 'applicantKind'>): boolean {
  return appeal.applicantKind !== 'ANONYMOUS';
}

/** Whether the due day has passed while no final decision is taken. */
export function isOverdueOn(appeal: Pick<Appeal, 'dueOn' | 'closedOn'>, today: LocalDate): boolean {
  return appeal.closedOn === null && appeal.dueOn !== null && today > appeal.dueOn;
}

/** Adds a warning to those that an appeal already carries, once. */
export function withWarnings(appeal: Appeal, added: readonly AppealWarning[]): readonly AppealWarning[] {
  return [...new Set([...appeal.warnings, ...added])];
}
