// `node scripts/leftovers.mjs MARK FOLDER`: ends the processes that a run has left behind, and fails if there were any. They are known
// by MARK in their environment, or by FOLDER in their command line. Where there is no /proc it sees nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const [mark, folder] = process.argv.slice(2);
const GRACE_MS = 5_000;

/** A file of a process; empty when the process has gone meanwhile. */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

const parentOf = (pid) => Number(/^PPid:\s*(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0);

/** This process and those it runs in: they carry the mark rightly. */
function ownLine() {
  const line = [process.pid];
  for (let pid = parentOf(process.pid); pid > 1; pid = parentOf(pid)) line.push(pid);
  return line;
}

function leftBehind() {
  const own = new Set(ownLine());
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && !own.has(Number(name)))
    .map((pid) => ({ pid: Number(pid), command: read(pid, 'cmdline').replaceAll('\0', ' ').trim() }))
    .filter(({ pid, command }) => command !== '' && (command.includes(folder) || read(pid, 'environ').includes(mark)));
}

if (!mark || !folder) throw new Error('usage: leftovers.mjs MARK FOLDER');
let found = existsSync('/proc') ? leftBehind() : [];
for (const end = performance.now() + GRACE_MS; found.length > 0 && performance.now() < end; found = leftBehind())
  await pause(200);
for (const { pid, command } of found) {
  console.error(`left behind: ${pid} ${command.slice(0, 200)}`);
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
console.log(`leftovers: ${found.length}`);
process.exitCode = found.length === 0 ? 0 : 1;
