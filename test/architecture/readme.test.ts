import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../platform/config/package-root';
import { SUBGRAPH_NAMES } from '../../platform/database/subgraph-name';
import { findLifecycles } from '../../scripts/readme/find-lifecycles';
import { misplacedDiagrams, withConfiguration, withConflicts, withDiagrams } from '../../scripts/readme/write-parts';
import { brokenLinks } from './readme/broken-links';
import { unknownCommands } from './readme/commands';

const read = (path: string): string => readFileSync(join(packageRoot(), path), 'utf8');

describe.each(SUBGRAPH_NAMES)('the README of %s', (name) => {
  const path = `subgraphs/${name}/README.md`;

  it('draws each life cycle as its table says (npm run diagrams)', () => {
    const lifecycles = findLifecycles(name);
    expect(lifecycles.size).toBeGreaterThan(0);
    expect(misplacedDiagrams(read(path), lifecycles)).toEqual([]);
    expect(withDiagrams(read(path), lifecycles)).toBe(read(path));
  });
});

describe('the page on conflicts', () => {
  it('tells what opens one as the table has it (npm run diagrams)', () => {
    const page = read('docs/conflicts.md');
    expect(page).toMatch(/<!-- conflicts -->\n\n\| explanation +\|/);
    expect(withConflicts(page)).toBe(page);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('tells the configuration as the code has it (npm run diagrams)', () => {
    expect(readme).toMatch(/<!-- configuration -->\n\n\| variable +\|/);
    expect(withConfiguration(readme)).toBe(readme);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(unknownCommands(readme, scripts)).toEqual([]);
  });

  it('points at files that exist', () => {
    expect(brokenLinks(readme, (path) => existsSync(join(packageRoot(), path)))).toEqual([]);
  });
});
