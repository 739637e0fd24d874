import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { SubgraphName } from '../../platform/database/subgraph-name';
import type { Lifecycle } from '../../platform/lifecycle/lifecycle';

/** A life cycle of whatever states and actions. */
export type AnyLifecycle = Lifecycle<string, string>;

function isLifecycle(value: unknown): value is AnyLifecycle {
  return typeof value === 'object' && value !== null && 'noun' in value && 'states' in value && 'transitions' in value;
}

/** The life cycles that a subgraph's domain declares, by noun. They are found and not listed, so that none is forgotten. */
export function findLifecycles(subgraph: SubgraphName): ReadonlyMap<string, AnyLifecycle> {
  const load = createRequire(__filename);
  const folder = join(__dirname, '../../subgraphs', subgraph, 'domain');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const found = files
    .filter((file) => extname(file) === extname(__filename) && !file.endsWith('.d.ts'))
    .flatMap((file) => Object.values(load(join(folder, file)) as Readonly<Record<string, unknown>>))
    .filter(isLifecycle);
  return new Map(found.map((lifecycle) => [lifecycle.noun, lifecycle]));
}
