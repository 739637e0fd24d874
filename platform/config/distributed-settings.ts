import { optional, secret, setting, type SettingGroups } from './setting';
import { address, addresses, namedSecrets, onOrOff, text, textOfAtLeast, wholeNumber } from './value-schemas';

const SECRET_CHARACTERS = 32;
const ONE_PROCESS = 'everything runs in one process';
const LONGEST_MS = 300_000;

const subgraphUrl = (name: string) =>
  optional(
    `KENES_${name.toUpperCase()}_URL`,
    addresses('http', 'https'),
    `Address of ${name}; several replicas with commas between them.`,
    'the subgraph runs in this process',
  );

const subgraphTimeout = (name: string) =>
  optional(
    `KENES_${name.toUpperCase()}_TIMEOUT_MS`,
    wholeNumber(10, LONGEST_MS),
    `How long the gateway waits for the head of an answer of ${name}, and then for each next piece of its body.`,
    '`KENES_SUBGRAPH_TIMEOUT_MS`',
  );

/** What processes of their own (gateway, subgraphs, issuer, migration) need beyond what one process needs. */
export const DISTRIBUTED_SETTINGS = {
  distributed: {
    internalSecret: secret(
      optional(
        'KENES_INTERNAL_SECRET',
        textOfAtLeast(SECRET_CHARACTERS),
        "Secret by which the platform's processes know one another at `/events` and `/viewer`.",
        ONE_PROCESS,
      ),
    ),
    runsWorker: setting(
      'KENES_WORKER',
      onOrOff,
      true,
      "Whether a subgraph's process also delivers its events and seals its audit: `on` or `off`.",
    ),
    accessCodeKey: secret(
      optional(
        'KENES_ACCESS_CODE_KEY',
        textOfAtLeast(SECRET_CHARACTERS),
        "Secret under which appeals makes applicants' access codes.",
        'derived from the keys of the data folder',
      ),
    ),
    applicantKeys: secret(
      optional(
        'KENES_APPLICANT_KEYS',
        namedSecrets(SECRET_CHARACTERS),
        "Secrets with which appeals seals applicants' numbers and contacts, `name:secret` with commas between; the first seals, all open.",
        'derived from the keys of the data folder',
      ),
    ),
    applicantIndexKey: secret(
      optional(
        'KENES_APPLICANT_INDEX_KEY',
        textOfAtLeast(SECRET_CHARACTERS),
        "Secret under which appeals finds applicants' numbers; to be kept.",
        'derived from the keys of the data folder',
      ),
    ),
    superuserUrl: secret(
      optional(
        'KENES_SUPERUSER_DATABASE_URL',
        address('postgres', 'postgresql'),
        'PostgreSQL as a role that may create roles and databases; for `npm run migrate -- --provision` only.',
        'roles and databases are there already',
      ),
    ),
    poolReads: setting('KENES_POOL_READS', wholeNumber(1, 200), 8, "Most database connections of a subgraph's reads."),
    poolWrites: setting(
      'KENES_POOL_WRITES',
      wholeNumber(1, 200),
      8,
      "Most database connections of a subgraph's writes.",
    ),
    graphiqlUrl: setting(
      'KENES_GRAPHIQL_URL',
      address('http', 'https'),
      'http://localhost:4000/graphiql/',
      'Address of GraphiQL, to which a demonstration issuer of its own process returns people.',
    ),
  },
  subgraphs: {
    organisation: subgraphUrl('organisation'),
    supervision: subgraphUrl('supervision'),
    appeals: subgraphUrl('appeals'),
    councils: subgraphUrl('councils'),
  },
  gateway: {
    supergraph: optional(
      'KENES_SUPERGRAPH',
      text,
      'File of the supergraph; a changed one is taken up without a restart.',
      '`schema/supergraph.graphql` of the release',
    ),
    supergraphPollMilliseconds: setting(
      'KENES_SUPERGRAPH_POLL_MS',
      wholeNumber(10, LONGEST_MS),
      2_000,
      'How often the file of the supergraph is looked at.',
    ),
    connections: setting(
      'KENES_SUBGRAPH_CONNECTIONS',
      wholeNumber(1, 10_000),
      64,
      'Most connections of the gateway to one replica of a subgraph.',
    ),
    connectMilliseconds: setting(
      'KENES_SUBGRAPH_CONNECT_MS',
      wholeNumber(10, LONGEST_MS),
      2_000,
      'How long the gateway waits for a connection to a subgraph.',
    ),
    timeoutMilliseconds: setting(
      'KENES_SUBGRAPH_TIMEOUT_MS',
      wholeNumber(10, LONGEST_MS),
      15_000,
      "How long the gateway waits for the head of a subgraph's answer, and then for each next piece of its body.",
    ),
    circuitFailures: setting(
      'KENES_CIRCUIT_FAILURES',
      wholeNumber(1, 1_000),
      5,
      'So many failed connections or time-outs in a row, and the gateway calls a replica no more for a while.',
    ),
    circuitProbeMilliseconds: setting(
      'KENES_CIRCUIT_PROBE_MS',
      wholeNumber(10, LONGEST_MS),
      2_000,
      'How long that while is; then one call tries the replica again.',
    ),
  },
  timeouts: {
    organisation: subgraphTimeout('organisation'),
    supervision: subgraphTimeout('supervision'),
    appeals: subgraphTimeout('appeals'),
    councils: subgraphTimeout('councils'),
  },
} as const satisfies SettingGroups;
