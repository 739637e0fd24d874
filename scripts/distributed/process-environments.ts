import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  DATABASE_ROLES,
  type DatabaseUrls,
  roleName,
  SUBGRAPH_NAMES,
  type SubgraphName,
} from '../../platform/database/subgraph-name';

/** Values of environment variables. */
export type Environment = Readonly<Record<string, string>>;

/** What the processes must agree on. */
export interface Agreement {
  readonly databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  /** Addresses of each subgraph's replicas. */
  readonly subgraphs: Readonly<Record<SubgraphName, readonly string[]>>;
  readonly issuer: string;
  readonly gateway: string;
  readonly folder: string;
  /** For every process, over what follows from the rest. */
  readonly environment: Environment;
}

/** What each kind of process is started with; a secret goes only to those who need it. */
export interface ProcessEnvironments {
  readonly migrate: Environment;
  readonly issuer: Environment;
  readonly gateway: Environment;
  readonly subgraph: (name: SubgraphName) => Environment;
}

/** The developer's own settings stay out: only what does not configure the platform is passed on. */
export function inherited(): Environment {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'PORT' || name === 'NODE_OPTIONS' || name.startsWith('KENES_')
      ? []
      : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

function databaseVariables(name: SubgraphName, urls: DatabaseUrls, roles: readonly (typeof DATABASE_ROLES)[number][]) {
  return Object.fromEntries(
    roles.map((role) => [`KENES_${roleName(name, role).toUpperCase()}_DATABASE_URL`, urls[role]]),
  );
}

/** Makes fresh secrets and keys and divides them among the processes. */
export function processEnvironments(agreement: Agreement): ProcessEnvironments {
  const { databases, subgraphs, issuer, gateway, folder, environment } = agreement;
  const key = generateKeyPairSync('ed25519');
  const common = { ...inherited(), KENES_LOG_LEVEL: 'info', KENES_OIDC_ISSUER: issuer };
  const addresses = Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => [`KENES_${name.toUpperCase()}_URL`, subgraphs[name].join(',')]),
  );
  const internal = { ...addresses, KENES_INTERNAL_SECRET: randomBytes(32).toString('base64url') };
  const signing = { KENES_ASSERTION_SIGNING_KEY: JSON.stringify(key.privateKey.export({ format: 'jwk' })) };
  const ofApplicants = {
    KENES_ACCESS_CODE_KEY: randomBytes(32).toString('base64url'),
    KENES_APPLICANT_KEYS: `first:${randomBytes(32).toString('base64url')}`,
    KENES_APPLICANT_INDEX_KEY: randomBytes(32).toString('base64url'),
  };
  const own: Readonly<Record<SubgraphName, Environment>> = {
    organisation: signing,
    appeals: ofApplicants,
    supervision: {},
    councils: {},
  };
  const publicKey = JSON.stringify(key.publicKey.export({ format: 'jwk' }));
  return {
    migrate: Object.assign(
      { ...common, KENES_CLOCK: 'operator' },
      ...SUBGRAPH_NAMES.map((name) => databaseVariables(name, databases[name], DATABASE_ROLES)),
      environment,
    ) as Environment,
    issuer: {
      ...common,
      KENES_DATA: join(folder, 'issuer'),
      KENES_GRAPHIQL_URL: `${gateway}/graphiql/`,
      ...environment,
    },
    gateway: { ...common, ...internal, ...environment },
    subgraph: (name) => ({
      ...common,
      ...internal,
      ...databaseVariables(name, databases[name], ['server', 'worker']),
      ...own[name],
      KENES_DATA: join(folder, name),
      KENES_FILES: join(folder, 'files'),
      KENES_ASSERTION_PUBLIC_KEY: publicKey,
      ...environment,
    }),
  };
}
