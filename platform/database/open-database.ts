import { Pool } from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import './date-text';
import { isTracing } from '../telemetry/span';
import { HeardClient } from './heard-client';
import { KeepingClient } from './keeping-client';
import { StatementLogger } from './statement-logger';
import { StatementSpans } from './statement-spans';
import type { DatabaseUrls, SubgraphName } from './subgraph-name';

/** Milliseconds after which PostgreSQL ends a statement of the serving role, unless told otherwise. */
const STATEMENT_TIMEOUT_MS = 10_000;
/** A statement that waits for a lock is given up earlier, so that what is ended for its length was indeed long. */
const LOCK_SHARE = 0.8;

/** How long a call waits for a connection, in milliseconds: one that is free, or one to a server that does not answer. */
const CONNECT_TIMEOUT_MS = 10_000;

/** An open database of one subgraph, as the serving role. */
export interface Database {
  readonly name: SubgraphName;
  /** TypeORM, for entities and writes. */
  readonly source: DataSource;
  /** Plain connections for hot reads (`read`). */
  readonly pool: Pool;
  close(): Promise<void>;
}

/** What TypeORM takes as entity classes. */
export type Entities = MixedList<(new () => object) | EntitySchema>;

/** How many connections each of the two pools may hold, eight each if not told, and how long a statement may run, in milliseconds. */
export interface PoolSizes {
  readonly reads?: number;
  readonly writes?: number;
  readonly statementMs?: number;
}

/** Opens a database for serving. Fails when it cannot be reached. */
export async function openDatabase(
  name: SubgraphName,
  urls: Pick<DatabaseUrls, 'server'>,
  entities: Entities,
  { reads = 8, writes = 8, statementMs = STATEMENT_TIMEOUT_MS }: PoolSizes = {},
): Promise<Database> {
  const timeouts = {
    statement_timeout: statementMs,
    lock_timeout: Math.round(statementMs * LOCK_SHARE),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  };
  const source = new DataSource({
    type: 'postgres',
    url: urls.server,
    entities,
    synchronize: false,
    logging: true,
    logger: new StatementLogger(name),
    applicationName: `kenes-${name}-writes`,
    extra: {
      Client: KeepingClient,
      max: writes,
      ...timeouts,
    },
  });
  await source.initialize();
  if (isTracing()) source.subscribers.push(new StatementSpans(name));
  const pool = new Pool({
    connectionString: urls.server,
    max: reads,
    ...timeouts,
    application_name: `kenes-${name}-reads`,
    Client: HeardClient,
  });
  // A lost connection is replaced by the pool, which tells of idle ones; without a listener that would end the process.
  pool.on('error', () => undefined);
  return {
    name,
    source,
    pool,
    close: async () => {
      await Promise.all([source.destroy(), pool.end()]);
    },
  };
}
