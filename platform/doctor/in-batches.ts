import type { RowSource } from '../events/re-emit';

const BATCH = 1_000;
let cursors = 0;

/** Reads the rows of a statement of our own code bit by bit, so that memory does not grow with the table. Within a ward's transaction only. */
export async function* inBatches<Row>(rows: RowSource, statement: string): AsyncGenerator<Row[], void, undefined> {
  cursors += 1;
  const cursor = `examined_${cursors}`;
  await rows.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${statement}`, []);
  for (let isLast = false; !isLast;) {
    const batch = await rows.query<Row>(`FETCH ${BATCH} FROM ${cursor}`, []);
    if (batch.length > 0) yield batch;
    isLast = batch.length < BATCH;
  }
  await rows.query(`CLOSE ${cursor}`, []);
}
