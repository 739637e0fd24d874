import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { GivenRank } from '../../domain/rank-ceiling';

/** A change of a person's rank; `rank` is null where it is withdrawn. */
export interface RankChange {
  readonly personId: string;
  readonly rank: string | null;
  readonly changedOn: LocalDate;
  readonly actReference: string;
  readonly provision: string | null;
}

/** The rank of a code; INVALID_INPUT for one that there is not. One statement. */
export async function getRank(manager: EntityManager, code: string): Promise<GivenRank> {
  const [rank]: GivenRank[] = await manager.query('SELECT code, scale, seniority FROM rank WHERE code = $1', [code]);
  return rank ?? invalidInput('rank', 'there is no such rank');
}

/** Keeps the change in the person's history; the present rank itself is the person's. One statement. */
export async function recordRankChange(manager: EntityManager, change: RankChange): Promise<void> {
  await manager.query(
    'INSERT INTO rank_change (id, person_id, rank, changed_on, act_reference, provision) VALUES ($1, $2, $3, $4, $5, $6)',
    [uuidv7(), change.personId, change.rank, change.changedOn, change.actReference, change.provision],
  );
}

/** Gives a person a rank, or takes it (`rank` null), and raises the record's version. Two statements. */
export async function changeRank(manager: EntityManager, change: RankChange): Promise<void> {
  await recordRankChange(manager, change);
  await manager.query('UPDATE person SET rank = $2, version = version + 1 WHERE id = $1', [
    change.personId,
    change.rank,
  ]);
}
