/** Pure parts of the platform: they import nothing but each other and types. */
const PURE = '^platform/(calendar/(?!fallback)|access/(?!audience-sql)|lifecycle|errors|law/rule-id)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module, or one of them is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'A domain folder sees itself and the pure parts of the platform only: no packages, no Node, no I/O.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/domain/' },
      to: { pathNot: ['^subgraphs/$1/domain/', PURE] },
    },
    {
      name: 'pure-platform-is-pure',
      comment: 'The pure parts of the platform import nothing but each other.',
      severity: 'error',
      from: { path: PURE },
      to: { pathNot: [PURE] },
    },
    {
      name: 'graph-and-commands-see-no-orm',
      comment: 'GraphQL classes and commands go through repositories and loaders, never to entities or TypeORM.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/(graphql|commands)/' },
      to: { path: ['\\.entity\\.ts$', '^node_modules/(typeorm|pg)/'] },
    },
    {
      name: 'persistence-sees-no-graph',
      comment: 'Tables do not know how they are shown.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/persistence/' },
      to: { path: ['^subgraphs/[^/]+/(graphql|commands)/', '^node_modules/(graphql|type-graphql)/'] },
    },
    {
      name: 'subgraphs-stay-apart',
      comment: 'Subgraphs meet in the graph and in events, never in code.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/(?!$1/)' },
    },
    {
      name: 'platform-knows-no-subgraph',
      severity: 'error',
      comment: 'The platform is beneath the subgraphs and the gateway.',
      from: { path: '^platform/' },
      to: { path: '^(subgraphs|gateway|embedded|scripts|start\\.ts)' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      severity: 'error',
      comment: 'The gateway knows the supergraph and the platform, never a subgraph.',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|embedded|scripts|start\\.ts)' },
    },
    {
      name: 'commands-do-not-call-commands',
      severity: 'error',
      comment: 'What commands share is a domain function or a repository.',
      from: { path: '^subgraphs/([^/]+)/commands/' },
      to: { path: '^subgraphs/$1/commands/.*(?<!-parts)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What runs in production depends on production packages only.',
      from: { path: '^(platform|gateway|subgraphs|embedded|start\\.ts)', pathNot: '^gateway/graphiql/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|bench|gateway/graphiql)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
