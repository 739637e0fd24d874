import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PACKAGES = ['typeorm', 'type-graphql', 'graphql', 'left-pad', '@apollo/gateway'] as const;
const MANIFEST = {
  name: 'planted',
  dependencies: { typeorm: '1', 'type-graphql': '1', graphql: '1', '@apollo/gateway': '1' },
  devDependencies: { 'left-pad': '1' },
};

const planted: string[] = [];

/**
 * Writes a small source tree into a temporary folder, with a few packages to import. Answers the folder and its top-level sources, as
 * the cruise takes them.
 */
export function plantTree(files: Readonly<Record<string, string>>): [folder: string, sources: readonly string[]] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kenes-imports-')));
  planted.push(folder);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', JSON.stringify(MANIFEST));
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }));
    write(`node_modules/${name}/main.js`, '');
  }
  for (const [path, text] of Object.entries(files)) write(path, text);
  return [folder, [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path))]];
}

/** Removes the folders of all planted trees. */
export function removePlanted(): void {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
}
