import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A seal as remembered outside the database. */
export interface LastSeal {
  readonly number: number;
  /** The seal's hash, in hex. */
  readonly hash: string;
}

/** The last seal that this folder remembers of a database, or null. Throws when the file is not what was written. */
export function findLastSeal(folder: string, database: string): LastSeal | null {
  const path = pathOf(folder, database);
  if (!existsSync(path)) return null;
  const { number, hash } = JSON.parse(readFileSync(path, 'utf8')) as Partial<LastSeal>;
  if (typeof number !== 'number' || typeof hash !== 'string') throw new Error(`${path} names no seal`);
  return { number, hash };
}

/** Remembers a seal as the last of a database, unless a later one is remembered already. */
export function rememberLastSeal(folder: string, database: string, seal: LastSeal): void {
  const known = findLastSeal(folder, database);
  if (known && known.number >= seal.number) return;
  const path = pathOf(folder, database);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, `${JSON.stringify({ number: seal.number, hash: seal.hash })}\n`, { mode: 0o644, flag: 'wx' });
    renameSync(draft, path);
  } finally {
    // Left over only where the disk was full.
    rmSync(draft, { force: true });
  }
}

function pathOf(folder: string, database: string): string {
  return join(folder, `last-seal-${encodeURIComponent(database)}.json`);
}
