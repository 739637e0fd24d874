import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let found: string | undefined;

/** The folder that holds the platform's package.json, the same whether the code runs from source or compiled from `dist/`. */
export function packageRoot(): string {
  found ??= search(__dirname);
  return found;
}

function search(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && nameIn(manifest) === 'kenes') return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json of kenes above ${__dirname}`);
  return search(parent);
}

function nameIn(manifest: string): string | undefined {
  const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
  return name;
}
