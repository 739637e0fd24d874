import { createHash } from 'node:crypto';
import type { Database } from '../database/open-database';
import { read, sql, type Statement } from '../database/hot-read';
import type { Conditions } from './conditions';
import { idsByTie } from './ids-by-tie';
import { type Search, searchedIds } from './searched-ids';
import { isLocalDate } from '../calendar/local-date';
import { isUuid } from '../database/is-uuid';
import { invalidInput } from '../errors/plain-errors';
import type { Cursor, PageRequest } from './page-request';

/** Counts are exact up to here; beyond, a list says "more than". */
export const EXACT_COUNT_LIMIT = 10_000;

/** A list that can be paged: what to select from where, in which order. The order column must be indexed together with `id`. */
export interface ListSource {
  /** Name of the repository function, for the statement's name. */
  readonly name: string;
  /** FROM clause with one alias, e.g. `appeal a`. */
  readonly from: string;
  readonly alias: string;
  /** Columns in camelCase with quotes; must contain `id`. */
  readonly columns: string;
  /** Whether the rows of a page are looked up tie by tie of the viewer and office by office (`ids-by-tie.ts`), each in the order of an index. */
  readonly isByTie?: boolean;
  /** What the rows are searched for besides their conditions, newest first and then by the search's own index (`searched-ids.ts`). */
  readonly search?: Search;
  readonly order: { readonly column: string; readonly type: string; readonly direction: 'ASC' | 'DESC' };
}

/** Each row of a list also carries its place (`cursorValue`), and in lists by parent the parent's id. */
export interface ListRow {
  readonly id: string;
  readonly cursorValue: string;
}

function shaped(name: string, text: string): Statement {
  const shape = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return sql(`${name}.${shape}`, text);
}

/**
 * The statement of a list that stands alone. PostgreSQL keeps the plan of a named statement after five calls if it seems no dearer for values
 * that it does not know; for filters, offices and page sizes that differ this much it guesses wrong by a thousand times.
 */
const planned = (name: string, text: string): Statement => ({ ...shaped(name, text), isPlannedAnew: true });

function ordered({ order, alias }: ListSource): string {
  return `ORDER BY ${order.column} ${order.direction}, ${alias}.id ${order.direction}`;
}

/** As PostgreSQL writes it in UTC, `2026-03-19 05:00:00.123+00`. */
const INSTANT = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;

/** A day that PostgreSQL knows too: it has no year 0. */
const isDay = (text: string): boolean => isLocalDate(text) && !text.startsWith('0000-');

const isInstant = (text: string): boolean => isDay(INSTANT.exec(text)?.[1] ?? '');

/** Whether a cursor's value can be one of the order column's type; any other text would be a fault in SQL. */
const CURSOR_VALUES: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => text === 'infinity' || isDay(text),
  timestamptz: isInstant,
  smallint: (text) => /^-?\d{1,4}$/.test(text),
  bigint: (text) => /^\d{1,18}$/.test(text),
};

function isPlausible({ value, id }: Cursor, type: string): boolean {
  return isUuid(id) && !value.includes('\u0000') && (CURSOR_VALUES[type]?.(value) ?? true);
}

function addCursor(source: ListSource, conditions: Conditions, page: PageRequest): void {
  if (!page.after) return;
  const { order, alias } = source;
  if (!isPlausible(page.after, order.type)) return invalidInput('after', 'is not a cursor of this list');
  const sign = order.direction === 'DESC' ? '<' : '>';
  const value = conditions.parameter(page.after.value);
  const id = conditions.parameter(page.after.id);
  conditions.add(`(${order.column}, ${alias}.id) ${sign} (${value}::${order.type}, ${id}::uuid)`);
}

/** One page of a list: up to `first + 1` rows, the last telling that there is more. One statement. */
export function readList<Row extends ListRow>(
  db: Database,
  source: ListSource,
  conditions: Conditions,
  page: PageRequest,
): Promise<Row[]> {
  addCursor(source, conditions, page);
  const limit = conditions.parameter(page.first + 1);
  const found = foundFirst(source, conditions, limit);
  const text = `SELECT ${source.columns}, ${source.order.column}::text AS "cursorValue"
    FROM ${source.from} WHERE ${found}${conditions} ${ordered(source)} LIMIT ${limit}`;
  return read<Row>(db, planned(source.name, text), conditions.values);
}

/** The condition by which the rows of a page are found, before all others are held to them; none where the planner finds the way itself. */
function foundFirst(source: ListSource, conditions: Conditions, limit: string): string {
  const { alias, search } = source;
  if (search) return `${alias}.id = ANY (${searchedIds({ ...source, search }, conditions, limit)}) AND `;
  return source.isByTie ? `${alias}.id = ANY (ARRAY(${idsByTie(source, conditions, limit)})) AND ` : '';
}

/** How a list hangs on its parents: the condition that ties a row to the parent id `parent.id`. */
export interface ParentLink {
  readonly parentIds: readonly string[];
  /** E.g. `a.owner_office_id = parent.id` or `parent.id = ANY (a.agency_ids)`. */
  readonly on: string;
}

/** One page for each of many parents, in one statement: a LATERAL per parent over the parent's index. */
export function readListsByParent<Row extends ListRow & { parentId: string }>(
  db: Database,
  source: ListSource,
  link: ParentLink,
  conditions: Conditions,
  page: PageRequest,
): Promise<Row[]> {
  addCursor(source, conditions, page);
  const limit = conditions.parameter(page.first + 1);
  const parents = conditions.parameter(link.parentIds);
  const text = `SELECT parent.id AS "parentId", listed.*
    FROM unnest(${parents}::uuid[]) AS parent (id) CROSS JOIN LATERAL (
      SELECT ${source.columns}, ${source.order.column}::text AS "cursorValue"
      FROM ${source.from} WHERE ${link.on} AND ${conditions} ${ordered(source)} LIMIT ${limit}
    ) AS listed`;
  return read<Row>(db, shaped(source.name, text), conditions.values);
}

/** How many rows a list has, exact up to the limit; one more than the limit means "more than". One statement. */
export async function countList(db: Database, source: ListSource, conditions: Conditions): Promise<number> {
  const parts = conditions.parts().map((part) => `SELECT FROM ${source.from} WHERE ${part}`);
  const text = `SELECT count(*)::int AS count
    FROM (${parts.join(' UNION ALL ')} LIMIT ${EXACT_COUNT_LIMIT + 1}) AS counted`;
  const [row] = await read<{ count: number }>(db, planned(`${source.name}.count`, text), conditions.values);
  return row?.count ?? 0;
}

/** The same for each of many parents. One statement. */
export function countListsByParent(
  db: Database,
  source: ListSource,
  link: ParentLink,
  conditions: Conditions,
): Promise<{ parentId: string; count: number }[]> {
  const parents = conditions.parameter(link.parentIds);
  const text = `SELECT parent.id AS "parentId", counted.count
    FROM unnest(${parents}::uuid[]) AS parent (id) CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM (
        SELECT FROM ${source.from} WHERE ${link.on} AND ${conditions} LIMIT ${EXACT_COUNT_LIMIT + 1}
      ) AS limited
    ) AS counted`;
  return read(db, shaped(`${source.name}.countBy`, text), conditions.values);
}
