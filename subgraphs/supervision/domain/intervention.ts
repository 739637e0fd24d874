import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { refuse } from '../../../platform/errors/refuse';
import { isSuperiorToIssuer } from './check/issuer';
import type { Submission } from './submission';

/** [43.3.a] How a superior ends an act: cancelled is from the start, revoked from now on. */
export type InterventionAction = 'CANCEL_ACT' | 'REVOKE_ACT';

/** [43.3.b] What moves a superior to intervene: a complaint, which is then named, or nothing but the own judgement. */
export const INTERVENTION_TRIGGERS = {
  COMPLAINT: 'A complaint about the act that has been granted, in whole or in part; it is named.',
  OWN_INITIATIVE: 'The own judgement; no complaint is needed, and no term applies.',
} as const;

export type InterventionTrigger = keyof typeof INTERVENTION_TRIGGERS;

/** [43.3.a] [43.3.b] Who intervened, when, and on what. */
export interface Intervened {
  readonly on: LocalDate;
  /** The office that decided. */
  readonly officeId: string;
  readonly byId: string | null;
  /** The complaint on which it was decided, null for the own initiative; not shown, since the author may not know of it. */
  readonly complaintId: string | null;
  /** Null where they stand in the decision on the complaint. */
  readonly reasons?: string | null;
}

/** [43.3.a] [43.3.b] An intervention of a superior prosecutor that ended the act, as it stands on it. */
export interface Intervention extends Intervened {
  readonly action: InterventionAction;
}

/** The states in which interventions end. */
export const ENDS = { CANCEL_ACT: 'CANCELLED', REVOKE_ACT: 'REVOKED' } as const;

/** [43.3.a] [43.3.d] The steps that only a superior takes. */
export type SuperiorAction = 'CANCEL_ACT' | 'REVOKE_ACT' | 'SUSPEND_ACT' | 'RESUME_ACT' | 'AMEND_ACT';

/** [43.3.c] [43.3.f] Whether whoever decided stands above the act: in an office above its own, or in the same one and not as its author. */
export function isAboveAct(
  { officeId, byId }: Pick<Intervention, 'officeId' | 'byId'>,
  { ownerOfficeId, authorId }: Pick<Submission, 'ownerOfficeId' | 'authorId'>,
  superiorIds: readonly string[],
): boolean {
  if (officeId === ownerOfficeId) return byId !== null && byId !== authorId;
  return superiorIds.includes(officeId);
}

type Authored = Pick<Submission, 'ownerOfficeId' | 'authorId' | 'authorPostId'>;

/** [43.3.c] [43.3.f] Whether the viewer stands above the author: head of an office above, or of the same one; never the author, whoever holds the author's post, or an equal. */
export function isSuperiorToAuthor({ ownerOfficeId, authorId, authorPostId }: Authored, viewer: Viewer): boolean {
  const issuance = { issuedById: authorId, issuedInPostId: authorPostId, issuedInOfficeId: ownerOfficeId };
  return isSuperiorToIssuer(issuance, viewer);
}

/** [43.3.a] [43.3.c] [43.3.f] Refuses `NOT_SUPERIOR`. */
export function requireSuperiorToAuthor(submission: Authored, viewer: Viewer): void {
  if (!isSuperiorToAuthor(submission, viewer)) refuse('NOT_SUPERIOR', '43.3.a');
}

/** [43.3.d] The terms that an intervention closes: that of the consideration, or that of the report. */
export function openTerms(
  submission: Pick<Submission, 'deliveredOn' | 'consideredOn' | 'reportedOn'> & { readonly urgentTerm: unknown },
): readonly string[] {
  const { deliveredOn, consideredOn, reportedOn, urgentTerm } = submission;
  if (deliveredOn === null) return [];
  if (consideredOn === null) return [urgentTerm === null ? 'SUBMISSION_CONSIDERATION' : 'SUBMISSION_URGENT'];
  return reportedOn === null ? ['SUBMISSION_REPORT'] : [];
}
