import { closeSync, constants, fchownSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROTATED_BYTES = 5_000_000;
const TAIL_BYTES = 64_000;

/** PostgreSQL's log of this start: where it is, and from which byte on it is ours. */
export interface ServerLog {
  path: string;
  from: number;
}

/** The log beside the data folder. A big one becomes `postgresql.log.1`, in the place of the one before. */
export function serverLog(clusterFolder: string): ServerLog {
  const path = join(clusterFolder, 'postgresql.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= ROTATED_BYTES) return { path, from: size };
  renameSync(path, `${path}.1`);
  return { path, from: 0 };
}

/** Opens the log for the server to write to; the caller closes the descriptor. Root makes it for the folder's owner. */
export function openLog(log: ServerLog): number {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  const descriptor = openSync(log.path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(log.path));
    fchownSync(descriptor, uid, gid);
  }
  return descriptor;
}

/** What the server wrote since this start, at most the last 64 kB. */
export function newLines({ path, from }: ServerLog): string[] {
  const descriptor = openSync(path, 'r');
  try {
    const start = Math.max(from, fstatSync(descriptor).size - TAIL_BYTES);
    const buffer = Buffer.alloc(TAIL_BYTES);
    const length = readSync(descriptor, buffer, 0, TAIL_BYTES, start);
    return buffer
      .toString('utf8', 0, length)
      .split('\n')
      .filter((line) => line.trim() !== '');
  } finally {
    closeSync(descriptor);
  }
}

/** The line that tells why the server ended: the last PANIC or FATAL, else the last of all. */
export function tellingLine(lines: readonly string[]): string {
  return withoutStamp(lines.findLast((line) => /\b(PANIC|FATAL):/.test(line)) ?? lines.at(-1) ?? 'it left no word');
}

/** A line of PostgreSQL's log without its time and process. */
export function withoutStamp(line: string): string {
  return line.replace(/^.*?\b(?=(PANIC|FATAL|ERROR|LOG|HINT):)/, '').replace(/:\s+/, ': ');
}
