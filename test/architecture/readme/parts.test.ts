import { describe, expect, it } from '@jest/globals';
import type { AnyLifecycle } from '../../../scripts/readme/find-lifecycles';
import { findLifecycles } from '../../../scripts/readme/find-lifecycles';
import { alignTable } from '../../../scripts/readme/align-table';
import { markedParts } from '../../../scripts/readme/marked-part';
import { misplacedDiagrams, withConfiguration, withDiagrams } from '../../../scripts/readme/write-parts';
import { brokenLinks } from './broken-links';
import { unknownCommands } from './commands';

const plan: AnyLifecycle = {
  noun: 'Plan',
  states: { OPEN: { isFinal: false, meaning: 'Open' }, CLOSED: { isFinal: true, meaning: 'Closed' } },
  transitions: [
    { action: 'CLOSE', from: ['OPEN'], to: ['CLOSED'], actors: [{ machine: 'CLOCK' }], guard: '', rules: ['24.8'] },
  ],
};
const lifecycles = new Map([['Plan', plan]]);
const empty = 'Plans.\n\n<!-- diagram:Plan -->\n<!-- /diagram -->\n\nMore.\n';

describe('a diagram in a README', () => {
  const drawn = withDiagrams(empty, lifecycles);

  it('is drawn from the table, and once drawn stays the same', () => {
    expect(drawn).toContain('```mermaid\nstateDiagram-v2\n  OPEN --> CLOSED: CLOSE (24.8)');
    expect(drawn.endsWith('```\n\n<!-- /diagram -->\n\nMore.\n')).toBe(true);
    expect(withDiagrams(drawn, lifecycles)).toBe(drawn);
  });

  it('is seen to differ when the table has changed', () => {
    const changed = new Map([['Plan', { ...plan, transitions: [] }]]);
    expect(withDiagrams(drawn, changed)).not.toBe(drawn);
  });

  it('is missed when a life cycle has none, and when there is no such life cycle', () => {
    expect(misplacedDiagrams('No diagram.', lifecycles)).toEqual(['Plan']);
    expect(misplacedDiagrams(drawn, new Map())).toEqual(['Plan']);
    expect(misplacedDiagrams(drawn, lifecycles)).toEqual([]);
  });
});

describe('marked parts of a document', () => {
  it('are found one by one', () => {
    const text = '<!-- diagram:One -->\na\n<!-- /diagram -->\n<!-- configuration -->\n\nb\n\n<!-- /configuration -->';
    expect(markedParts(text)).toEqual([
      { name: 'diagram', key: 'One', content: 'a' },
      { name: 'configuration', key: null, content: 'b' },
    ]);
  });

  it('of the configuration take the table of all settings', () => {
    const written = withConfiguration('<!-- configuration -->\n<!-- /configuration -->');
    expect(written).toMatch(/\| `PORT` +\| `4000` +\| /);
    expect(withConfiguration(written)).toBe(written);
  });
});

describe('life cycles', () => {
  it('are found in the domain of a subgraph, wherever they are declared', () => {
    expect([...findLifecycles('appeals').keys()]).toContain('Appeal');
  });
});

describe('a README', () => {
  it('is caught naming a command that does not exist', () => {
    const text =
      '`npm run drawings`, `npm run --silent token`, npm run nowhere\n\n```sh\nnpm ci && npm start\nnpm run clock -- set\n```\n';
    expect(unknownCommands(text, { start: '', token: '' })).toEqual(['clock', 'drawings']);
  });

  it('is caught pointing at a file that is not there', () => {
    expect(
      brokenLinks('[a](docs/a.md) [b](docs/b.md#part) [c](https://c.example) [d](#d)', (path) => path === 'docs/a.md'),
    ).toEqual(['docs/b.md']);
  });
});

describe('a table', () => {
  it('is aligned as the formatter aligns it', () => {
    const table = ['| variable | default |', '| --- | --- |', '| `A` | `on` \\| `off` |'].join('\n');
    expect(alignTable(table).split('\n')).toEqual([
      '| variable | default       |',
      '| -------- | ------------- |',
      '| `A`      | `on` \\| `off` |',
    ]);
  });
});
