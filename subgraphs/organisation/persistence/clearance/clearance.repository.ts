import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Classification } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { Clearance } from '../../domain/clearance/clearance';

const BY_PERSONS = sql(
  'organisation.findClearances',
  `SELECT o.id AS "personId", o.clearance AS level, c.changed_on AS "changedOn", c.act_reference AS "actReference"
   FROM person o LEFT JOIN LATERAL (
     SELECT * FROM clearance_change c WHERE c.person_id = o.id ORDER BY c.id DESC LIMIT 1
   ) AS c ON true WHERE o.id = ANY ($1::uuid[])`,
);

/** What some persons are cleared for, with the last change of it. One statement. */
export function findClearances(db: Database, personIds: readonly string[]): Promise<Clearance[]> {
  return read(db, BY_PERSONS, [personIds]);
}

/** What a person, locked before, is cleared for. One statement. */
export async function getClearance(manager: EntityManager, personId: string): Promise<Classification> {
  const [row]: { clearance: Classification }[] = await manager.query('SELECT clearance FROM person WHERE id = $1', [
    personId,
  ]);
  return row?.clearance ?? 'PUBLIC';
}

/** A change of what a person is cleared for. */
export interface ClearanceChange {
  readonly level: Classification;
  readonly changedOn: LocalDate;
  readonly actReference: string;
}

/** Clears a person for a level, and raises the record's version. The next exchange of the person's token tells it. Two statements. */
export async function changeClearance(
  manager: EntityManager,
  personId: string,
  { level, changedOn, actReference }: ClearanceChange,
): Promise<void> {
  await manager.query(
    'INSERT INTO clearance_change (id, person_id, level, changed_on, act_reference) VALUES ($1, $2, $3, $4, $5)',
    [uuidv7(), personId, level, changedOn, actReference],
  );
  await manager.query('UPDATE person SET clearance = $2, version = version + 1 WHERE id = $1', [personId, level]);
}
