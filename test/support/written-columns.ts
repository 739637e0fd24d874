import type { Pool } from 'pg';

/** The columns of a table that a row is written with: all but those that PostgreSQL makes of others. */
export async function writtenColumns(client: Pick<Pool, 'query'>, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ column: string }>(
    `SELECT quote_ident(attname) AS column FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map(({ column }) => column);
}
