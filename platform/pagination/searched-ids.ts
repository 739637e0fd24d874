import type { Conditions } from './conditions';
import type { ListSource } from './list-query';

/** What a list is searched for: a condition that an inverted index answers, and the columns that it reads. */
export interface Search {
  readonly condition: string;
  readonly columns: readonly string[];
}

/** Among so many rows, the first of the list, a page is looked for before the search's own index is asked. */
const FIRST_ROWS = 1_000;

/**
 * The ids of a page (an array) of what a search finds among what a viewer of some offices sees. An inverted index knows no offices: a frequent
 * word has rows all over the country, of which the viewer's are the least. It is found often among the first rows of the list, which the
 * indexes of the offices give in order; only a search that fills no page there asks the inverted index, and is rare then. The rows
 * are held to `conditions`, which do not have the search, and to the search.
 */
export function searchedIds(
  { from, alias, order, search }: Pick<ListSource, 'from' | 'alias' | 'order'> & { readonly search: Search },
  conditions: Conditions,
  limit: string,
): string {
  const columns = search.columns.map((column) => `, ${alias}.${column}`).join('');
  const inOrder = `ORDER BY ${order.column} ${order.direction}, ${alias}.id ${order.direction} LIMIT`;
  // Each branch is in the order of the list, so that they are merged, each read as far as the merging comes.
  const branches = conditions
    .partsByOffice(alias)
    .map(
      (part) =>
        `(SELECT ${alias}.id, ${order.column} AS place${columns} FROM ${from} WHERE ${part} ${inOrder} ${FIRST_ROWS})`,
    );
  const first = `ORDER BY place ${order.direction}, id ${order.direction} LIMIT ${FIRST_ROWS}`;
  // What is read of a WITH is read as far as needed, and in the order in which it is written.
  return `(WITH opening AS MATERIALIZED (SELECT * FROM (${branches.join(' UNION ALL ')}) AS listed ${first}),
      hits AS MATERIALIZED (SELECT ${alias}.id FROM opening AS ${alias} WHERE ${search.condition} LIMIT ${limit})
    SELECT CASE WHEN (SELECT count(*) FROM hits) >= ${limit} OR (SELECT count(*) FROM opening) < ${FIRST_ROWS}
      THEN ARRAY(SELECT id FROM hits)
      ELSE ARRAY(SELECT ${alias}.id FROM ${from} WHERE ${conditions} AND ${search.condition} ${inOrder} ${limit}) END)::uuid[]`;
}
