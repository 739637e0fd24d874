// Processes that a bench starts: each says where it answers in its first line, and ends with the bench.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..');
const TICKS_A_SECOND = 100;

/** Starts a program of the bench; resolves with its address and process number once it has printed `{ "url": … }`. */
export async function startProgram(file, settings) {
  const child = spawn(process.execPath, [join(folder, file)], {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(settings));
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise((_, reject) =>
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`))),
  );
  ended.catch(() => undefined);
  const first = new Promise((resolve) => {
    lines.on('line', (line) => (line.startsWith('{') ? resolve(JSON.parse(line)) : undefined));
  });
  const told = await Promise.race([first, ended]);
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  return { ...told, pid: child.pid, stop };
}

/** Seconds of processor time that a process has used, or null where the system does not tell. */
export function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

/** Megabytes of resident memory of a process, or null where the system does not tell. */
export function residentMegabytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return null;
  }
}

/** Runs a load for some seconds from a process of its own, in a closed loop unless another client is named; what its answers took, in milliseconds. */
export async function load(request, client = 'load-client.mjs') {
  const child = spawn(process.execPath, [join(folder, 'support', client)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(request));
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the load of ${request.url} ended with ${code}`);
  return JSON.parse(output);
}
