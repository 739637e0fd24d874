// Runs the README's start command on a free port with an empty data folder, asks the public a question, stops it, starts it once more
// on the same data, and looks that nothing of it lives on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const LONGEST_START_MS = 120_000;
const LONGEST_STOP_MS = 30_000;
const QUESTION =
  '{ officeByCode(code: "district-kz-71-esil") { name { en } parent { name { en } } } regions { code } }';
const REGIONS = 20;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the platform as the README says, in a process group of its own. */
function start(port, folder) {
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), KENES_DATA: folder, KENES_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const started = { child, output: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (started.output += text));
  return started;
}

async function untilReady(url, { child }) {
  const deadline = performance.now() + LONGEST_START_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (response?.ok) return;
    await pause(100);
  }
  throw new Error('the platform did not become ready');
}

async function ask(url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
    signal: AbortSignal.timeout(30_000),
  });
  const { data, errors } = await response.json();
  if (errors || data.regions.length !== REGIONS)
    throw new Error(`unexpected answer: ${JSON.stringify({ data, errors })}`);
  return data.officeByCode.name.en;
}

/** Ends the process group as Ctrl-C does; one that does not end in time is killed, and that is an error. */
async function stop({ child }) {
  if (child.exitCode !== null) throw new Error(`the platform has ended by itself with code ${child.exitCode}`);
  const closed = once(child, 'close');
  process.kill(-child.pid, 'SIGINT');
  const isStopped = await Promise.race([closed.then(() => true), pause(LONGEST_STOP_MS, false, { ref: false })]);
  if (isStopped) return;
  process.kill(-child.pid, 'SIGKILL');
  throw new Error('the platform did not stop');
}

/** The database's process, by the file that it keeps while it runs. */
function databasePid(folder) {
  const file = join(folder, 'postgresql', 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

async function round(name, folder) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const platform = start(port, folder);
  try {
    await untilReady(url, platform);
    const answer = await ask(url);
    console.log(
      `smoke: ${name} start answers "${answer}" after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    );
    if (databasePid(folder) === null) throw new Error(`no database runs in ${folder}`);
  } catch (error) {
    console.error(platform.output);
    throw error;
  } finally {
    await stop(platform);
  }
  const pid = databasePid(folder);
  if (pid !== null) throw new Error(`the database (process ${pid}) lives on`);
}

const folder = mkdtempSync(join(tmpdir(), 'kenes-smoke-'));
// As root the database runs as another user, who has to reach its data.
chmodSync(folder, 0o711);
try {
  await round('first', folder);
  await round('second', folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
