import type { OfficeKind, OfficeSphere, PostKind } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import { classOfPost, type PersonnelCategory, type PersonnelClass, rankScaleOf, type RankScale } from './personnel';

/** A person as an appointment sees them. */
export interface Candidate {
  readonly personnelClass: PersonnelClass;
  readonly category: PersonnelCategory | null;
  readonly isCitizen: boolean;
  readonly rankScale: RankScale | null;
}

/** A post as an appointment sees it. `holderId` is who holds it today, null if it is vacant or held by several. */
export interface OpenPost {
  readonly officeKind: OfficeKind;
  readonly officeSphere: OfficeSphere;
  readonly kind: PostKind;
  readonly holderId: string | null;
}

/**
 * [44.2.a] [44.3] [44.6.a] Refuses a person who may not hold the post: an other employee in a prosecutor's post or the reverse, a prosecutor
 * without citizenship or rank, or with a rank of the other scale.
 */
export function requireFitness(candidate: Candidate, post: OpenPost): void {
  const { personnelClass, category, isCitizen, rankScale } = candidate;
  const expected = classOfPost(post.kind);
  if (personnelClass !== expected)
    refuse('PERSONNEL_CATEGORY_MISMATCH', '44.3', { personnelClass, category, expected });
  if (expected === 'OTHER_EMPLOYEE') return;
  if (!isCitizen) refuse('CITIZENSHIP_REQUIRED', '44.2.a');
  if (rankScale === null) refuse('RANK_REQUIRED', '44.2.a');
  const scale = rankScaleOf(post.officeSphere);
  if (rankScale !== scale) refuse('RANK_TYPE_MISMATCH', '44.6.a', { expected: scale, actual: rankScale });
}

/** [7.1] [15.1] Refuses a second holder of the post of a head; 7.1 for the Prosecutor General, 15.1 for every other office. */
export function requireVacancy(post: OpenPost): void {
  if (post.holderId === null) return;
  refuse('POSITION_OCCUPIED', post.officeKind === 'GENERAL' ? '7.1' : '15.1', { post: post.kind });
}
