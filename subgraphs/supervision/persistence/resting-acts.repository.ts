import type { EntityManager } from 'typeorm';
import type { RestingAct } from '../domain/overtaken-basis';

const ACT = 's.id, s.owner_office_id AS "ownerOfficeId", s.author_id AS "authorId"';

/** [32.2.e] The submissions, drafts too, that rest on an appeal. One statement. */
export function findActsOnAppeal(manager: EntityManager, appealId: string): Promise<RestingAct[]> {
  return manager.query(`SELECT ${ACT} FROM submission s WHERE s.appeal_ids @> ARRAY[$1::uuid] ORDER BY s.id`, [
    appealId,
  ]);
}

/** [32.2.b] Those that rest on a check. One statement. */
export function findActsOnCheck(manager: EntityManager, checkId: string): Promise<RestingAct[]> {
  return manager.query(`SELECT ${ACT} FROM submission s WHERE s.check_ids @> ARRAY[$1::uuid] ORDER BY s.id`, [checkId]);
}

/** [24.4.d] The checks that are being prepared on an appeal. One statement. */
export function findCheckDraftsOnAppeal(manager: EntityManager, appealId: string): Promise<{ readonly id: string }[]> {
  return manager.query("SELECT id FROM legality_check WHERE appeal_id = $1 AND state = 'DRAFT' ORDER BY id", [
    appealId,
  ]);
}
