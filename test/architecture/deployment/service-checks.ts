import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../../platform/config/config';
import type { Setting } from '../../../platform/config/setting';
import { SETTINGS } from '../../../platform/config/settings';
import { SUBGRAPH_NAMES } from '../../../platform/database/subgraph-name';
import { createHealth } from '../../../platform/http/health';
import { newSecrets } from '../../../platform/process/new-secrets';
import { createLogger } from '../../../platform/telemetry/logger';
import type { DeploymentFiles, Service } from './deployment-files';
import { variablesOf } from './parse-dockerfile';

/** Finds what does not hold: a sentence for each. */
export type Check = (files: DeploymentFiles) => string[];

const ROOT = join(__dirname, '..', '..', '..');
const STOPPING_SECONDS = 10;
const SETTINGS_BY_VARIABLE = new Map(
  Object.values(SETTINGS)
    .flatMap((group) => Object.values<Setting<unknown>>(group))
    .map((setting) => [setting.variable, setting]),
);

/** Each service of ours, the npm script that it runs, and the words after it. */
const SCRIPTS: Readonly<Record<string, readonly [script: string, ...words: string[]]>> = {
  migrate: ['migrate', '--provision'],
  issuer: ['start:issuer'],
  gateway: ['start:gateway'],
  ...Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, ['start:subgraph', name] as const])),
};

const upper = (name: string): string => name.toUpperCase();
const ADDRESSES = [...SUBGRAPH_NAMES.map((name) => `KENES_${upper(name)}_URL`), 'KENES_INTERNAL_SECRET'];
const subgraphNeeds = (name: string): string[] => [
  ...ADDRESSES,
  `KENES_${upper(name)}_SERVER_DATABASE_URL`,
  `KENES_${upper(name)}_WORKER_DATABASE_URL`,
];
/** What each process cannot do without; of secrets it gets no other. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  issuer: ['KENES_OIDC_ISSUER', 'KENES_GRAPHIQL_URL'],
  gateway: [...ADDRESSES, 'KENES_OIDC_ISSUER'],
  organisation: [...subgraphNeeds('organisation'), 'KENES_OIDC_ISSUER', 'KENES_ASSERTION_SIGNING_KEY'],
  supervision: [...subgraphNeeds('supervision'), 'KENES_ASSERTION_PUBLIC_KEY'],
  appeals: [
    ...subgraphNeeds('appeals'),
    'KENES_ASSERTION_PUBLIC_KEY',
    'KENES_ACCESS_CODE_KEY',
    'KENES_APPLICANT_KEYS',
    'KENES_APPLICANT_INDEX_KEY',
  ],
  councils: [...subgraphNeeds('councils'), 'KENES_ASSERTION_PUBLIC_KEY'],
  migrate: [
    'KENES_SUPERUSER_DATABASE_URL',
    ...SUBGRAPH_NAMES.flatMap((name) => [
      ...subgraphNeeds(name).slice(-2),
      `KENES_${upper(name)}_MIGRATOR_DATABASE_URL`,
    ]),
  ],
};

function ours({ compose }: DeploymentFiles): [string, Service][] {
  return Object.entries(compose.services).filter(([name]) => name !== 'postgres');
}

const variables = ({ environment = {} }: Service): [string, string][] => Object.entries(environment);

/** Every process is a service, and each service runs what its npm script runs. */
export const commands: Check = (files) => {
  const missing = Object.keys(SCRIPTS).filter((name) => !files.compose.services[name]);
  const wrong = ours(files).flatMap(([name, { command = [] }]) => {
    const [script = '', ...words] = SCRIPTS[name] ?? [];
    const wanted = [files.scripts[script], ...words].join(' ');
    const source = command[1]?.replace(/^dist\//, '').replace(/\.js$/, '.ts') ?? '';
    return [
      ...(command.join(' ') === wanted ? [] : [`${name} runs "${command.join(' ')}", npm run ${script} "${wanted}"`]),
      ...(existsSync(join(ROOT, source)) ? [] : [`${name} runs ${source}, which is not there`]),
    ];
  });
  return [...missing.map((name) => `no service ${name}`), ...wrong];
};

/** Health checks ask for a path that processes answer, by a program that is there. */
export const healthChecks: Check = (files) => {
  const { routes } = createHealth({}, createLogger({ service: 'test', level: 'silent' }));
  const paths = routes.stack.map(({ route }) => route?.path);
  return ours(files).flatMap(([name, { healthcheck }]) => {
    if (name === 'migrate') return healthcheck?.disable ? [] : ['migrate serves nothing, and has a health check'];
    const [, , program = '', path = ''] = healthcheck?.test ?? [];
    const source = program.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    return [
      ...(path !== '' && paths.includes(path) ? [] : [`${name} is asked for "${path}", which nobody answers`]),
      ...(source !== '' && existsSync(join(ROOT, source))
        ? []
        : [`${name} is asked by "${source}", which is not there`]),
    ];
  });
};

/** Ports and addresses agree with the port on which the image listens. */
export const ports: Check = (files) => {
  const { PORT } = variablesOf(files.dockerfile.at(-1));
  const published = ours(files).flatMap(([name, service]) =>
    (service.ports ?? [])
      .filter((port) => port.split(':').at(-1) !== PORT)
      .map((port) => `${name} publishes ${port}, and listens on ${PORT}`),
  );
  const called = ours(files).flatMap(([name, service]) =>
    variables(service)
      .filter(([, value]) => /^http:\/\/[a-z]+:/.test(value) && !value.startsWith('http://localhost'))
      .filter(([, value]) => !files.compose.services[new URL(value).hostname] || new URL(value).port !== PORT)
      .map(([variable, value]) => `${name} is told by ${variable} to call ${value}, where nobody listens`),
  );
  const addresses = ours(files).flatMap(([name, { environment = {} }]) =>
    SUBGRAPH_NAMES.filter((subgraph) => {
      const address = environment[`KENES_${upper(subgraph)}_URL`];
      return address !== undefined && new URL(address).hostname !== subgraph;
    }).map((subgraph) => `${name} looks for ${subgraph} elsewhere`),
  );
  return [...published, ...called, ...addresses];
};

/** Variables are settings of the code with values that it takes, from secrets that `npm run secrets` makes. */
export const settings: Check = (files) => {
  const secrets = newSecrets('postgres:5432');
  return Object.entries(files.compose.services).flatMap(([name, service]) => {
    const problems: string[] = [];
    const values = variables(service).map(([variable, value]) => {
      const isOurs = name !== 'postgres';
      if (isOurs && !SETTINGS_BY_VARIABLE.has(variable)) problems.push(`${name} sets ${variable}, which is no setting`);
      const filled = value.replace(/\$\{([A-Z_]+)[^}]*\}/g, (_all, secret: string) => {
        if (!(secret in secrets)) problems.push(`${name} wants ${secret}, which npm run secrets does not make`);
        return secrets[secret] ?? '';
      });
      if (isOurs && SETTINGS_BY_VARIABLE.get(variable)?.isSecret && filled === value)
        problems.push(`${name} has ${variable} in the open`);
      return [variable, filled];
    });
    try {
      if (name !== 'postgres') parseConfig(Object.fromEntries(values) as Record<string, string>);
    } catch (error) {
      problems.push(`${name}: ${String(error)}`);
    }
    return problems;
  });
};

/** Each process gets what it needs, and no secret beyond. */
export const needs: Check = (files) =>
  ours(files).flatMap(([name, { environment = {} }]) => {
    const wanted = NEEDS[name] ?? [];
    const lacking = wanted.filter((variable) => !environment[variable]).map((variable) => `${name} lacks ${variable}`);
    const beyond = Object.keys(environment)
      .filter((variable) => SETTINGS_BY_VARIABLE.get(variable)?.isSecret && !wanted.includes(variable))
      .map((variable) => `${name} gets ${variable}, which it does not need`);
    return [...lacking, ...beyond];
  });

/** Nothing serves before its database is migrated, and nothing migrates before PostgreSQL is there. */
export const order: Check = ({ compose: { services } }) => [
  ...(services['migrate']?.depends_on?.['postgres']?.condition === 'service_healthy'
    ? []
    : ['migrate does not wait for postgres']),
  ...SUBGRAPH_NAMES.filter(
    (name) => services[name]?.depends_on?.['migrate']?.condition !== 'service_completed_successfully',
  ).map((name) => `${name} does not wait for migrate`),
  ...(services['gateway']?.depends_on ? ['gateway waits for others, and could start without'] : []),
];

/** Whoever is stopped has the time that the code takes at most. */
export const stopping: Check = (files) => {
  const least = SETTINGS.process.shutdownSeconds.fallback + STOPPING_SECONDS;
  return ours(files)
    .filter(([, { stop_grace_period: period = '10s' }]) => Number.parseInt(period, 10) <= least)
    .map(([name]) => `${name} is killed before ${least} s`);
};

/** What must outlive a container is in a volume: databases, keys of the issuer and of the seals. */
export const volumes: Check = (files) => {
  const { services, volumes: declared } = files.compose;
  const data = variablesOf(files.dockerfile.at(-1))['KENES_DATA'];
  const wanted = [['postgres', '/var/lib/postgresql'], ...['issuer', ...SUBGRAPH_NAMES].map((name) => [name, data])];
  return wanted.flatMap(([name = '', path = '']) => {
    const volume = services[name]?.volumes?.map((each) => each.split(':')).find(([, target]) => target === path)?.[0];
    return volume !== undefined && volume in declared ? [] : [`${name} keeps ${path} in no volume`];
  });
};
