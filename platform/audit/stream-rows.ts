import type { ClientBase, QueryResultRow } from 'pg';

const BATCH = 2_000;

/** Reads the rows of a query in batches, through a cursor of the given name. Needs an open transaction; one loop at a time per name. */
export async function* streamRows<Row extends QueryResultRow>(
  client: ClientBase,
  cursor: string,
  query: string,
): AsyncGenerator<Row[], void, undefined> {
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${BATCH} FROM ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) break;
  }
  await client.query(`CLOSE ${cursor}`);
}
