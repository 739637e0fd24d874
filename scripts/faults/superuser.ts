import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../../platform/database/heard-client';
import { asSuperuser } from '../../platform/database/provision';
import type { FaultStage } from './fault-stage';

/** Rows of one statement on a connection of its own. */
export async function rowsAt<Row extends object>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const connection = { connectionString: url, application_name: 'kenes-faults' };
  return (await withClient(connection, (client) => client.query<Row>(text, [...values]))).rows;
}

/** Process number of the stage's PostgreSQL, by the file that it keeps while it runs. */
export async function postmasterPid(stage: FaultStage): Promise<number> {
  const { rows } = await asSuperuser(stage.cluster(), 'postgres', (client) =>
    client.query<{ data_directory: string }>('SHOW data_directory'),
  );
  return Number.parseInt(readFileSync(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8'), 10);
}

/** Process number of a server process that works for a subgraph at present. */
export async function backendPid(stage: FaultStage): Promise<number> {
  const { rows } = await asSuperuser(stage.cluster(), 'postgres', (client) =>
    client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE usename LIKE '%\\_server' ORDER BY state = 'active' DESC, random() LIMIT 1`,
    ),
  );
  const pid = rows[0]?.pid;
  if (pid === undefined) throw new Error('nobody is connected to the database');
  return pid;
}

/** Cuts all connections of the platform; the number of them. */
export async function cutConnections(stage: FaultStage): Promise<number> {
  const { rowCount } = await asSuperuser(stage.cluster(), 'postgres', (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename ~ '_(server|worker)$' AND pid <> pg_backend_pid()`,
    ),
  );
  return rowCount ?? 0;
}
