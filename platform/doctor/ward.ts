import type { Client } from 'pg';
import { HeardClient } from '../database/heard-client';
import { type CalendarException, type WorkingCalendar, workingCalendar } from '../calendar/working-calendar';
import '../database/date-text';
import type { DatabaseUrls } from '../database/subgraph-name';
import type { RowSource } from '../events/re-emit';
import type { SubgraphDefinition } from '../graphql/define-subgraph';
import type { Ward } from './examination';

/** A database to examine: which subgraph's, and how to reach it. */
export interface Patient {
  readonly definition: SubgraphDefinition;
  readonly urls: DatabaseUrls;
}

/** A ward with connections, which end with `close`. */
export interface OpenWard extends Ward {
  close(): Promise<void>;
}

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

async function connect(url: string): Promise<Client> {
  const client = new HeardClient({
    connectionString: url,
    application_name: 'kenes-doctor',
    options: '-c default_transaction_read_only=on -c statement_timeout=0',
  });
  await client.connect();
  return client;
}

const sourceOf = (client: Client): RowSource => ({
  query: async <Row>(statement: string, values: unknown[]) => (await client.query(statement, values)).rows as Row[],
});

function calendarsOf(rows: RowSource): Ward['calendar'] {
  const known = new Map<number, Promise<WorkingCalendar | null>>();
  const load = async (version: number): Promise<WorkingCalendar | null> => {
    const [row] = await rows.query<{ exceptions: CalendarException[] }>(
      'SELECT exceptions FROM platform.calendar WHERE version = $1',
      [version],
    );
    return row ? workingCalendar(version, row.exceptions) : null;
  };
  return (version) => {
    const calendar = known.get(version) ?? load(version);
    known.set(version, calendar);
    return calendar;
  };
}

/**
 * Opens a database for examination, read-only: the serving and the worker role see the same instant, so that a row and the event that is on
 * its way for it are seen together.
 */
export async function openWard({ definition, urls }: Patient): Promise<OpenWard> {
  const opened: Client[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((client) => client.end()));
  };
  try {
    for (const url of [urls.server, urls.worker, urls.server]) opened.push(await connect(url));
    const [server, worker, present] = opened as [Client, Client, Client];
    await server.query(SNAPSHOT);
    const { rows: exported } = await server.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
    await worker.query(SNAPSHOT);
    await worker.query(`SET TRANSACTION SNAPSHOT '${exported[0]?.snapshot ?? ''}'`);
    const rows = sourceOf(server);
    const sources = { rows, queue: sourceOf(worker), present: sourceOf(present), calendar: calendarsOf(rows) };
    return { definition, ...sources, close };
  } catch (error) {
    await close();
    throw error;
  }
}
