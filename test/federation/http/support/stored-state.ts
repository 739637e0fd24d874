import { escapeIdentifier } from 'pg';
import type { TestPlatform } from '../../../support/open-test-platform';

/** What every table holds, `appeals.public.appeal` → rows and their digest. */
export type StoredState = Readonly<Record<string, string>>;

/** Seals are made by the clock, not by requests. */
const LEFT_OUT = new Set(['audit_seal']);

const TABLES = `
  SELECT table_schema AS "schema", table_name AS "table" FROM information_schema.tables
  WHERE table_schema IN ('platform', 'public') AND table_type = 'BASE TABLE'
    AND has_table_privilege(format('%I.%I', table_schema, table_name), 'SELECT')
  ORDER BY 1, 2`;

/**
 * Everything that the subgraphs keep (registers, requests, audit, terms, records), counted and digested table by table, after all events have
 * been delivered. Equal states mean that nothing was written in between.
 */
export async function storedState(platform: TestPlatform): Promise<StoredState> {
  await platform.settled();
  const states = platform.databases.map(async ({ definition, db }) => {
    const { rows: tables } = await db.pool.query<{ schema: string; table: string }>(TABLES);
    const kept = tables.filter(({ table }) => !LEFT_OUT.has(table));
    const counts = kept.map(async ({ schema, table }) => {
      const { rows } = await db.pool.query<{ state: string }>(
        `SELECT count(*) || ' rows ' || md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS state
         FROM ${escapeIdentifier(schema)}.${escapeIdentifier(table)} AS t`,
      );
      return [`${definition.name}.${schema}.${table}`, rows[0]?.state ?? ''] as const;
    });
    return Promise.all(counts);
  });
  return Object.fromEntries((await Promise.all(states)).flat());
}

/** How many rows a table of the appeals subgraph has. */
export async function rowsOf(platform: TestPlatform, table: string): Promise<number> {
  const state = await storedState(platform);
  return Number.parseInt(state[`appeals.${table}`] ?? '', 10);
}
