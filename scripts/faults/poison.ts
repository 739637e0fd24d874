import { setTimeout as pause } from 'node:timers/promises';
import { listLetters, replayLetters } from '../../platform/events/dead-letters';
import { Pool } from 'pg';
import type { FaultStage } from './fault-stage';
import type { Struck } from './strikes';
import { rowsAt } from './superuser';

const LONGEST_MS = 30_000;
const POLL_MS = 50;

/** The present state of an appeal that supervision knows, as its owner tells it. */
const KNOWN_APPEAL = `
  SELECT id, json_build_object(
    'version', version, 'number', number, 'state', state, 'receivedOn', received_on, 'isAccepted', is_accepted, 'hasFindings', has_findings,
    'audience', json_build_object('ownerOfficeId', owner_office_id, 'handlerIds', handler_ids, 'agencyIds', agency_ids,
      'applicantId', applicant_id, 'classification', classification, 'isPublished', is_published)) AS data
  FROM known_appeal ORDER BY id LIMIT 1`;

/** Puts an event without its audience into the outbox, which no receiver may take; two attempts, so that it is dead soon. */
const POISON = `
  SELECT (graphile_worker.add_job('deliver', json_build_object('subscriber', 'supervision', 'isOrdered', false, 'event', $1::jsonb), max_attempts => 2)).id`;

const HASTEN = `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE id = $1 AND locked_at IS NULL AND attempts < max_attempts`;

const MEND = `
  UPDATE graphile_worker._private_jobs SET payload = jsonb_set(payload::jsonb, '{event,data}', $2::jsonb)::json WHERE id = $1`;

async function within(condition: () => Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + LONGEST_MS;
  while (performance.now() < deadline) {
    if (await condition()) return true;
    await pause(POLL_MS);
  }
  return false;
}

/** A poison event: others flow on beside it, it becomes a dead letter after its attempts, and once mended and replayed it is taken. */
export async function playPoison(stage: FaultStage): Promise<Struck> {
  const { appeals, supervision } = stage.databases();
  const [known] = await rowsAt<{ id: string; data: Record<string, unknown> }>(supervision.server, KNOWN_APPEAL);
  if (!known) throw new Error('no appeal is known to supervision yet');
  const eventId = crypto.randomUUID();
  const event = {
    specversion: '1.0',
    id: eventId,
    source: 'appeals',
    type: 'appeal.changed',
    subject: known.id,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: { ...known.data, audience: null },
  };
  const received = async (): Promise<number> => {
    const [row] = await rowsAt<{ count: string }>(
      supervision.server,
      `SELECT count(*) AS count FROM platform.inbox WHERE type = 'appeal.changed'`,
    );
    return Number(row?.count ?? 0);
  };
  const findings: string[] = [];
  const pool = new Pool({ connectionString: appeals.worker, max: 1 });
  pool.on('error', () => undefined);
  const since = performance.now();
  try {
    const before = await received();
    const [job] = await rowsAt<{ id: string }>(appeals.worker, POISON, [JSON.stringify(event)]);
    const id = job?.id ?? '';
    const isDead = async (): Promise<boolean> => {
      await pool.query(HASTEN, [id]);
      return (await listLetters(pool, { states: ['DEAD'] })).some((letter) => letter.id === id);
    };
    if (!(await within(isDead))) findings.push('a poison event did not become a dead letter');
    if (!(await within(async () => (await received()) > before)))
      findings.push('a poison event has held up the others');
    await pool.query(MEND, [id, JSON.stringify(known.data)]);
    await replayLetters(pool, id);
    const isTaken = async (): Promise<boolean> =>
      (await rowsAt(supervision.server, 'SELECT FROM platform.inbox WHERE event_id = $1', [eventId])).length === 1;
    if (!(await within(isTaken))) findings.push('a mended dead letter was not taken after its replay');
  } finally {
    await pool.end();
  }
  return { since, findings };
}
