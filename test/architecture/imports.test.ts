import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../platform/config/package-root';
import { blindness, sourceFiles } from '../../scripts/imports/blindness';
import { calledCommands } from '../../scripts/imports/called-commands';
import { type CruisedTree, cruiseTree, importRules } from '../../scripts/imports/cruise-tree';
import { OFFENCES } from './imports/offences';
import { plantTree, removePlanted } from './imports/plant-tree';

afterAll(removePlanted);

describe('imports of the platform', () => {
  let tree: CruisedTree;
  beforeAll(async () => {
    tree = await cruiseTree(packageRoot());
  });

  it('break no rule', () => {
    expect([...tree.violations, ...calledCommands(tree.modules)]).toEqual([]);
  });

  it('are all seen: every source file is a module of the cruise', () => {
    expect(blindness(tree, sourceFiles(packageRoot()))).toEqual([]);
    expect(tree.modules.length).toBeGreaterThan(400);
  });
});

describe('rules on imports', () => {
  it('all have a tree here that breaks them', () => {
    const names = (importRules().forbidden ?? []).map(({ name }) => name);
    expect([...new Set(OFFENCES.map(({ rule }) => rule))].sort()).toEqual([...names].sort());
  });

  it.each(OFFENCES)('$rule: $offence is found, and nothing else', async ({ rule, files }) => {
    const { violations } = await cruiseTree(...plantTree(files));
    expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([rule]);
  });

  it('allow what the design allows', async () => {
    const { violations } = await cruiseTree(
      ...plantTree({
        'start.ts': `import './embedded/start';`,
        'embedded/start.ts': `import '../gateway/gateway'; import '../subgraphs/appeals/subgraph';`,
        'gateway/gateway.ts': `import '@apollo/gateway'; import '../platform/pool';`,
        'platform/pool.ts': `import 'typeorm';`,
        'platform/errors/refuse.ts': `export const refuse = 1;`,
        'subgraphs/appeals/subgraph.ts': `import './graphql/appeal.resolver';`,
        'subgraphs/appeals/graphql/appeal.resolver.ts': `import 'type-graphql'; import '../commands/register'; import '../persistence/appeal.loaders';`,
        'subgraphs/appeals/commands/register.ts': `import '../domain/appeal'; import '../persistence/appeal.repository';`,
        'subgraphs/appeals/domain/appeal.ts': `import '../../../platform/errors/refuse';`,
        'subgraphs/appeals/persistence/appeal.loaders.ts': `import 'typeorm';`,
        'subgraphs/appeals/persistence/appeal.repository.ts': `import './appeal.entity';`,
        'subgraphs/appeals/persistence/appeal.entity.ts': `import 'typeorm';`,
      }),
    );
    expect(violations).toEqual([]);
  });
});

describe('commands', () => {
  const resolver = {
    'subgraphs/appeals/graphql/appeal.resolver.ts': `import { accept } from '../commands/accept'; accept();`,
  };

  it('that call a command are found', async () => {
    const { modules } = await cruiseTree(
      ...plantTree({
        ...resolver,
        'subgraphs/appeals/commands/accept.ts': `export const accept = () => 1;`,
        'subgraphs/appeals/commands/answer.ts': `import { accept } from './accept'; accept();`,
      }),
    );
    expect(calledCommands(modules)).toEqual([
      {
        rule: 'commands-do-not-call-commands',
        from: 'subgraphs/appeals/commands/answer.ts',
        to: 'subgraphs/appeals/commands/accept.ts',
      },
    ]);
  });

  it('may share a part that no resolver calls, and types', async () => {
    const { modules } = await cruiseTree(
      ...plantTree({
        ...resolver,
        'subgraphs/appeals/commands/accept.ts': `import { load } from './load-appeal'; export type Input = 1; export const accept = load;`,
        'subgraphs/appeals/commands/answer.ts': `import type { Input } from './accept'; export const input: Input = 1;`,
        'subgraphs/appeals/commands/load-appeal.ts': `export const load = () => 1;`,
      }),
    );
    expect(calledCommands(modules)).toEqual([]);
  });
});

describe('a cruise that has gone blind', () => {
  const [folder, sources] = plantTree({
    'platform/one.ts': `import './two';`,
    'platform/two.ts': `import './three';`,
    'platform/three.ts': `import './four';`,
    'platform/four.ts': `import 'typeorm';`,
  });
  const files = sourceFiles(folder, sources);

  it('does not pass when it misses a file', async () => {
    const { modules } = await cruiseTree(folder, sources);
    expect(blindness({ modules }, files)).toEqual([]);
    expect(blindness({ modules: modules.filter(({ source }) => !source.endsWith('two.ts')) }, files)).toEqual([
      'the cruise has not seen platform/two.ts',
      'the cruise has seen only 3 imports in 4 files',
    ]);
  });

  it('does not pass when it sees nothing at all', () => {
    expect(blindness({ modules: [] }, files)).toHaveLength(files.length + 1);
  });
});
