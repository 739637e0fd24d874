import type { EntityManager } from 'typeorm';

/** The open appeals of an office that a person handles, inside a reaction. One statement. */
export function findOpenAppealsOfHandler(
  manager: EntityManager,
  officeId: string,
  personId: string,
): Promise<{ id: string }[]> {
  return manager.query(
    'SELECT id FROM appeal WHERE owner_office_id = $1 AND handler_ids @> ARRAY[$2::uuid] AND closed_on IS NULL',
    [officeId, personId],
  );
}
