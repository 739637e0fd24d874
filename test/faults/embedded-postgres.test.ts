import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { processStamp } from '../../platform/database/embedded/process-stamp';
import { ask } from './support-embedded/ask';
import type { StarterProcess } from './support-embedded/starter-process';
import {
  endAll,
  failureOf,
  isRoot,
  keptWords,
  removeAll,
  start,
  starter,
  stateFolder,
  usedState,
} from './support-embedded/testbed';
import { until } from './support-embedded/until';

afterEach(endAll);
afterAll(removeAll);

describe('the database that comes with the platform', () => {
  it('is made at the first start and keeps its data for the second, in a folder with spaces and Cyrillic letters', async () => {
    const folder = stateFolder('жаңа/деректер қоры 1');
    const first = await start(folder);
    await ask(first.url('postgres'), "CREATE TABLE kept AS SELECT 'Есіл'::text AS word");
    expect(statSync(join(folder, 'postgres-password')).mode & 0o777).toBe(0o600);
    expect(statSync(first.dataFolder).mode & 0o777).toBe(0o700);
    expect(first.dataFolder).toBe(join(folder, 'postgresql', 'data'));
    await Promise.all([first.stop(), first.stop()]);
    expect(processStamp(first.pid)).toBeNull();
    expect(readdirSync(folder).sort()).toEqual(['postgres-password', 'postgresql']);

    const second = await start(folder);
    expect(second.password).toBe(first.password);
    expect(await keptWords(second.url('postgres'))).toEqual(['Есіл']);
  });

  it('knows the Kazakh alphabet and listens on the loopback address alone', async () => {
    const server = await start(stateFolder());
    const url = server.url('postgres');
    expect(await ask(url, "SELECT lower('ӘҒҚҢӨҰҮҺІ') AS low, upper('әғқңөұүһі') AS up")).toEqual([
      { low: 'әғқңөұүһі', up: 'ӘҒҚҢӨҰҮҺІ' },
    ]);
    const letters = `regexp_split_to_table('яқкіиәаһғгөо', '') AS letters (letter)`;
    expect(
      await ask(url, `SELECT string_agg(letter, '' ORDER BY letter COLLATE "kk-x-icu") AS sorted FROM ${letters}`),
    ).toEqual([{ sorted: 'аәгғикқоөһія' }]);
    for (const extension of ['ltree', 'pg_trgm', 'btree_gist']) await ask(url, `CREATE EXTENSION ${extension}`);
    expect(await ask(url, "SELECT similarity('Есіл ауданы', 'ЕСІЛ АУДАНЫ') AS alike")).toEqual([{ alike: 1 }]);
    const shown = ['server_encoding', 'listen_addresses', 'unix_socket_directories', 'fsync'];
    expect(await ask(url, `SELECT ${shown.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`)).toEqual(
      [{ server_encoding: 'UTF8', listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' }],
    );
  });

  it('sets the password anew when the file that kept it is lost', async () => {
    const { folder } = await usedState();
    rmSync(join(folder, 'postgres-password'));
    expect(await keptWords((await start(folder)).url('postgres'))).toEqual(['Есіл']);
  });

  it('ends with a platform that leaves without stopping it', async () => {
    const folder = stateFolder();
    const leaving = await starter();
    const { pid } = await leaving.mustStart(folder);
    await leaving.leave();
    await until(() => processStamp(pid) === null, 'the server ends');
    expect(existsSync(join(folder, 'kenes.lock'))).toBe(false);
  });
});

describe('a server that is killed under a platform that lives on', () => {
  it('is started again under its address, with all that was committed', async () => {
    const { folder } = await usedState();
    const server = await start(folder);
    const [pid, url] = [server.pid, server.url('postgres')];
    await ask(url, "INSERT INTO kept VALUES ('Алматы')");
    process.kill(pid, 'SIGKILL');
    await until(() => server.pid !== pid, 'it runs again');
    expect(await keptWords(url)).toEqual(['Есіл', 'Алматы']);
    await server.stop();
    expect(processStamp(server.pid)).toBeNull();
  });
});

describe('after a killed platform', () => {
  it('the server that outlived it is stopped, and the next start has its data', async () => {
    const { folder } = await usedState();
    const killed = await starter();
    const orphan = await killed.mustStart(folder);
    await ask(orphan.url, "INSERT INTO kept VALUES ('Алматы')");
    await killed.kill();
    expect(processStamp(orphan.pid)).not.toBeNull();

    const server = await start(folder);
    expect(processStamp(orphan.pid)).toBeNull();
    expect(await keptWords(server.url('postgres'))).toEqual(['Есіл', 'Алматы']);
  });

  it('a server killed with it recovers what was committed', async () => {
    const { folder } = await usedState();
    const killed = await starter();
    const { pid, url } = await killed.mustStart(folder);
    await ask(url, "INSERT INTO kept VALUES ('Алматы')");
    process.kill(pid, 'SIGKILL');
    await killed.kill();
    expect(await keptWords((await start(folder)).url('postgres'))).toEqual(['Есіл', 'Алматы']);
  });

  it('a stranger that has been given the number of the dead server is left alone', async () => {
    const { folder, dataFolder } = await usedState();
    const killed = await starter();
    const { pid } = await killed.mustStart(folder);
    process.kill(pid, 'SIGKILL');
    await killed.kill();

    const { uid, gid } = statSync(dataFolder);
    const stranger = spawn('sleep', ['600'], isRoot ? { uid, gid, cwd: '/' } : {});
    const note = join(dataFolder, 'postmaster.pid');
    writeFileSync(note, readFileSync(note, 'utf8').replace(/^\d+/, String(stranger.pid)));
    try {
      expect(await keptWords((await start(folder)).url('postgres'))).toEqual(['Есіл']);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
      await once(stranger, 'exit');
    }
  });

  it('a half-made database is begun again', async () => {
    const folder = stateFolder();
    const killed = await starter();
    killed.beginStart(folder);
    const cluster = join(folder, 'postgresql');
    const isBeingMade = (): boolean => existsSync(cluster) && readdirSync(cluster).some((name) => /^data/.test(name));
    await until(isBeingMade, 'the data folder is being made');
    await killed.kill();
    expect(existsSync(join(cluster, 'data', 'PG_VERSION'))).toBe(false);

    const server = await start(folder);
    expect(await ask(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(cluster).sort()).toEqual(['data', 'kenes.lock', 'postgresql.log']);
  });
});

describe('a folder in use', () => {
  it('is refused with the number of the living process, which is not disturbed', async () => {
    const folder = stateFolder();
    const first = await starter();
    const { url } = await first.mustStart(folder);
    expect(await failureOf(folder)).toContain(`is in use by process ${first.pid}`);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('goes to exactly one of several platforms that start at once, also over the lock of a dead one', async () => {
    const folder = stateFolder();
    const killed = await starter();
    const others = await Promise.all([starter(), starter(), starter()]);
    const race = async (runners: readonly StarterProcess[]): Promise<number> => {
      const reports = await Promise.all(runners.map((each) => each.start(folder)));
      const refused = reports.filter((report) => report.kind === 'failed');
      const told = { isStartFailure: true, message: expect.stringContaining('is in use by process') };
      for (const report of refused) expect(report).toMatchObject(told);
      return reports.length - refused.length;
    };
    await killed.mustStart(folder);
    await killed.kill();
    expect(await race(others)).toBe(1);
  });
});
