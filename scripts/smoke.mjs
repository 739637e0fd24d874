// Runs the README's start command on a free port with an empty data folder, asks one question, stops it, and starts it once more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'kenes-smoke-'));
const LONGEST_START_MS = 120_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(url, child) {
  const deadline = Date.now() + LONGEST_START_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(`${url}/readyz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the platform did not become ready');
}

async function ask(url) {
  const query = '{ officeByCode(code: "district-kz-71-esil") { name { en } parent { name { en } } } regions { iso } }';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors || data.regions.length !== 20) throw new Error(`unexpected answer: ${JSON.stringify({ data, errors })}`);
  return data.officeByCode.name.en;
}

async function round(name) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), KENES_DATA: folder, KENES_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  child.stdout.resume();
  try {
    await untilReady(url, child);
    const answer = await ask(url);
    console.log(`smoke: ${name} start answers "${answer}" after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  } finally {
    if (child.exitCode === null) {
      const closed = once(child, 'close');
      process.kill(-child.pid, 'SIGINT');
      await closed;
    }
  }
}

try {
  await round('first');
  await round('second');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
