import type { Viewer } from '../access/viewer';
import type { Conditions } from './conditions';
import type { ListSource } from './list-query';

/** Of more offices every third row is the viewer's: then the index of all rows in the order of the list is the shorter way. */
const MOST_OFFICES_LOOKED_UP = 32;

/** Whether what this viewer sees of a list is looked up tie by tie, where nothing in the filter has an index of its own. */
export const isSeenByTie = ({ seesAllOffices, visibleOfficeIds }: Viewer): boolean =>
  !seesAllOffices && visibleOfficeIds.length > 0 && visibleOfficeIds.length <= MOST_OFFICES_LOOKED_UP;

/**
 * The ids of a page of what a viewer may see, looked up through one tie after the other. Joined by `OR`, ties have no index in the order of a
 * list: all rows of the viewer's offices would be read and sorted. Each office gives as many rows as the page needs instead, in order. Each
 * branch has all conditions, so that this finds nothing that the list would not hold; the list holds the rows to them once more.
 */
export function idsByTie({ from, alias, order }: ListSource, conditions: Conditions, limit: string): string {
  const row = `SELECT ${alias}.id, ${order.column} AS place FROM ${from} WHERE`;
  const first = `ORDER BY ${order.column} ${order.direction}, ${alias}.id ${order.direction} LIMIT ${limit}`;
  const branches = conditions.byTie().map(({ tie, rest }) => {
    if (tie.offices)
      return `(SELECT of_office.id, of_office.place FROM unnest(${tie.offices}::uuid[]) AS seen (office_id)
        CROSS JOIN LATERAL (${row} ${alias}.owner_office_id = seen.office_id AND ${rest} ${first}) AS of_office)`;
    return tie.isOrdered ? `(${row} ${tie.text} AND ${rest} ${first})` : `(${row} ${tie.text} AND ${rest})`;
  });
  return `SELECT reached.id FROM (${branches.join(' UNION ')}) AS reached
    ORDER BY reached.place ${order.direction}, reached.id ${order.direction} LIMIT ${limit}`;
}
