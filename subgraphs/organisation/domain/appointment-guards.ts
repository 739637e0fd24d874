import type { OfficeKind, OfficeSphere, PostKind } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import type { RuleId } from '../../../platform/law/rule-id';
import { classOfPost, type PersonnelCategory, type PersonnelClass, rankScaleOf, type RankScale } from './personnel';

/** A person as an appointment sees them. */
export interface Candidate {
  readonly personnelClass: PersonnelClass;
  readonly category: PersonnelCategory | null;
  readonly isCitizen: boolean;
  readonly rankScale: RankScale | null;
}

/** A post as an appointment sees it. `holderId` is who holds it within the period, acting or not; null if nobody or several may. */
export interface OpenPost {
  readonly officeKind: OfficeKind;
  readonly officeSphere: OfficeSphere;
  readonly kind: PostKind;
  readonly holderId: string | null;
  /** Whether the register of ranked posts in force names the post (44.4.b). */
  readonly isRanked: boolean;
}

/**
 * [44.2.a] [44.3] [44.4.b] [44.6.a] Refuses a person who may not hold the post: an other employee in a prosecutor's post or the reverse,
 * a prosecutor without citizenship or rank, or with a rank of the other scale; and a prosecutor's post outside the register of ranked posts.
 */
export function requireFitness(candidate: Candidate, post: OpenPost): void {
  const { personnelClass, category, isCitizen, rankScale } = candidate;
  const expected = classOfPost(post.kind);
  if (personnelClass !== expected)
    refuse('PERSONNEL_CATEGORY_MISMATCH', '44.3', { personnelClass, category, expected });
  if (expected === 'OTHER_EMPLOYEE') return;
  if (!isCitizen) refuse('CITIZENSHIP_REQUIRED', '44.2.a');
  if (!post.isRanked) refuse('RANK_ABOVE_CEILING', '44.4.b', { post: post.kind, ceiling: null });
  if (rankScale === null) refuse('RANK_REQUIRED', '44.2.a');
  const scale = rankScaleOf(post.officeSphere);
  if (rankScale !== scale) refuse('RANK_TYPE_MISMATCH', '44.6.a', { expected: scale, actual: rankScale });
}

function ruleOfSolePost({ kind }: OpenPost): RuleId {
  if (kind === 'FIRST_DEPUTY_PROSECUTOR_GENERAL') return '8.2';
  return kind === 'PROSECUTOR_GENERAL' ? '7.1' : '15.1';
}

/**
 * [7.1] [8.2] [15.1] Refuses a second holder of the post of a head, or of the first deputy, an acting one included; 7.1 for the Prosecutor
 * General, 8.2 for the first deputy, 15.1 for the head of every other office.
 */
export function requireVacancy(post: OpenPost): void {
  if (post.holderId !== null) refuse('POSITION_OCCUPIED', ruleOfSolePost(post), { post: post.kind });
}
