import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Submission } from './submission';

/** [43.3.a] How a superior ends an act: cancelled is from the start, revoked from now on. */
export type InterventionAction = 'CANCEL_ACT' | 'REVOKE_ACT';

/** [43.3.a] [43.3.b] An intervention of a superior prosecutor, as it stands on the act. */
export interface Intervention {
  readonly action: InterventionAction;
  readonly on: LocalDate;
  /** The office that decided. */
  readonly officeId: string;
  readonly byId: string | null;
  /** The complaint on which it was decided; not shown, since the author may not know of it. */
  readonly complaintId: string;
}

/** The states in which interventions end. */
export const ENDS = { CANCEL_ACT: 'CANCELLED', REVOKE_ACT: 'REVOKED' } as const;

/** [43.3.c] [43.3.f] Whether whoever decided stands above the act: in an office above its own, or in the same one and not as its author. */
export function isAboveAct(
  { officeId, byId }: Pick<Intervention, 'officeId' | 'byId'>,
  { ownerOfficeId, authorId }: Pick<Submission, 'ownerOfficeId' | 'authorId'>,
  superiorIds: readonly string[],
): boolean {
  if (officeId === ownerOfficeId) return byId !== null && byId !== authorId;
  return superiorIds.includes(officeId);
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
