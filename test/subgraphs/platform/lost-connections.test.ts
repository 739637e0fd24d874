import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { withClient } from '../../../platform/database/heard-client';
import { openDatabase } from '../../../platform/database/open-database';
import { asSuperuser } from '../../../platform/database/provision';
import { bareSubgraph } from '../../support/bare-subgraph';
import { createTestDatabase, testCluster, type TestDatabase } from '../../support/test-database';
import { openWire, type Wire, type WireRules } from '../../support/wire';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(bareSubgraph);
});
afterAll(() => database.close());

/** Ends sessions as an administrator does, or a server that goes down. */
const terminate = (column: 'pid' | 'client_port', value: number | undefined): Promise<unknown> =>
  asSuperuser(testCluster(), 'postgres', (superuser) =>
    superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${column} = $1`, [value]),
  );

/** Cuts a connection that nobody is asking anything, as a server that dies does, and waits until this side knows. */
async function cut(client: Client): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  await terminate('pid', rows[0]?.pid);
  await ended;
}

describe('a connection that is lost between two statements', () => {
  it('of a read ends that read alone, and is replaced', async () => {
    const { pool } = database.db;
    const client = await pool.connect();
    await client.query('BEGIN');
    await cut(client);
    await expect(client.query('SELECT 1')).rejects.toThrow(/not queryable|terminated/);
    client.release(true);
    await expect(pool.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('of a command ends that command alone, and is replaced', async () => {
    const { source } = database.db;
    const command = source.transaction(async (manager) => {
      await cut((await manager.queryRunner?.connect()) as Client);
      await manager.query('SELECT 1');
    });
    await expect(command).rejects.toThrow();
    await expect(source.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});

describe('a connection of a job', () => {
  it('that is lost between two statements fails the job alone', async () => {
    const job = withClient({ connectionString: database.urls.migrator }, async (client) => {
      await cut(client);
      await client.query('SELECT 1');
    });
    await expect(job).rejects.toThrow(/not queryable|terminated/);
  });
});

/** PostgreSQL's `ReadyForQuery`, with which a new connection is there. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** Ends each new session as soon as it is ready, and tells the client of both in one breath, as the system does to a process that is busy. */
function endedAtOnce(isArmed: () => boolean): WireRules {
  return {
    toClient: (sent, { near, far }) => {
      if (!isArmed() || !sent.subarray(-READY.length).equals(READY)) return void near.write(sent);
      const gathered = [sent];
      far.removeAllListeners('data');
      far.on('data', (last: Buffer) => gathered.push(last));
      far.once('end', () => near.write(Buffer.concat(gathered)));
      return void terminate('client_port', far.localPort);
    },
  };
}

describe('a connection that is lost in the moment in which it is there', () => {
  let isArmed: boolean;
  let wire: Wire;
  beforeAll(async () => {
    wire = await openWire(
      database.urls.server,
      endedAtOnce(() => isArmed),
    );
  });
  afterAll(() => wire.close());

  it.each(['read', 'command'] as const)('of a %s ends that alone, and is replaced', async (kind) => {
    isArmed = false;
    const db = await openDatabase(bareSubgraph.name, { server: wire.url }, []);
    try {
      const ask = (): Promise<unknown> => (kind === 'read' ? db.pool.query('SELECT 1') : db.source.query('SELECT 1'));
      // The one connection that is there is taken, so that another is opened.
      await db.source.transaction(async () => {
        isArmed = true;
        await expect(ask()).rejects.toThrow();
        isArmed = false;
        await expect(ask()).resolves.toBeDefined();
      });
    } finally {
      await db.close();
    }
  });
});
