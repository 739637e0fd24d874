import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { codeOf } from './start-failure';

interface Link {
  source: string;
  target: string;
}

/** The programs of PostgreSQL that the package brings, by their names in `bin`. */
export const PROGRAMS = ['postgres', 'initdb', 'pg_ctl'] as const;

/**
 * Makes up for a package manager that did not run the package's install script: gives the shared libraries their
 * second names and the programs their execute bits. False when something is missing and may not be written here.
 */
export function completeInstallation(nativeFolder: string): boolean {
  try {
    for (const link of linksOf(nativeFolder)) if (!existsSync(link.target)) addLink(link);
    if (process.platform !== 'win32')
      for (const program of PROGRAMS) makeExecutable(join(nativeFolder, 'bin', program));
    return true;
  } catch {
    return false;
  }
}

/** The package lists its links relative to its own folder, as `native/lib/…`. */
function linksOf(nativeFolder: string): Link[] {
  const list = join(nativeFolder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const at = (path: string): string => join(nativeFolder, relative('native', path));
  return (JSON.parse(readFileSync(list, 'utf8')) as Link[]).map(({ source, target }) => ({
    source: at(source),
    target: at(target),
  }));
}

function addLink({ source, target }: Link): void {
  rmSync(target, { force: true });
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    // Some file systems have no symbolic links.
    copyFileSync(source, target);
  }
}

function makeExecutable(program: string): void {
  const mode = statSync(program).mode & 0o777;
  if ((mode & 0o111) !== 0o111) chmodSync(program, mode | 0o555);
}
