// The platform that is measured: its compiled code on data of the bench's own, loaded once and kept for the next run.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..', '..');
const data = process.env.BENCH_DATA ?? join(root, 'bench', '.data');
const load = createRequire(import.meta.url);
const compiled = (path) => load(join(root, 'dist', path));

/** A folder of the bench's own, which the database's user can enter. */
export function dataFolder(name) {
  const folder = join(data, name);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

/** Loads appeals into the databases unless they hold them already, as a file beside the data remembers. */
async function loadOnce(folder, urls, appeals, say) {
  const mark = join(folder, `loaded-${appeals}`);
  if (existsSync(mark)) return;
  const { loadPlatform } = compiled('scripts/load/load-platform.js');
  const { subgraphDefinitions } = compiled('embedded/subgraph-definitions.js');
  const { Client } = load('pg');
  const patients = subgraphDefinitions('a load makes no access codes').map((definition) => ({
    definition,
    urls: urls[definition.name],
  }));
  const connect = async (url) => {
    const client = new Client({ connectionString: url, options: '-c statement_timeout=0 -c synchronous_commit=off' });
    await client.connect();
    return client;
  };
  await loadPlatform(patients, { order: { appeals, seed: 1 }, connect, tell: (text) => say(`  load: ${text}`) });
  writeFileSync(mark, '');
}

/** Does some work on what has been started, and stops that if it fails. */
async function orStop(work, stop) {
  try {
    return await work();
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Gateway, issuer and subgraphs as processes of their own, over loaded databases; `options` are those of the starter. */
export async function startDistributed(name, appeals, environment, say, options = {}) {
  load(join(root, 'node_modules', 'reflect-metadata'));
  const folder = dataFolder(name);
  const { startDistributed: start } = compiled('scripts/distributed/start-distributed.js');
  const platform = await start({
    ...options,
    folder,
    environment: { NODE_ENV: 'production', KENES_LOG_LEVEL: 'error', ...environment },
  });
  await orStop(() => loadOnce(folder, platform.databases, appeals, say), platform.stop);
  return platform;
}

async function until(work, what, milliseconds = 180_000) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = await work().catch(() => null);
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} took too long`);
    await pause(25);
  }
}

/** The platform in one process, over loaded databases; says also how long it took to its first answer. */
export async function startEmbedded(name, appeals, environment, say) {
  load(join(root, 'node_modules', 'reflect-metadata'));
  const folder = dataFolder(name);
  const { freePort } = compiled('platform/database/embedded/free-port.js');
  const port = await freePort('127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  const since = performance.now();
  const { NODE_SETTINGS, MEMORY_ENVIRONMENT } = compiled('scripts/distributed/memory-settings.js');
  const words = [...NODE_SETTINGS, ...(environment.EXEC_ARGV ?? []), join(root, 'dist', 'start.js')];
  const child = spawn(process.execPath, words, {
    env: {
      ...process.env,
      ...MEMORY_ENVIRONMENT,
      NODE_ENV: 'production',
      KENES_DATA: folder,
      PORT: String(port),
      KENES_LOG_LEVEL: 'error',
      ...environment.values,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return orStop(async () => {
    await until(async () => (await fetch(`${url}/readyz`)).ok, 'the start of the platform');
    const startedIn = performance.now() - since;
    const runtime = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'));
    const { databaseUrls } = compiled('platform/database/provision.js');
    const { SUBGRAPH_NAMES } = compiled('platform/database/subgraph-name.js');
    const databases = Object.fromEntries(SUBGRAPH_NAMES.map((each) => [each, databaseUrls(runtime, each)]));
    await loadOnce(folder, databases, appeals, say);
    return { url, issuer: `${runtime.url}/oidc`, pid: child.pid, cluster: runtime, databases, startedIn, stop };
  }, stop);
}

/** An access token of a demonstration user, fetched anew before it ends. */
export function tokenSource(issuer, login) {
  const { fetchDemoToken } = compiled('platform/identity/token-client.js');
  let kept = null;
  let fetchedAt = 0;
  return async () => {
    if (kept === null || performance.now() - fetchedAt > 120_000) {
      kept = await fetchDemoToken({ issuer, login, secret: 'demonstration', audience: 'urn:kenes:graph' });
      fetchedAt = performance.now();
    }
    return kept;
  };
}

/** The ids of so many offices of districts, of the reference data. */
export function officesOfDistricts(count) {
  const offices = compiled('platform/directory/reference-directory.js').referenceOffices();
  return offices
    .filter(({ kind }) => kind === 'DISTRICT')
    .slice(0, count)
    .map(({ id }) => id);
}
