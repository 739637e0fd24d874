import type { EntityManager } from 'typeorm';
import { officeChanged } from '../../../../platform/directory/directory-events';
import { emit } from '../../../../platform/events/emit';
import { OFFICIAL_NAME, TOLD_COLUMNS, type ToldOffice } from './told-office';

/** Brings the own projection of some offices up to what they are, chain of superiors included; the head stays the one last told of. */
const TELL = `INSERT INTO platform.known_office AS k
    (id, version, code, kind, sphere, region, parent_id, superior_ids, state, successor_id, name)
  SELECT o.id, o.version, o.code, o.kind, o.sphere, o.region, o.parent_id,
    ARRAY(SELECT above.id FROM office above WHERE above.path @> o.path AND above.id <> o.id ORDER BY nlevel(above.path) DESC),
    o.state, o.successor_id, ${OFFICIAL_NAME}
  FROM office o WHERE o.id = ANY ($1::uuid[]) ORDER BY o.path
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, code = excluded.code, kind = excluded.kind, sphere = excluded.sphere,
    region = excluded.region, parent_id = excluded.parent_id, superior_ids = excluded.superior_ids, state = excluded.state,
    successor_id = excluded.successor_id, name = excluded.name
  RETURNING ${TOLD_COLUMNS}`;

/**
 * Tells the other subgraphs what has become of some offices, and keeps `platform.known_office` equal to what was told. One statement, and one
 * for every 200 offices told of.
 */
export async function announceOffices(manager: EntityManager, officeIds: readonly string[]): Promise<void> {
  const told: ToldOffice[] = await manager.query(TELL, [officeIds]);
  await emit(manager, 'organisation', ...told.map(officeChanged));
}
