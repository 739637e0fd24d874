import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const folders: string[] = [];
const elsewhere = new Set<string>();

/** A new folder for one test, which others may pass through, since as root the server runs as another user. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-embedded-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** Where the state folder's data are kept when not in itself; they are removed with the scratch folders. */
export function folderElsewhere(stateFolder: string): string {
  const folder = readFileSync(join(stateFolder, 'data-folder.txt'), 'utf8').trim();
  elsewhere.add(folder);
  return folder;
}

/** Removes every scratch folder, and data kept elsewhere with what was set aside from there. */
export function removeScratch(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  for (const folder of elsewhere) {
    if (!existsSync(dirname(folder))) continue;
    const ours = readdirSync(dirname(folder)).filter((name) => name.startsWith(basename(folder)));
    for (const name of ours) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
  elsewhere.clear();
}
