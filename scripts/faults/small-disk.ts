import { execFile } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Undo } from '../../platform/process/undo';
import { codeOf } from '../../platform/database/embedded/start-failure';

const run = promisify(execFile);

/** Enough for a new platform and some hundred cases. */
const SIZE = '448m';
const BALLAST = 'ballast';
const CHUNK_BYTES = 64 * 1024;

/** Mounts a small file system of its own over a folder; throws where this machine does not let us. */
export async function mountSmallDisk(folder: string, undo: Undo): Promise<void> {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0711`, 'tmpfs', folder]);
  undo.add(() => run('umount', ['--lazy', folder]));
}

/** Why no small disk can be mounted here; null where it can. */
export async function whyNoSmallDisk(folder: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'only root on Linux may mount a small file system';
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    await run('umount', [folder]);
    return null;
  } catch (error) {
    return `this machine mounts no small file system: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}

/** Writes until not one byte is left. */
export function fillDisk(folder: string): void {
  const file = openSync(join(folder, BALLAST), 'a', 0o600);
  try {
    for (let bytes = CHUNK_BYTES; bytes >= 1; bytes = Math.floor(bytes / 2)) writeAll(file, Buffer.alloc(bytes));
  } finally {
    closeSync(file);
  }
}

/** Writes a chunk again and again, until there is no room for another. */
function writeAll(file: number, chunk: Buffer): void {
  try {
    for (;;) writeSync(file, chunk);
  } catch (error) {
    if (codeOf(error) !== 'ENOSPC') throw error;
  }
}

/** Makes room again. */
export function emptyDisk(folder: string): void {
  rmSync(join(folder, BALLAST), { force: true });
}
