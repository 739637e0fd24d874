import type { EntityManager } from 'typeorm';
import { type DutyTick, runDutyTick } from '../alerts/run-duty-tick';
import type { LocalDate } from '../calendar/local-date';
import type { CommandTransaction } from '../command/command-context';
import { runCommand } from '../command/run-command';
import { systemCall } from '../command/system-call';
import type { Database } from '../database/open-database';
import { withinTrace } from '../telemetry/span';
import { currentTrace } from '../telemetry/trace-id';
import type { Outbox } from './emit';
import { describeFault } from './event-fault';
import type { Report } from './worker-run';

/**
 * What a subgraph does when a legal day has come: overdue, left without consideration, ends of terms. It works off everything up to `today`,
 * also days that were missed, and leaves alone what bears the fact already. One transaction, as the platform itself.
 */
export interface LegalTick {
  /** Name of the kind, unique in its subgraph, such as `overdue appeals`. */
  readonly kind: string;
  readonly run: (tx: CommandTransaction) => Promise<void>;
}

/** A day is done again only if the operator has set the clock since. The row is kept only if the work is. */
const CLAIM = `
  INSERT INTO platform.legal_tick AS tick (kind, legal_on)
  SELECT $1, $2 WHERE pg_try_advisory_xact_lock(hashtextextended('legal tick ' || $1, 0))
  ON CONFLICT (kind, legal_on) DO UPDATE SET done_at = clock_timestamp()
    WHERE tick.done_at < (SELECT set_at FROM platform.clock)
  RETURNING kind`;

async function claim(manager: EntityManager, kind: string, today: LocalDate): Promise<boolean> {
  const rows: unknown[] = await manager.query(CLAIM, [kind, today]);
  return rows.length > 0;
}

/** A tick within a span of its own. */
function traced<T>(db: Database, tick: () => Promise<T>): Promise<T> {
  const attributes = { 'kenes.subgraph': db.name };
  return withinTrace(currentTrace(), { name: 'tick of the legal clock', attributes }, tick);
}

/** Does a tick once for the present legal day, however many replicas try: true if this call did it. When it fails nothing is kept. */
export async function runTick(db: Database, tick: LegalTick): Promise<boolean> {
  return traced(db, () =>
    runCommand(systemCall(db), { command: `tick: ${tick.kind}`, input: null }, async (tx) => {
      const isOurs = await claim(tx.manager, tick.kind, tx.today);
      if (isOurs) await tick.run(tx);
      return isOurs;
    }),
  );
}

/** What a subgraph does every minute outside the law's time, in transactions of its own. Any number of replicas may do it at once. */
export interface BackgroundWork {
  readonly kind: string;
  readonly work: (db: Database, report: Report) => Promise<void>;
}

/** What the clock does in a subgraph: something once a legal day, whatever has come of the duties of its records, or work every minute. */
export type Tick = LegalTick | DutyTick | BackgroundWork;

function runOnce(db: Database, tick: Tick, report: Report): Promise<unknown> {
  if ('duties' in tick) return traced(db, () => runDutyTick(systemCall(db), tick, report));
  return 'work' in tick ? traced(db, () => tick.work(db, report)) : runTick(db, tick);
}

/** Does all ticks of a subgraph; one that fails is reported and leaves the others alone. */
export async function runTicks(db: Database, ticks: readonly Tick[], report: Report): Promise<void> {
  for (const tick of ticks) {
    const name = 'duties' in tick ? 'duties' : tick.kind;
    await runOnce(db, tick, report).catch((error: unknown) => report(`tick "${name}": ${describeFault(error)}`, error));
  }
}

/** Has a worker run the ticks at once, as after a move of the clock. As the worker role. */
export async function requestTicks(queue: Outbox): Promise<void> {
  await queue.query("SELECT graphile_worker.add_job('tick', job_key => 'tick', max_attempts => 1)", []);
}
