import { readdirSync } from 'node:fs';
import type { TestSubgraph } from './open-test-subgraph';

/** The names of the files in the folder of a test's contents, parts of uploads as well. */
export function keptFiles({ folder }: Pick<TestSubgraph, 'folder'>): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((each) => (each.isFile() ? [each.name] : []));
}
