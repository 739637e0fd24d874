import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Award, type ConferringAuthority, seesNominations } from '../../domain/award/award';

const COLUMNS = `w.id, w.version, w.person_id AS "personId", w.kind, w.name, w.nominated_on AS "nominatedOn",
  w.nomination_reference AS "nominationReference", w.conferred_on AS "conferredOn", w.conferred_by AS "conferredBy",
  w.conferral_reference AS "conferralReference", CASE WHEN w.conferred_on IS NULL THEN 'NOMINATED' ELSE 'CONFERRED' END AS state`;

const BY_PERSONS = sql(
  'organisation.findAwardsByPersons',
  `SELECT ${COLUMNS} FROM award w WHERE w.person_id = ANY ($1::uuid[]) AND (w.conferred_on IS NOT NULL OR $2) ORDER BY w.id`,
);

/** [9.7] The awards of some persons, in the order of the nominations; those not conferred only for who sees nominations. One statement. */
export function findAwards(db: Database, viewer: Viewer, personIds: readonly string[]): Promise<Award[]> {
  return read(db, BY_PERSONS, [personIds, seesNominations(viewer)]);
}

/** The award of an id, locked until the command ends; NOT_FOUND without one, and for whom a nomination is hidden from. One statement. */
export async function getAward(manager: EntityManager, viewer: Viewer, id: string): Promise<Award> {
  if (!isUuid(id)) return notFound('Award');
  const [award]: Award[] = await manager.query(`SELECT ${COLUMNS} FROM award w WHERE w.id = $1 FOR UPDATE`, [id]);
  const isKnown = award && (award.state === 'CONFERRED' || seesNominations(viewer));
  return isKnown ? award : notFound('Award');
}

/** Keeps a nomination. One statement. */
export async function insertAward(
  manager: EntityManager,
  award: Pick<Award, 'personId' | 'kind' | 'name' | 'nominatedOn' | 'nominationReference'>,
): Promise<string> {
  const id = uuidv7();
  const { personId, kind, name, nominatedOn, nominationReference } = award;
  await manager.query(
    'INSERT INTO award (id, person_id, kind, name, nominated_on, nomination_reference) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, personId, kind, name, nominatedOn, nominationReference],
  );
  return id;
}

/** How an award is conferred. */
export interface Conferral {
  readonly on: LocalDate;
  readonly by: ConferringAuthority;
  readonly reference: string;
}

/** Keeps the conferral. One statement. */
export async function keepConferral(
  manager: EntityManager,
  { id }: Award,
  { on, by, reference }: Conferral,
): Promise<void> {
  await manager.query(
    'UPDATE award SET version = version + 1, conferred_on = $2, conferred_by = $3, conferral_reference = $4 WHERE id = $1',
    [id, on, by, reference],
  );
}
