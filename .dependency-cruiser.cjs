/** Pure parts of the platform: they import nothing but each other. */
const PURE =
  '^platform/(calendar/(?!fallback)|access/(?!audience-sql)|lifecycle/|errors/|text/|law/(rule-id|legal-reference)\\.ts$)';
/** Whoever may see everything: the start of all in one process, the tools and the tests. */
const TOP = '^(start\\.ts$|(embedded|scripts|test|bench)/)';

/**
 * Each rule is proved able to fail in test/architecture/imports.test.ts. What rules of this kind cannot say (commands that call
 * commands, a cruise that sees too little) is in scripts/imports/.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
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
      name: 'no-unresolved-imports',
      comment: 'What the cruise cannot resolve it cannot judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-barrels',
      comment: 'A module is imported from the file that declares it; an index.ts hides where things are.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)index\\.tsx?$', pathNot: '(^|/)node_modules/' },
    },
    {
      name: 'no-utils',
      comment: 'A file is named after what it holds; in a drawer for everything nobody finds anything.',
      severity: 'error',
      from: {},
      to: { path: '((^|[/.-])(utils?|helpers?|misc)[/.]|(^|/)(common|shared|lib)/)', pathNot: '(^|/)node_modules/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'A domain folder sees itself and the pure parts of the platform only: no packages, no Node, no I/O.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/domain/' },
      to: { pathNot: ['^subgraphs/$1/domain/', '^subgraphs/(?!$1/)', TOP, PURE] },
    },
    {
      name: 'pure-platform-is-pure',
      comment: 'The pure parts of the platform import nothing but each other.',
      severity: 'error',
      from: { path: PURE },
      to: { pathNot: ['^(subgraphs|gateway)/', TOP, PURE] },
    },
    {
      name: 'graph-and-commands-see-no-orm',
      comment: 'GraphQL classes and commands never reach for the database themselves.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/(graphql|commands)/' },
      to: { path: '(^|/)node_modules/(typeorm|pg)/' },
    },
    {
      name: 'graph-and-commands-see-repositories-and-loaders',
      comment:
        'Of persistence, GraphQL classes and commands see *.repository and *.loaders only: no entities, no tables.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/(graphql|commands)/' },
      to: { path: '^subgraphs/$1/persistence/', pathNot: '\\.(repository|loaders)\\.ts$' },
    },
    {
      name: 'commands-see-no-graph',
      comment: 'A command takes plain values and does not know who calls it.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/commands/' },
      to: { path: ['^subgraphs/$1/graphql/', '(^|/)node_modules/(graphql|type-graphql|@apollo)/'] },
    },
    {
      name: 'persistence-sees-no-graph',
      comment: 'Tables do not know how they are shown, nor by whom they are changed.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/persistence/' },
      to: { path: ['^subgraphs/$1/(graphql|commands)/', '(^|/)node_modules/(graphql|type-graphql|@apollo)/'] },
    },
    {
      name: 'reactions-see-no-graph',
      comment: "Another subgraph's event changes records as a command does, not by way of the graph.",
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/reactions/' },
      to: { path: ['^subgraphs/$1/graphql/', '(^|/)node_modules/(graphql|type-graphql|@apollo)/'] },
    },
    {
      name: 'subgraphs-stay-apart',
      comment: 'Subgraphs meet in the graph and in events, never in code.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/(?!$1/)' },
    },
    {
      name: 'platform-knows-nobody-above',
      comment: 'The platform is beneath the subgraphs and the gateway.',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(subgraphs|gateway)/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment: 'The gateway knows the supergraph and the platform, never a subgraph.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'subgraphs-know-no-gateway',
      comment: 'A subgraph answers whoever brings a viewer assertion.',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: '^gateway/' },
    },
    {
      name: 'only-the-top-sees-all',
      comment: 'start.ts, embedded/, scripts/ and test/ see everything and are seen by nobody beneath them.',
      severity: 'error',
      from: { pathNot: TOP },
      to: { path: TOP },
    },
    {
      name: 'production-knows-no-tools',
      comment: 'What runs in production imports neither tools nor tests.',
      severity: 'error',
      from: { path: '^(start\\.ts$|embedded/)' },
      to: { path: '^(scripts|test|bench)/' },
    },
    {
      name: 'composition-only-at-the-edge',
      comment:
        'Packages under the Elastic licence stay in the thin places that need them: the gateway, and the emission of the schema.',
      severity: 'error',
      from: { pathNot: '^(gateway|scripts|test)/' },
      to: { path: '(^|/)node_modules/@apollo/(gateway|composition|query-planner|query-graphs|federation-internals)/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production depends on production packages only.',
      severity: 'error',
      from: { path: '^(start\\.ts$|(platform|gateway|subgraphs|embedded)/)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
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
