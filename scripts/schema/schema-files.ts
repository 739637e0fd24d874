import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/config/package-root';

/** The folder of the contract. */
export const SCHEMA_FOLDER = join(packageRoot(), 'schema');

/** A file of the contract as it lies there, or null. */
export function readSchema(file: string, folder = SCHEMA_FOLDER): string | null {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Writes the emitted files. */
export function writeSchemas(files: ReadonlyMap<string, string>, folder = SCHEMA_FOLDER): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
}

/** The files that are not as emitted: missing, different, or such that nothing emits any more. */
export function staleSchemas(files: ReadonlyMap<string, string>, folder = SCHEMA_FOLDER): readonly string[] {
  const lying = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.graphql')) : [];
  return [...new Set([...files.keys(), ...lying])].filter((file) => readSchema(file, folder) !== files.get(file));
}
