import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Options, transformFileSync } from '@swc/core';

const REPOSITORY = join(__dirname, '..', '..', '..');
const SOURCES = ['platform/database/embedded', 'test/faults/support-embedded'];

/** The repository's installed packages. */
export const PACKAGES = join(REPOSITORY, 'node_modules');

/**
 * Compiles the starter and what it needs into the folder, laid out as in the repository, and returns the program's
 * path. With `link` it shares the repository's packages; without, the caller lays them down.
 */
export function compiledStarter(folder: string, link = true): string {
  const { exclude: _, ...options } = JSON.parse(readFileSync(join(REPOSITORY, '.swcrc'), 'utf8')) as Options;
  for (const source of SOURCES.flatMap(sourcesIn)) {
    const target = join(folder, relative(REPOSITORY, source)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformFileSync(source, { ...options, swcrc: false, sourceMaps: false }).code);
  }
  if (link) symlinkSync(PACKAGES, join(folder, 'node_modules'), 'junction');
  return join(folder, 'test', 'faults', 'support-embedded', 'starter.js');
}

function sourcesIn(folder: string): string[] {
  const path = join(REPOSITORY, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(path, name));
}
