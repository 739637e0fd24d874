import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { HeardClient } from '../database/heard-client';
import {
  DATABASE_ROLES,
  type DatabaseRole,
  type DatabaseUrls,
  roleName,
  type SubgraphName,
} from '../database/subgraph-name';
import { ProcessFailure, unreachableDatabase } from './process-failure';

/** A database to be made: the subgraph, and the three addresses under which it is to be reached. */
export interface WantedDatabase {
  readonly name: SubgraphName;
  readonly urls: DatabaseUrls;
}

/**
 * Makes the roles and the database that these addresses name, as a role that may (`superuserUrl`); the roles get the passwords in the
 * addresses, also when they exist. Safe to repeat. It runs the statements of docs/deployment.md, for those who prefer to run them themselves.
 */
export async function provisionDatabase(superuserUrl: string, wanted: WantedDatabase): Promise<void> {
  const client = new HeardClient({ connectionString: superuserUrl });
  await client.connect().catch((error: unknown) => {
    throw unreachableDatabase(superuserUrl, error);
  });
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended('kenes: roles and databases', 0))");
    for (const role of DATABASE_ROLES) await createRole(client, wanted, role);
    await createDatabase(client, wanted);
  } finally {
    await client.end();
  }
}

async function createRole(client: Client, { name, urls }: WantedDatabase, role: DatabaseRole): Promise<void> {
  const wantedName = roleName(name, role);
  const { username, password } = new URL(urls[role]);
  if (decodeURIComponent(username) !== wantedName) {
    throw new ProcessFailure(`the address of ${name}'s ${role} names the role ${username}; it must be ${wantedName}`);
  }
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [wantedName]);
  const verb = found.rowCount ? 'ALTER' : 'CREATE';
  const secret = escapeLiteral(decodeURIComponent(password));
  await client.query(`${verb} ROLE ${escapeIdentifier(wantedName)} LOGIN PASSWORD ${secret}`);
}

async function createDatabase(client: Client, { name, urls }: WantedDatabase): Promise<void> {
  const database = databaseName(urls.migrator);
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (!found.rowCount) await createEmpty(client, database, roleName(name, 'migrator'));
  const identifier = escapeIdentifier(database);
  await client.query(`REVOKE CONNECT ON DATABASE ${identifier} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${identifier} TO ${roleName(name, 'server')}`);
  await client.query(`GRANT CONNECT, CREATE ON DATABASE ${identifier} TO ${roleName(name, 'worker')}`);
}

/** Lower-casing and trigrams then work for Cyrillic, whatever the server's own locale is, and never change with its system. */
const BUILTIN_LOCALE = "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'";
const FIRST_WITH_BUILTIN = 170_000;

/** A managed service gives a role that may create others without being superuser; it must be a member of whom it makes the owner. */
async function createEmpty(client: Client, database: string, owner: string): Promise<void> {
  const { rows } = await client.query<{ isSuper: boolean; version: string }>(
    `SELECT rolsuper AS "isSuper", current_setting('server_version_num') AS version FROM pg_roles WHERE rolname = current_user`,
  );
  if (!rows[0]?.isSuper) await client.query(`GRANT ${owner} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE`);
  const locale = Number(rows[0]?.version) >= FIRST_WITH_BUILTIN ? BUILTIN_LOCALE : '';
  const options = `OWNER ${owner} ENCODING 'UTF8' ${locale} TEMPLATE template0`;
  await client.query(`CREATE DATABASE ${escapeIdentifier(database)} ${options}`);
}

function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
