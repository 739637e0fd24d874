import { createHmac } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { withClient } from './heard-client';
import { DATABASE_ROLES, type DatabaseRole, type DatabaseUrls, roleName, type SubgraphName } from './subgraph-name';

/** A PostgreSQL cluster that the platform may set up itself: the embedded one, or a test's. */
export interface Cluster {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** The superuser's password; the roles' passwords are derived from it. */
  readonly password: string;
}

function rolePassword(cluster: Cluster, role: string): string {
  return createHmac('sha256', cluster.password).update(role).digest('base64url');
}

/** The URL of a database as one role. */
export function clusterUrl(cluster: Cluster, user: string, password: string, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@${cluster.host}:${cluster.port}/${database}`;
}

/** The three URLs of a subgraph's database; `database` differs from the subgraph's name only in tests. */
export function databaseUrls(cluster: Cluster, subgraph: SubgraphName, database: string = subgraph): DatabaseUrls {
  const url = (role: DatabaseRole): string => {
    const name = roleName(subgraph, role);
    return clusterUrl(cluster, name, rolePassword(cluster, name), database);
  };
  return { migrator: url('migrator'), server: url('server'), worker: url('worker') };
}

/** Runs work as the cluster's superuser in one database. */
export function asSuperuser<T>(cluster: Cluster, database: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient({ connectionString: clusterUrl(cluster, cluster.user, cluster.password, database) }, work);
}

async function createRoles(client: Client, cluster: Cluster, subgraph: SubgraphName): Promise<void> {
  for (const role of DATABASE_ROLES) {
    const name = roleName(subgraph, role);
    const exists = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const verb = exists.rowCount ? 'ALTER' : 'CREATE';
    await client.query(
      `${verb} ROLE ${escapeIdentifier(name)} LOGIN PASSWORD ${escapeLiteral(rolePassword(cluster, name))}`,
    );
  }
}

async function createDatabase(client: Client, subgraph: SubgraphName): Promise<void> {
  const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [subgraph]);
  if (exists.rowCount) return;
  const owner = escapeIdentifier(roleName(subgraph, 'migrator'));
  await client.query(`CREATE DATABASE ${escapeIdentifier(subgraph)} OWNER ${owner}`);
  await client.query(`REVOKE CONNECT ON DATABASE ${escapeIdentifier(subgraph)} FROM PUBLIC`);
  for (const role of ['server', 'worker'] as const) {
    const privileges = role === 'worker' ? 'CONNECT, CREATE' : 'CONNECT';
    const grantee = escapeIdentifier(roleName(subgraph, role));
    await client.query(`GRANT ${privileges} ON DATABASE ${escapeIdentifier(subgraph)} TO ${grantee}`);
  }
}

/** Creates the roles and databases of the subgraphs where they are missing; safe to repeat. */
export async function provision(cluster: Cluster, subgraphs: readonly SubgraphName[]): Promise<void> {
  await asSuperuser(cluster, 'postgres', async (client) => {
    for (const subgraph of subgraphs) {
      await createRoles(client, cluster, subgraph);
      await createDatabase(client, subgraph);
    }
  });
}
