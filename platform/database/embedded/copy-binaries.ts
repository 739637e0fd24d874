import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completeInstallation } from './complete-installation';

const MARKER = 'complete.txt';

/**
 * Copies the package's programs and libraries to `target`, unless a whole copy is there. The copy is made aside and
 * moved into place, its marker written last with the number and size of its files, so that half a copy, or one that a
 * cleaner of temporary folders has thinned out, is made again.
 */
export async function copyBinaries(nativeFolder: string, target: string): Promise<void> {
  if (await isWhole(target)) return;
  const draft = `${target}.${randomUUID()}`;
  try {
    await cp(nativeFolder, draft, { recursive: true, verbatimSymlinks: true });
    if (!completeInstallation(draft)) throw new Error(`${draft} cannot be completed`);
    await openToAll(draft);
    await writeFile(join(draft, MARKER), await measure(draft));
    await moveIntoPlace(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function moveIntoPlace(draft: string, target: string): Promise<void> {
  const worn = `${draft}.worn`;
  await rename(target, worn).catch(() => undefined);
  await rm(worn, { recursive: true, force: true });
  try {
    await rename(draft, target);
  } catch (error) {
    // Another platform that starts now may have been quicker.
    if (!(await isWhole(target))) throw error;
  }
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    return (await readFile(join(folder, MARKER), 'utf8')) === (await measure(folder));
  } catch {
    return false;
  }
}

/** The number of files and their bytes in words, the marker itself left out. */
async function measure(folder: string): Promise<string> {
  const entries = (await entriesOf(folder)).filter((entry) => entry !== join(folder, MARKER));
  const sizes = await Promise.all(entries.map(async (entry) => (await lstat(entry)).size));
  return `${entries.length} files, ${sizes.reduce((sum, size) => sum + size, 0)} bytes\n`;
}

async function entriesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}

/** A strict umask at installation must not close the copy to the server's account. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => !entry.isSymbolicLink())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        await chmod(path, entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0 ? 0o755 : 0o644);
      }),
  );
}
