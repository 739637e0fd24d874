import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { asSuperuser } from '../../../platform/database/provision';
import { bareSubgraph } from '../../support/bare-subgraph';
import { createTestDatabase, testCluster, type TestDatabase } from '../../support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(bareSubgraph);
});
afterAll(() => database.close());

/** Cuts a connection that nobody is asking anything, as a server that dies does, and waits until this side knows. */
async function cut(client: Client): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  await asSuperuser(testCluster(), 'postgres', (superuser) =>
    superuser.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]),
  );
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
