import type { EntityManager } from 'typeorm';
import { officeChanged } from '../../../platform/directory/directory-events';
import type { EmittedEvent } from '../../../platform/events/emit';
import { currentSql } from './names-sql';
import { TOLD_COLUMNS, type ToldOffice } from './office/told-office';
import { keepTree } from './office/tree-lock.repository';

/** Offices whose head on the legal day is not the one last told of, with the next version; keeps the own projection equal. */
const TELL_CHANGES = `WITH present AS (
    SELECT o.id, (SELECT a.person_id FROM appointment a WHERE a.office_id = o.id AND a.is_sole AND ${currentSql('a')}) AS head
    FROM office o WHERE $1::uuid[] IS NULL OR o.id = ANY ($1)
  ), changed AS (
    UPDATE office o SET version = o.version + 1
    FROM present JOIN platform.known_office k USING (id)
    WHERE o.id = present.id AND k.head_person_id IS DISTINCT FROM present.head
    RETURNING o.id, o.version, present.head
  )
  UPDATE platform.known_office k SET version = changed.version, head_person_id = changed.head
  FROM changed WHERE k.id = changed.id
  RETURNING ${TOLD_COLUMNS}`;

/**
 * Tells the other subgraphs of every office, or of those given, whose head has changed since they were last told: on a command, and when the
 * legal clock has passed someone's last day. Safe to repeat. Two statements, and one an office told of.
 */
export async function announceHeads(
  manager: EntityManager,
  emit: (event: EmittedEvent) => Promise<void>,
  officeIds: readonly string[] | null = null,
): Promise<void> {
  await keepTree(manager);
  const [changed]: [ToldOffice[], number] = await manager.query(TELL_CHANGES, [officeIds]);
  for (const office of changed) await emit(officeChanged(office));
}
