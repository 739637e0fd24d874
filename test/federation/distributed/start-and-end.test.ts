import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../../platform/database/embedded/free-port';
import { asSuperuser, clusterUrl, databaseUrls } from '../../../platform/database/provision';
import { DATABASE_ROLES, roleName, type SubgraphName } from '../../../platform/database/subgraph-name';
import { referenceOffices } from '../../../platform/directory/reference-directory';
import { provisionDatabase } from '../../../platform/process/provision-databases';
import { keepDatabase, type KeptDatabase } from '../../../scripts/distributed/database-keeper';
import { DistributedProcess } from '../../../scripts/distributed/distributed-process';
import { runMigration } from '../../../scripts/distributed/run-migration';
import { compile, type Compiled } from './support/compile';
import { until } from './support/until';

const START_MS = 120_000;
const SETTINGS = { fsync: 'off' };
const SECRET = 'a secret of thirty-two characters';

let compiled: Compiled;
let folder: string;
let cluster: KeptDatabase;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  compiled = await compile();
  ends.unshift(() => compiled.remove());
  folder = mkdtempSync(join(tmpdir(), 'kenes-processes-'));
  chmodSync(folder, 0o711);
  ends.unshift(() => rmSync(folder, { recursive: true, force: true }));
  cluster = await keepDatabase(compiled.folder, join(folder, 'postgresql'), SETTINGS);
  ends.unshift(() => cluster.stop());
}, START_MS);

afterAll(async () => {
  for (const end of ends) await end();
}, START_MS);

/** The environment of this run without what configures the platform. */
function plain(values: Readonly<Record<string, string>>): Record<string, string> {
  const { PATH = '', NODE_PATH = '' } = process.env;
  return { PATH, NODE_PATH, ...values };
}

function databaseEnvironment(name: SubgraphName): Record<string, string> {
  const urls = databaseUrls(cluster, name);
  const variables = DATABASE_ROLES.map((role) => [
    `KENES_${roleName(name, role).toUpperCase()}_DATABASE_URL`,
    urls[role],
  ]);
  return plain(Object.fromEntries(variables) as Record<string, string>);
}

const superuserUrl = (): string => clusterUrl(cluster, cluster.user, cluster.password, 'postgres');

/** Starts a process that is expected to end with a message, and returns it. */
async function lastWords(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const [program = '', ...args] = words;
  const port = await freePort('127.0.0.1');
  const started = new DistributedProcess({
    name: 'it',
    program: join(compiled.folder, program),
    args,
    environment: { ...environment, PORT: String(port) },
    url: `http://127.0.0.1:${port}`,
  });
  await expect(started.start()).rejects.toThrow('is not ready');
  return started.output.join('\n');
}

describe('npm run migrate', () => {
  it('may run twice at the same time and again: everything is there once', async () => {
    const environment = { ...databaseEnvironment('councils'), KENES_SUPERUSER_DATABASE_URL: superuserUrl() };
    const words = ['--provision', 'councils'];
    await Promise.all([1, 2].map(() => runMigration(compiled.folder, environment, words)));
    await runMigration(compiled.folder, environment, words);
    const count = await asSuperuser(cluster, 'councils', (client) => client.query('SELECT FROM platform.known_office'));
    expect(count.rowCount).toBe(referenceOffices().length);
  });

  it('makes roles and databases also as the administrator of a managed PostgreSQL, who is no superuser', async () => {
    await asSuperuser(cluster, 'postgres', (client) =>
      client.query(`CREATE ROLE administrator LOGIN CREATEROLE CREATEDB PASSWORD '${SECRET}'`),
    );
    const administrator = clusterUrl(cluster, 'administrator', SECRET, 'postgres');
    const environment = { ...databaseEnvironment('appeals'), KENES_SUPERUSER_DATABASE_URL: administrator };
    await runMigration(compiled.folder, environment, ['--provision', 'appeals']);
    const { rows } = await asSuperuser(cluster, 'appeals', (client) =>
      client.query(`SELECT has_database_privilege('public', 'appeals', 'CONNECT') AS "isOpen",
        has_schema_privilege('appeals_server', 'public', 'CREATE') AS "mayCreate",
        has_table_privilege('appeals_server', 'public.appeal', 'DELETE') AS "mayDelete"`),
    );
    expect(rows).toEqual([{ isOpen: false, mayCreate: false, mayDelete: false }]);
  });

  it('says what is missing or unknown', async () => {
    const migrate = (environment: Record<string, string>, words: readonly string[]) =>
      runMigration(compiled.folder, environment, words);
    await expect(migrate(plain({}), ['councils'])).rejects.toThrow(
      /KENES_COUNCILS_\{MIGRATOR,SERVER,WORKER\}_DATABASE_URL must be set/,
    );
    await expect(migrate(plain({}), ['concils'])).rejects.toThrow(/usage: npm run migrate/);
    await expect(migrate(databaseEnvironment('councils'), ['--provision', 'councils'])).rejects.toThrow(
      /KENES_SUPERUSER_DATABASE_URL must be set/,
    );
  });
});

describe('a process', () => {
  const subgraph = ['scripts/start-subgraph.js', 'supervision'];
  const others = Object.fromEntries(
    ['ORGANISATION', 'SUPERVISION', 'APPEALS', 'COUNCILS'].map((name) => [`KENES_${name}_URL`, 'http://127.0.0.1:9']),
  );
  const key = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' });
  const settings = { ...others, KENES_INTERNAL_SECRET: SECRET, KENES_ASSERTION_PUBLIC_KEY: key };

  it('does not serve on a database that lacks a migration of its release', async () => {
    await provisionDatabase(superuserUrl(), { name: 'supervision', urls: databaseUrls(cluster, 'supervision') });
    const words = await lastWords(subgraph, { ...databaseEnvironment('supervision'), ...settings });
    expect(words).toMatch(
      /^supervision: database of supervision lacks .+: run "npm run migrate -- supervision" first$/,
    );
  });

  it('says in one line which database it cannot use, and no password', async () => {
    const url = `postgres://supervision_server:${SECRET.replaceAll(' ', '-')}@127.0.0.1:9/supervision`;
    const words = await lastWords(subgraph, plain({ ...settings, KENES_SUPERVISION_SERVER_DATABASE_URL: url }));
    expect(words).toMatch(
      /^supervision: cannot use database supervision at 127.0.0.1:9 as supervision_server: .*ECONNREFUSED/,
    );
    expect(words).not.toContain('thirty-two');
  });

  it.each([
    ['gateway/main.js', {}, 'KENES_OIDC_ISSUER must be set for a process of its own'],
    ['gateway/main.js', { KENES_OIDC_ISSUER: 'http://localhost/oidc' }, 'KENES_ORGANISATION_URL must be set'],
    ['scripts/start-issuer.js', {}, 'KENES_OIDC_ISSUER must be set'],
    [
      'scripts/start-subgraph.js',
      { KENES_ASSERTION_PUBLIC_KEY: 'x' },
      'KENES_ASSERTION_PUBLIC_KEY must be a public Ed25519 key',
    ],
    ['gateway/main.js', { KENES_INTERNAL_SECRET: 'short' }, 'KENES_INTERNAL_SECRET must have at least 32 characters'],
  ])('%s names the setting that it cannot do without', async (program, values, problem) => {
    const words = program.endsWith('start-subgraph.js') ? [program, 'councils'] : [program];
    expect(await lastWords(words, plain(values))).toContain(problem);
  });
});

describe('a launcher that is killed', () => {
  const LAUNCHER = `
    const [compiled, folder, port] = process.argv.slice(1);
    const { keepDatabase } = require(compiled + '/scripts/distributed/database-keeper.js');
    const { DistributedProcess } = require(compiled + '/scripts/distributed/distributed-process.js');
    (async () => {
      const database = await keepDatabase(compiled, folder + '/postgresql', { fsync: 'off' });
      const url = 'http://127.0.0.1:' + port;
      const environment = { PORT: port, KENES_DATA: folder + '/issuer', KENES_OIDC_ISSUER: url + '/oidc' };
      await new DistributedProcess({ name: 'issuer', program: compiled + '/scripts/start-issuer.js', args: [], environment, url }).start();
      console.log(database.port);
    })();`;

  async function launch(port: number): Promise<{ launcher: ChildProcess; databasePort: number }> {
    const other = join(folder, 'other');
    const launcher = spawn(process.execPath, ['-e', LAUNCHER, compiled.folder, other, String(port)], {
      env: plain({}),
    });
    const lines = createInterface({ input: launcher.stdout });
    const [line] = (await once(lines, 'line')) as [string];
    return { launcher, databasePort: Number(line) };
  }

  const isOpen = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });

  it('leaves neither processes nor a PostgreSQL behind', async () => {
    const port = await freePort('127.0.0.1');
    const { launcher, databasePort } = await launch(port);
    expect(await Promise.all([port, databasePort].map(isOpen))).toEqual([true, true]);
    launcher.kill('SIGKILL');
    await until(
      () => Promise.all([port, databasePort].map(isOpen)),
      (open) => !open.includes(true),
    );
  });
});
