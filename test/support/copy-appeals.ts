import type { Pool } from 'pg';
import { writtenColumns } from './written-columns';

/** Copies an appeal as it stands under other ids, each with a number of its own. */
export async function copyAppeals(
  pool: Pool,
  id: string,
  copies: readonly { readonly id: string; readonly number: string }[],
): Promise<void> {
  const columns = (await writtenColumns(pool, 'appeal')).filter((column) => !['id', 'number'].includes(column));
  await pool.query(
    `INSERT INTO appeal (id, number, ${columns.join(', ')})
     SELECT copy.id, copy.number, ${columns.map((column) => `a.${column}`).join(', ')}
     FROM appeal a, jsonb_to_recordset($2::jsonb) AS copy (id uuid, number text) WHERE a.id = $1`,
    [id, JSON.stringify(copies)],
  );
}
