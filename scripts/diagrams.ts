import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../platform/config/package-root';
import { SUBGRAPH_NAMES } from '../platform/database/subgraph-name';
import { findLifecycles } from './readme/find-lifecycles';
import { misplacedDiagrams, withConfiguration, withConflicts, withDiagrams } from './readme/write-parts';

/** Rewrites a file of the project where it changes; a missing one stays missing. */
function rewrite(path: string, change: (text: string) => string): void {
  const file = join(packageRoot(), path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = change(before);
  if (after === before) return;
  writeFileSync(file, after);
  console.log(`${path} rewritten`);
}

// `npm run diagrams`: the life cycles in the subgraphs' READMEs, the configuration in the project's, and what opens a conflict.
for (const name of SUBGRAPH_NAMES) {
  const lifecycles = findLifecycles(name);
  const path = `subgraphs/${name}/README.md`;
  rewrite(path, (text) => {
    for (const noun of misplacedDiagrams(text, lifecycles))
      console.log(`${path}: ${noun} wants a diagram, or has no life cycle`);
    return withDiagrams(text, lifecycles);
  });
}
rewrite('README.md', withConfiguration);
rewrite('docs/conflicts.md', withConflicts);
