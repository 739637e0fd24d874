import type { OfficeSphere } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import type { Candidate } from './appointment-guards';
import { rankScaleOf, type RankScale } from './personnel';

/** A class or military rank as the ceiling sees it; the higher the seniority, the higher the rank within its scale. */
export interface GivenRank {
  readonly code: string;
  readonly scale: RankScale;
  readonly seniority: number;
}

/** A post by which a rank is given, with the ceiling that the register in force sets; null for a post outside the register. */
export interface RankedPlace {
  readonly officeSphere: OfficeSphere;
  readonly ceiling: GivenRank | null;
}

/**
 * [44.4.b] [44.6.a] Refuses a rank of the other scale (RANK_TYPE_MISMATCH), and one above the ceiling of the post or for a post outside the
 * register (RANK_ABOVE_CEILING). A provision of service legislation lets an early or higher rank pass the ceiling, never the scale.
 */
export function requireRankWithinCeiling(rank: GivenRank, place: RankedPlace, provision: string | null): void {
  const scale = rankScaleOf(place.officeSphere);
  if (rank.scale !== scale) refuse('RANK_TYPE_MISMATCH', '44.6.a', { expected: scale, actual: rank.scale });
  const { ceiling } = place;
  if (ceiling === null) refuse('RANK_ABOVE_CEILING', '44.4.b', { ceiling: null });
  if (rank.seniority > ceiling.seniority && !provision?.trim())
    refuse('RANK_ABOVE_CEILING', '44.4.b', { ceiling: ceiling.code });
}

/**
 * [44.4.a] Refuses a version of the register of ranked posts that does not name the President's act: nobody else approves the list. The
 * list itself and its ceilings are the act's.
 */
export function requirePresidentialAct(actReference: string | null | undefined): string {
  return actReference?.trim() || refuse('PRESIDENTIAL_ACT_REQUIRED', '44.4.a');
}

/** [44.3] Refuses a rank of prosecutors for an other employee. */
export function requireClassFor(person: Pick<Candidate, 'personnelClass' | 'category'>): void {
  const { personnelClass, category } = person;
  if (personnelClass !== 'PROSECUTOR') refuse('PERSONNEL_CATEGORY_MISMATCH', '44.3', { personnelClass, category });
}
