import { currentSql } from '../names-sql';

/**
 * [5.3] SQL for the ids of the offices that stand above an office by a further form of subordination on the legal day: above it or above
 * one of the offices over it. `known` is the alias of its row in `platform.known_office`.
 */
export function superiorsByFormSql(known: string): string {
  return `ARRAY(SELECT f.superior_office_id FROM subordination_form f
    WHERE f.subordinate_office_id = ANY (${known}.superior_ids || ${known}.id) AND ${currentSql('f')}
      AND f.superior_office_id <> ALL (${known}.superior_ids || ${known}.id))`;
}

/**
 * [5.2.a] [5.3] SQL for the ids of the offices below an office on the legal day, by the tree and by further forms. `office` is the alias of
 * its row in `office`.
 */
export function officesBelowSql(office: string): string {
  return `ARRAY(SELECT b.id FROM office b WHERE b.path <@ ${office}.path AND b.id <> ${office}.id
    UNION SELECT b.id FROM subordination_form f JOIN office s ON s.id = f.subordinate_office_id JOIN office b ON b.path <@ s.path
      WHERE f.superior_office_id = ${office}.id AND ${currentSql('f')})`;
}
