import type { Pool } from 'pg';

/** Copies an appeal as it stands under other ids, each with a number of its own; what PostgreSQL makes of other columns it makes anew. */
export async function copyAppeals(
  pool: Pick<Pool, 'query'>,
  id: string,
  copies: readonly { readonly id: string; readonly number: string }[],
): Promise<void> {
  const { rows } = await pool.query<{ columns: string }>(
    `SELECT string_agg(column_name, ', ') AS columns FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = 'appeal' AND is_generated = 'NEVER' AND column_name NOT IN ('id', 'number')`,
  );
  const columns = rows[0]?.columns ?? '';
  await pool.query(
    `INSERT INTO appeal (id, number, ${columns}) SELECT copy.id, copy.number, ${columns.replace(/\b(\w+)/g, 'a.$1')}
     FROM appeal a, jsonb_to_recordset($2::jsonb) AS copy (id uuid, number text) WHERE a.id = $1`,
    [id, JSON.stringify(copies)],
  );
}
