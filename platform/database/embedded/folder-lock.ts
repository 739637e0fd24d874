import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { processStamp, UNKNOWN_STAMP } from './process-stamp';
import { codeOf, StartFailure } from './start-failure';

interface Holder {
  pid: number;
  stamp: string;
  id: string;
}

/**
 * Takes the folder for this process and returns the function that gives it back. The lock of a process that no longer
 * lives is taken over; of several that try at once exactly one gets it. Throws StartFailure naming the living holder.
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'kenes.lock');
  const mine: Holder = { pid: process.pid, stamp: processStamp(process.pid) ?? UNKNOWN_STAMP, id: randomUUID() };
  const draft = `${lock}.${mine.id}`;
  // Written aside and linked, so that a lock is never seen half written.
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o644, flag: 'wx' });
  try {
    takePlace(lock, draft, mine, folder);
    sweep(folder, lock);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (holderOf(lock)?.id === mine.id) rmSync(lock, { force: true });
  };
}

/**
 * A stale lock is replaced only by the one who holds the claim to succeed that very holder, and only after looking
 * again that it is still there: otherwise the slower of two could replace the fresh lock of the faster. The claim is
 * itself a lock, so that the claim of a process that died in between is taken over in the same way.
 */
function takePlace(lock: string, draft: string, mine: Holder, folder: string): void {
  for (;;) {
    if (placed(draft, lock, mine)) return;
    const holder = holderOf(lock);
    if (holder === null) continue;
    if (lives(holder)) throw inUse(folder, holder);
    const claim = `${lock}.after-${holder.id}`;
    takePlace(claim, draft, mine, folder);
    if (holderOf(lock)?.id === holder.id) {
      renameSync(claim, lock);
      return;
    }
    rmSync(claim, { force: true });
  }
}

function placed(draft: string, lock: string, mine: Holder): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
  }
  try {
    writeFileSync(lock, JSON.stringify(mine), { mode: 0o644, flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the drafts and claims of processes that were killed while they tried; the living keep theirs. */
function sweep(folder: string, lock: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(`${basename(lock)}.`))) {
    const holder = holderOf(join(folder, name));
    if (holder !== null && holder.pid > 0 && !lives(holder)) rmSync(join(folder, name), { force: true });
  }
}

/** Null when there is no lock; one that cannot be understood counts as left by a process that is gone. */
function holderOf(lock: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(lock, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const { pid, stamp, id } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid === 'number' && typeof stamp === 'string' && typeof id === 'string') return { pid, stamp, id };
  } catch {
    // falls through to the unreadable lock
  }
  return { pid: 0, stamp: '', id: 'unreadable' };
}

function lives(holder: Holder): boolean {
  if (holder.pid <= 0) return false;
  const stamp = processStamp(holder.pid);
  return stamp !== null && (stamp === holder.stamp || stamp === UNKNOWN_STAMP || holder.stamp === UNKNOWN_STAMP);
}

function inUse(folder: string, holder: Holder): StartFailure {
  const who = holder.pid === process.pid ? `this process (${holder.pid})` : `process ${holder.pid}`;
  return new StartFailure(
    `data folder ${folder} is in use by ${who}; stop it, or choose another folder with KENES_DATA`,
  );
}
