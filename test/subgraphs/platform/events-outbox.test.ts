import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '../../../platform/events/cloud-event';
import { LARGEST_EVENT_BYTES, parseCloudEvent } from '../../../platform/events/cloud-event-schema';
import { emit } from '../../../platform/events/emit';
import { migrateOutbox } from '../../../platform/events/migrate-outbox';
import { formatTraceparent, runWithTrace, startTrace } from '../../../platform/telemetry/trace-id';
import { askAs, changeNote, type EventsDatabase, noteChanged, openEventsDatabase, rowsOf } from './events-testbed';

let owner: EventsDatabase;
beforeAll(async () => {
  owner = await openEventsDatabase('appeals');
});
afterAll(() => owner.close());

interface Job {
  readonly payload: { readonly event: CloudEvent; readonly subscriber: string; readonly isOrdered: boolean };
  readonly max_attempts: number;
}

async function jobsOf(subject: string): Promise<Job[]> {
  const found = await owner.worker.query<Job>(
    `SELECT payload, max_attempts FROM graphile_worker._private_jobs WHERE payload->'event'->>'subject' = $1 ORDER BY id`,
    [subject],
  );
  return found.rows;
}

describe('the outbox', () => {
  it('takes an event with its change, in a CloudEvents envelope for each subscriber', async () => {
    const id = randomUUID();
    await changeNote(owner, id, 1);
    const [job, ...others] = await jobsOf(id);
    expect(others).toEqual([]);
    expect(job).toMatchObject({ max_attempts: 20, payload: { subscriber: 'supervision', isOrdered: false } });
    expect(job?.payload.event).toMatchObject({
      specversion: '1.0',
      source: 'appeals',
      type: 'appeal.changed',
      subject: id,
    });
    expect(parseCloudEvent(job?.payload.event)).toEqual(job?.payload.event);
  });

  it('lets nothing leave of a change that is rolled back', async () => {
    const id = randomUUID();
    const failing = owner.db.source.transaction(async (manager) => {
      await emit(manager, 'appeals', noteChanged(id, 1));
      throw new Error('failed at the end');
    });
    await expect(failing).rejects.toThrow('failed at the end');
    expect(await jobsOf(id)).toEqual([]);
  });

  it('carries the trace of the command', async () => {
    const id = randomUUID();
    const trace = startTrace(null);
    await runWithTrace(trace, () => changeNote(owner, id, 1));
    expect((await jobsOf(id))[0]?.payload.event.traceparent).toBe(formatTraceparent(trace));
  });

  it('refuses an event that no receiver would take for its size', async () => {
    const huge = noteChanged(randomUUID(), 1, 'x'.repeat(LARGEST_EVENT_BYTES));
    await expect(emit(owner.db.source.manager, 'appeals', huge)).rejects.toThrow('too large');
  });

  it('takes the call of processes of the version before', async () => {
    const id = randomUUID();
    const event = JSON.stringify({ subject: id });
    await owner.db.pool.query('SELECT outbox.emit($1::jsonb, $2::text[])', [event, ['supervision']]);
    expect(await jobsOf(id)).toHaveLength(1);
  });

  it('is set up by several processes at once, and again', async () => {
    const again = Array.from({ length: 4 }, () => migrateOutbox(owner.urls.worker, 'appeals_server'));
    await expect(Promise.all(again)).resolves.toHaveLength(4);
  });
});

describe('the serving role', () => {
  const FORBIDDEN = [
    'SELECT FROM graphile_worker._private_jobs',
    'SELECT FROM graphile_worker.jobs',
    'SELECT FROM graphile_worker._private_job_queues',
    `INSERT INTO graphile_worker._private_jobs (task_id) VALUES (1)`,
    'UPDATE graphile_worker._private_jobs SET attempts = 0',
    'DELETE FROM graphile_worker._private_jobs',
    `SELECT graphile_worker.add_job('deliver')`,
    `SELECT graphile_worker.complete_jobs('{1}')`,
    `SELECT graphile_worker.reschedule_jobs('{1}')`,
    'SELECT FROM outbox.discarded',
    'DELETE FROM outbox.discarded',
    `CREATE OR REPLACE FUNCTION outbox.emit(event jsonb, subscribers text[], is_ordered boolean) RETURNS void LANGUAGE sql AS 'SELECT'`,
    'DROP FUNCTION outbox.pending()',
    'CREATE TABLE outbox.mine (id integer)',
  ];

  it.each(FORBIDDEN)('may not: %s', async (statement) => {
    await expect(askAs(owner.urls.server, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('may add events and count those under way, nothing else of the queue', async () => {
    const [row] = await rowsOf<{ names: string[] }>(
      owner,
      `SELECT array_agg(n.nspname || '.' || p.proname ORDER BY p.proname) AS names FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname IN ('outbox', 'graphile_worker') AND has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE')`,
    );
    expect(row?.names).toEqual(['outbox.discard', 'outbox.emit', 'outbox.letters', 'outbox.pending', 'outbox.replay']);
  });
});
