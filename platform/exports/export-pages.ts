import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import type { Session } from '../graphql/open-subgraph';
import { invalidInput } from '../errors/plain-errors';
import { type ExportedList, type ExportedRow, queryOf, rowOf } from './exported-list';

/** So many rows are in memory at once. */
const PAGE = 500;

/** What a file is made of: the list's own filter and order, as JSON. */
export interface AskedExport {
  readonly filter?: unknown;
  readonly orderBy?: unknown;
  /** A filter that the viewer has kept, by its id. */
  readonly savedFilter?: string | null | undefined;
}

/** The graph has refused the list; the error is as callers see it. */
export class ExportRefusal extends Error {
  override readonly name = 'ExportRefusal';

  constructor(readonly error: GraphQLFormattedError) {
    super(error.message);
  }
}

const pageSchema = z.object({
  list: z.object({
    nodes: z.array(z.record(z.string(), z.unknown())),
    pageInfo: z
      .object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() })
      .default({ hasNextPage: false, endCursor: null }),
  }),
  kept: z.array(z.object({ id: z.string(), version: z.number() })).nullish(),
});

/** What the list is narrowed by, as its query takes it. */
function narrowing({ args }: ExportedList, filter: unknown): Readonly<Record<string, unknown>> {
  if (!args) return { filter };
  const given = Object.entries(filter ?? {});
  const stranger = given.find(([name]) => !(name in args));
  if (stranger) return invalidInput('filter', `does not take ${stranger[0]} here, but ${Object.keys(args).join(', ')}`);
  return Object.fromEntries(given);
}

/** What a list does not take is refused: dropped in silence, it would give another file than was asked for. */
function requireTaken(list: ExportedList, { filter, orderBy, savedFilter }: AskedExport): void {
  if (filter && !list.filter && !list.args) invalidInput('filter', 'is not taken by this list');
  if (savedFilter && !list.saved) invalidInput('savedFilter', 'is not taken by this list');
  if (orderBy && !list.order) invalidInput('orderBy', 'is not taken by this list, which has one order');
}

/**
 * The rows of a list, a page at a time: each page begins where the one before ended, so that none costs more than the first. Throws `ExportRefusal`,
 * `INVALID_INPUT` for what the list does not take, and an error where a kept filter is changed between two pages: both selections are no list.
 */
export async function* exportPages(
  session: Session,
  list: ExportedList,
  asked: AskedExport,
): AsyncGenerator<readonly ExportedRow[], void, undefined> {
  requireTaken(list, asked);
  const { orderBy, savedFilter } = asked;
  const narrowed = narrowing(list, asked.filter);
  const kept = list.saved ? { savedFilter } : {};
  let version: number | undefined;
  const query = queryOf(list);
  let after: string | null = null;
  do {
    const { data, errors } = await session.run(query, { ...narrowed, orderBy, ...kept, first: PAGE, after });
    if (errors?.[0]) throw new ExportRefusal(errors[0]);
    const page = pageSchema.parse(data);
    const { nodes, pageInfo } = page.list;
    const present = page.kept?.find(({ id }) => id === savedFilter?.toLowerCase())?.version;
    if (after !== null && present !== version) throw new Error('the kept filter has been changed meanwhile');
    version = present;
    yield nodes.map((node) => rowOf(list, node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
