import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { isRunning, type Term } from '../calendar/term';
import type { CommandTransaction } from '../command/command-context';
import { CALENDAR_LOCK } from '../command/begin-command';
import { commandOfEvent } from '../command/command-of-event';
import type { SubgraphName } from '../database/subgraph-name';
import type { CloudEvent } from '../events/cloud-event';
import { type EmittedEvent, emitTo } from '../events/emit';
import { EventFault } from '../events/event-fault';
import type { Reactions } from '../events/receive-event';
import { saveTerm } from '../terms/term-store';
import { movedBy } from './affected-terms';
import type { TermOwner } from './term-owner';

const BATCH = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const FIRST_VERSION = 1;

const requestSchema = z.object({
  source: z.string(),
  /** Terms after this id, in the order of their ids. */
  afterId: z.string(),
  /** One term alone, which has failed among others. */
  onlyId: z.string().nullable(),
});
type RecomputeRequest = z.infer<typeof requestSchema>;

interface RunningRow {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly term: Term;
}

function request(subject: string, data: RecomputeRequest): EmittedEvent {
  return { type: 'terms.recompute', subject, data: { version: FIRST_VERSION, audience: null, ...data } };
}

const OLDER_TERMS = `
  SELECT id, subject_type AS "subjectType", subject_id AS "subjectId", term FROM platform.term
  WHERE met_on IS NULL AND due_on IS NOT NULL AND id > $1 AND ($2::uuid IS NULL OR id = $2)
    AND (term->>'calendarVersion')::int < $3 ORDER BY id LIMIT ${BATCH}`;

/** The term of a row as it is now that its record is locked; null if it has been met or moved meanwhile. */
async function readAgain(tx: CommandTransaction, { id }: RunningRow): Promise<Term | null> {
  const rows: { term: Term }[] = await tx.manager.query(
    'SELECT term FROM platform.term WHERE id = $1 AND met_on IS NULL AND due_on IS NOT NULL FOR UPDATE',
    [id],
  );
  return rows[0]?.term ?? null;
}

async function moveTerm(tx: CommandTransaction, owner: TermOwner, row: RunningRow, source: string): Promise<void> {
  const { subjectType, subjectId } = row;
  const record = await owner.lock(tx, subjectId);
  const before = await readAgain(tx, row);
  const term = before && movedBy(tx.calendar, before);
  if (!before || !term || before.dueOn === null || !isRunning(term)) return;
  await saveTerm(tx.manager, { type: subjectType, id: subjectId }, term);
  await tx.manager.query(
    `INSERT INTO platform.term_move (id, calendar_version, subject_type, subject_id, kind, rule, from_on, to_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (calendar_version, subject_type, subject_id, kind) DO UPDATE SET to_on = excluded.to_on`,
    [uuidv7(), tx.calendar.version, subjectType, subjectId, term.kind, term.rule, before.dueOn, term.dueOn],
  );
  await owner.reschedule(tx, record, { kind: term.kind, fromOn: before.dueOn, term, source });
}

/** Moves the terms of a batch, each in a savepoint of its own; returns those that failed. */
async function moveBatch(
  tx: CommandTransaction,
  owners: ReadonlyMap<string, TermOwner>,
  rows: readonly RunningRow[],
  source: string,
): Promise<{ readonly row: RunningRow; readonly error: unknown }[]> {
  const failed: { row: RunningRow; error: unknown }[] = [];
  for (const row of rows) {
    const owner = owners.get(row.subjectType);
    if (!owner || !movedBy(tx.calendar, row.term)) continue;
    await tx.manager
      .transaction((manager) => moveTerm({ ...tx, manager }, owner, row, source))
      .catch((error: unknown) => failed.push({ row, error }));
  }
  return failed;
}

/** What a published version carries besides its rows. */
const publishedSchema = z.looseObject({ source: z.string(), exceptions: z.array(z.unknown()) });

async function keepCalendar(name: SubgraphName, manager: CommandTransaction['manager'], event: CloudEvent) {
  const { source, exceptions } = publishedSchema.parse(event.data);
  // No command computes with the former version from here on, and none that has is still under way.
  await manager.query('SELECT pg_advisory_xact_lock($1)', [CALENDAR_LOCK]);
  const earlier: unknown[] = await manager.query('SELECT FROM platform.calendar WHERE version = $1', [
    event.data.version - 1,
  ]);
  if (event.data.version > 1 && earlier.length === 0)
    throw new EventFault('waits for the version of the calendar before it');
  // A version never changes once published: an event that comes again only mends what was damaged.
  const written: { isNew: boolean }[] = await manager.query(
    `INSERT INTO platform.calendar AS known (version, source, exceptions) VALUES ($1, $2, $3)
     ON CONFLICT (version) DO UPDATE SET source = excluded.source, exceptions = excluded.exceptions
       WHERE (known.source, known.exceptions) IS DISTINCT FROM (excluded.source, excluded.exceptions)
     RETURNING xmax = 0 AS "isNew"`,
    [event.data.version, source, JSON.stringify(exceptions)],
  );
  if (!written[0]?.isNew) return;
  const first = request(event.subject, { source, afterId: FIRST_ID, onlyId: null });
  await emitTo(manager, { source: name, to: [name] }, [first]);
}

async function recompute(
  name: SubgraphName,
  owners: ReadonlyMap<string, TermOwner>,
  manager: CommandTransaction['manager'],
  event: CloudEvent,
): Promise<void> {
  const { source, afterId, onlyId } = requestSchema.parse(event.data);
  const tx = await commandOfEvent(manager, name, event);
  const rows: RunningRow[] = await manager.query(OLDER_TERMS, [afterId, onlyId, tx.calendar.version]);
  const failed = await moveBatch(tx, owners, rows, source);
  const [failure] = failed;
  if (onlyId !== null && failure) throw failure.error;
  const again = failed.map(({ row }) => request(event.subject, { source, afterId: FIRST_ID, onlyId: row.id }));
  const last = rows.at(-1);
  if (last && rows.length === BATCH) again.push(request(event.subject, { source, afterId: last.id, onlyId: null }));
  await emitTo(manager, { source: name, to: [name] }, again);
}

/**
 * [24.3.b] What a subgraph does when a version of the calendar is published: it keeps the version beside the former ones, then counts its
 * running terms again, a batch in each transaction. A term that cannot be moved stops no other: it is tried again by itself, and if that does
 * not help it lies among the dead letters. Terms that the version does not move stay with the version they were counted with.
 */
export function calendarReactions(name: SubgraphName, termOwners: readonly TermOwner[]): Reactions {
  const owners = new Map(termOwners.map((owner) => [owner.subjectType, owner]));
  return {
    'calendar.published': (manager, event) => keepCalendar(name, manager, event),
    'terms.recompute': (manager, event) => recompute(name, owners, manager, event),
  };
}
