import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Options, transformFile } from '@swc/core';

const REPOSITORY = join(__dirname, '..', '..', '..', '..');
const SOURCES = ['embedded', 'gateway', 'platform', 'scripts', 'subgraphs'];
const START = join(REPOSITORY, 'start.ts');

/** Compiled code, as `npm run build` makes it, in a folder of the test's own. */
export interface Compiled {
  readonly folder: string;
  remove(): void;
}

/**
 * Compiles the present sources, so that processes of their own run what the test sees and never an older `dist/`. The folder lies below
 * `node_modules/`, from where packages and the repository's data are found as from `dist/`.
 */
export async function compile(): Promise<Compiled> {
  const options = JSON.parse(readFileSync(join(REPOSITORY, '.swcrc'), 'utf8')) as Options;
  const cache = join(REPOSITORY, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'kenes-compiled-'));
  await Promise.all(
    [START, ...SOURCES.flatMap(sourcesIn)].map(async (source) => {
      const target = join(folder, relative(REPOSITORY, source)).replace(/\.ts$/, '.js');
      const { code } = await transformFile(source, { ...options, exclude: [], swcrc: false, sourceMaps: false });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function sourcesIn(name: string): string[] {
  return readdirSync(join(REPOSITORY, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => join(REPOSITORY, name, path))
    .filter((path) => !path.includes(join('gateway', 'graphiql', '/')) && statSync(path).isFile());
}
