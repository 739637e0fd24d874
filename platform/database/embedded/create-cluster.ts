import { randomUUID } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterPlace } from './cluster-place';
import { runProgram } from './run-program';
import type { ServerBinaries } from './server-binaries';
import { withoutStamp } from './server-log';
import { StartFailure } from './start-failure';

const DRAFT = 'data.new-';

/** `C.UTF-8` gives Cyrillic letters to trigrams; systems without it have the other. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8'];

/** Whether the place holds a database already; an empty folder, as of a fresh volume, is none. */
export function hasCluster({ dataFolder }: ClusterPlace): boolean {
  try {
    return readdirSync(dataFolder).length > 0;
  } catch {
    return existsSync(dataFolder);
  }
}

/**
 * Makes the data folder aside and moves it into place when it is whole, so that an interrupted start leaves nothing
 * that looks like a database. Comparison and letter case are PostgreSQL's own (`builtin`), the same on every system.
 */
export async function createCluster(
  place: ClusterPlace,
  binaries: ServerBinaries,
  options: { password: string; isDurable: boolean },
): Promise<void> {
  await removeDrafts(place.clusterFolder);
  const draft = join(place.clusterFolder, `${DRAFT}${randomUUID()}`);
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (place.account !== null) {
    for (const path of [draft, passwordFile]) chownSync(path, place.account.uid, place.account.gid);
  }
  try {
    await initialise({ draft, passwordFile, place, binaries, isDurable: options.isDurable });
    renameSync(draft, place.dataFolder);
    if (options.isDurable) syncFolder(place.clusterFolder);
  } finally {
    await removeDrafts(place.clusterFolder);
  }
}

async function initialise(making: {
  draft: string;
  passwordFile: string;
  place: ClusterPlace;
  binaries: ServerBinaries;
  isDurable: boolean;
}): Promise<void> {
  const fixed = [
    `--pgdata=${making.draft}`,
    `--pwfile=${making.passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-messages=C',
    '--text-search-config=simple',
    ...(making.isDurable ? [] : ['--no-sync']),
  ];
  let output = '';
  for (const locale of LOCALES) {
    const ended = await runProgram(making.binaries.initdb, [...fixed, `--locale=${locale}`], making.place);
    if (ended.code === 0) return;
    output = ended.output || ended.failure;
    if (!output.includes('invalid locale name')) break;
  }
  const reason = output.split('\n').find((line) => /\b(error|FATAL|PANIC):/.test(line)) ?? output;
  throw new StartFailure(`no database could be made in ${making.place.clusterFolder}: ${withoutStamp(reason)}`);
}

/** What an interrupted start left behind; the caller holds the folder's lock, so nobody else is making one. */
async function removeDrafts(clusterFolder: string): Promise<void> {
  const drafts = readdirSync(clusterFolder).filter((name) => name.startsWith(DRAFT));
  await Promise.all(
    drafts.map((name) =>
      rm(join(clusterFolder, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined),
    ),
  );
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
