/** A tree that breaks one rule on imports and no other. */
export interface Offence {
  readonly rule: string;
  readonly offence: string;
  readonly files: Readonly<Record<string, string>>;
}

const EMPTY = 'export {};';

/** A tree in which one file imports another, or a package. */
function importing(rule: string, from: string, to: string): Offence {
  const climb = '../'.repeat(from.split('/').length - 1) || './';
  const isFile = to.endsWith('.ts');
  return {
    rule,
    offence: `${from} → ${to}`,
    files: {
      [from]: `import '${isFile ? climb + to.slice(0, -'.ts'.length) : to}';`,
      ...(isFile ? { [to]: EMPTY } : {}),
    },
  };
}

const APPEALS = 'subgraphs/appeals';

/** At least one offence for each rule of `.dependency-cruiser.cjs`. */
export const OFFENCES: readonly Offence[] = [
  {
    rule: 'no-cycles',
    offence: 'two modules that need each other',
    files: { 'platform/one.ts': `import './two';`, 'platform/two.ts': `import './one';` },
  },
  { rule: 'no-unresolved-imports', offence: 'a missing file', files: { 'platform/one.ts': `import './missing';` } },
  importing('no-barrels', 'platform/one.ts', 'platform/calendar/index.ts'),
  importing('no-utils', 'platform/one.ts', 'platform/utils/dates.ts'),
  importing('no-utils', 'platform/one.ts', 'platform/date-helpers.ts'),
  importing('no-utils', 'platform/one.ts', 'platform/common/dates.ts'),
  importing('domain-is-pure', `${APPEALS}/domain/appeal.ts`, 'graphql'),
  importing('domain-is-pure', `${APPEALS}/domain/appeal.ts`, 'node:crypto'),
  importing('domain-is-pure', `${APPEALS}/domain/appeal.ts`, 'platform/database/hot-read.ts'),
  importing('domain-is-pure', `${APPEALS}/domain/appeal.ts`, 'platform/law/ledger.ts'),
  importing('domain-is-pure', `${APPEALS}/domain/appeal.ts`, `${APPEALS}/persistence/appeal.repository.ts`),
  importing('pure-platform-is-pure', 'platform/calendar/term.ts', 'platform/database/hot-read.ts'),
  importing('pure-platform-is-pure', 'platform/errors/refuse.ts', 'node:fs'),
  importing('pure-platform-is-pure', 'platform/access/viewer.ts', 'platform/access/audience-sql.ts'),
  importing('graph-and-commands-see-no-orm', `${APPEALS}/graphql/appeal.resolver.ts`, 'typeorm'),
  importing('graph-and-commands-see-no-orm', `${APPEALS}/commands/register.ts`, 'typeorm'),
  importing(
    'graph-and-commands-see-repositories-and-loaders',
    `${APPEALS}/commands/register.ts`,
    `${APPEALS}/persistence/appeal.entity.ts`,
  ),
  importing(
    'graph-and-commands-see-repositories-and-loaders',
    `${APPEALS}/graphql/appeal.type.ts`,
    `${APPEALS}/persistence/appeal-columns.ts`,
  ),
  importing('commands-see-no-graph', `${APPEALS}/commands/register.ts`, `${APPEALS}/graphql/appeal.type.ts`),
  importing('commands-see-no-graph', `${APPEALS}/commands/register.ts`, 'type-graphql'),
  importing(
    'persistence-sees-no-graph',
    `${APPEALS}/persistence/appeal.entity.ts`,
    `${APPEALS}/graphql/appeal.type.ts`,
  ),
  importing('persistence-sees-no-graph', `${APPEALS}/persistence/appeal.entity.ts`, `${APPEALS}/commands/register.ts`),
  importing('persistence-sees-no-graph', `${APPEALS}/persistence/appeal.repository.ts`, 'graphql'),
  importing('reactions-see-no-graph', `${APPEALS}/reactions/officer-changed.ts`, `${APPEALS}/graphql/appeal.type.ts`),
  importing('subgraphs-stay-apart', `${APPEALS}/context.ts`, 'subgraphs/councils/context.ts'),
  importing('subgraphs-stay-apart', `${APPEALS}/domain/appeal.ts`, 'subgraphs/councils/domain/council.ts'),
  importing('platform-knows-nobody-above', 'platform/graphql/open-subgraph.ts', `${APPEALS}/subgraph.ts`),
  importing('platform-knows-nobody-above', 'platform/http/listen.ts', 'gateway/create-gateway.ts'),
  importing('gateway-knows-no-subgraph', 'gateway/create-gateway.ts', `${APPEALS}/subgraph.ts`),
  importing('subgraphs-know-no-gateway', `${APPEALS}/context.ts`, 'gateway/create-gateway.ts'),
  importing('only-the-top-sees-all', 'platform/http/listen.ts', 'embedded/start-platform.ts'),
  importing('only-the-top-sees-all', 'gateway/create-gateway.ts', 'start.ts'),
  importing('only-the-top-sees-all', `${APPEALS}/domain/appeal.ts`, 'test/support/viewers.ts'),
  importing('production-knows-no-tools', 'embedded/start-platform.ts', 'scripts/schema.ts'),
  importing('composition-only-at-the-edge', 'embedded/start-platform.ts', '@apollo/gateway'),
  importing('no-development-packages', 'embedded/start-platform.ts', 'left-pad'),
];
