import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { CONFLICT_EXPLANATIONS, type ConflictExplanation } from '../../../platform/conflicts/explanations';
import { asOwner } from '../../support/as-owner';
import type { TestPlatform } from '../../support/open-test-platform';
import { ESIL } from './values';

/** A delivery that was given up, by the name of the type in the operations of a subgraph. */
export async function giveUpDelivery({ definition, urls }: TestPlatform['databases'][number]) {
  const { name } = definition;
  const event = { id: randomUUID(), source: name, type: 'nothing.changed', subject: randomUUID(), time: '2026-04-20' };
  const client = new Client({ connectionString: urls.worker });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `SELECT (graphile_worker.add_job('deliver', json_build_object('event', $1::json, 'subscriber', 'appeals'),
         run_at => now() + interval '1 day', max_attempts => 20)).id::text AS id`,
      [JSON.stringify(event)],
    );
    await client.query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE id = $1', [rows[0]?.id]);
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}

/** A conflict about a record, as an event would open it. */
export async function openConflict(
  platform: TestPlatform,
  subgraph: string,
  explanation: ConflictExplanation,
  recordId: string | undefined,
): Promise<string> {
  const database = platform.databases.find(({ definition }) => definition.name === subgraph);
  if (!database) throw new Error(`no subgraph ${subgraph}`);
  const row = CONFLICT_EXPLANATIONS[explanation];
  const id = randomUUID();
  await asOwner(database, (client) =>
    client.query(
      `INSERT INTO platform.conflict (id, record_type, record_id, other_type, other_id, event_id, explanation, opened_on, due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, '2026-04-01', '2026-04-20')`,
      [id, row.record, recordId, row.other, ESIL, randomUUID(), explanation],
    ),
  );
  return id;
}
