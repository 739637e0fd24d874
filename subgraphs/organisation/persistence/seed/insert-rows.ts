import type { EntityManager } from 'typeorm';

/** A row to insert, by column name. */
export type SeedRow = Readonly<Record<string, unknown>>;

/** Inserts rows where they are missing, in one statement. `columns` gives each column its SQL type; names come from our own code. */
export async function insertRows(
  manager: EntityManager,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly SeedRow[],
): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await manager.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS given (${types.join(', ')})
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** The column types of the three names. */
export const NAME_COLUMNS = { name_kk: 'text', name_ru: 'text', name_en: 'text' } as const;
