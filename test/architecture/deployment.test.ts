import { describe, expect, it } from '@jest/globals';
import { type DeploymentFiles, readDeploymentFiles, type Service } from './deployment/deployment-files';
import { context, handbook, image, surroundings, versions } from './deployment/image-checks';
import {
  type Check,
  commands,
  healthChecks,
  needs,
  order,
  ports,
  settings,
  stopping,
  volumes,
} from './deployment/service-checks';

const CHECKS = {
  commands,
  healthChecks,
  ports,
  settings,
  needs,
  order,
  stopping,
  volumes,
  versions,
  image,
  surroundings,
  context,
  handbook,
};

describe('docker-compose.yml, Dockerfile and docs/deployment.md agree with the code', () => {
  it.each(Object.entries<Check>(CHECKS))('in %s', (_name, check) => {
    expect(check(readDeploymentFiles())).toEqual([]);
  });
});

const service = ({ compose }: DeploymentFiles, name: string): Service => compose.services[name] ?? {};
const environment = (files: DeploymentFiles, name: string): Record<string, string> =>
  service(files, name).environment ?? {};
const last = ({ dockerfile }: DeploymentFiles) => dockerfile.at(-1) ?? { from: '', name: '', instructions: [] };

function rewrite(files: DeploymentFiles, word: string, from: string, to: string): void {
  for (const stage of files.dockerfile) {
    for (const each of stage.instructions) if (each.word === word) each.rest = each.rest.replace(from, to);
  }
}

function without(files: DeploymentFiles, text: string): void {
  last(files).instructions = last(files).instructions.filter(({ rest }) => !rest.includes(text));
}

const BREAKS: readonly [keyof typeof CHECKS, string, (files: DeploymentFiles) => void][] = [
  ['commands', 'no service councils', (files) => delete files.compose.services['councils']],
  [
    'commands',
    'gateway runs "node dist/start.js"',
    (files) => (service(files, 'gateway').command = ['node', 'dist/start.js']),
  ],
  ['commands', 'appeals runs', (files) => (files.scripts['start:subgraph'] = 'node dist/elsewhere.js')],
  [
    'commands',
    'which is not there',
    (files) => (service(files, 'issuer').command = ['node', 'dist/scripts/nobody.js']),
  ],
  [
    'healthChecks',
    'asked for "/health"',
    (files) => service(files, 'appeals').healthcheck?.test?.splice(3, 1, '/health'),
  ],
  [
    'healthChecks',
    'asked by "scripts/check.ts"',
    (files) => service(files, 'gateway').healthcheck?.test?.splice(2, 1, 'dist/scripts/check.js'),
  ],
  ['ports', 'gateway publishes', (files) => (service(files, 'gateway').ports = ['4000:3000'])],
  [
    'ports',
    'where nobody listens',
    (files) => (environment(files, 'gateway')['KENES_APPEALS_URL'] = 'http://appeals:3000'),
  ],
  [
    'ports',
    'looks for appeals elsewhere',
    (files) => (environment(files, 'gateway')['KENES_APPEALS_URL'] = 'http://councils:4000'),
  ],
  ['ports', 'listens on 5000', (files) => rewrite(files, 'ENV', 'PORT=4000', 'PORT=5000')],
  [
    'settings',
    'KENES_LOGLEVEL, which is no setting',
    (files) => (environment(files, 'gateway')['KENES_LOGLEVEL'] = 'info'),
  ],
  ['settings', 'KENES_WORKER is "no"', (files) => (environment(files, 'appeals')['KENES_WORKER'] = 'no')],
  [
    'settings',
    'wants KENES_OTHER',
    (files) => (environment(files, 'gateway')['KENES_INTERNAL_SECRET'] = '${KENES_OTHER:?}'),
  ],
  ['settings', 'in the open', (files) => (environment(files, 'gateway')['KENES_INTERNAL_SECRET'] = 'x'.repeat(40))],
  ['needs', 'gateway lacks KENES_OIDC_ISSUER', (files) => delete environment(files, 'gateway')['KENES_OIDC_ISSUER']],
  [
    'needs',
    'councils gets KENES_ASSERTION_SIGNING_KEY',
    (files) => (environment(files, 'councils')['KENES_ASSERTION_SIGNING_KEY'] = 'x'),
  ],
  ['order', 'migrate does not wait', (files) => delete service(files, 'migrate').depends_on],
  [
    'order',
    'appeals does not wait',
    (files) => (service(files, 'appeals').depends_on = { migrate: { condition: 'service_started' } }),
  ],
  [
    'order',
    'gateway waits',
    (files) => (service(files, 'gateway').depends_on = { appeals: { condition: 'service_healthy' } }),
  ],
  ['stopping', 'councils is killed before', (files) => (service(files, 'councils').stop_grace_period = '10s')],
  [
    'volumes',
    'postgres keeps',
    (files) => (service(files, 'postgres').volumes = ['postgres:/var/lib/postgresql/data']),
  ],
  ['volumes', 'appeals keeps', (files) => delete files.compose.volumes['audit']],
  ['versions', 'a stage is from', (files) => (last(files).from = 'node:22-slim')],
  ['versions', 'the database is', (files) => (service(files, 'postgres').image = 'postgres:17')],
  ['image', 'packages of development', (files) => rewrite(files, 'RUN', '--omit=dev', '')],
  ['image', 'is not built', (files) => rewrite(files, 'RUN', 'npm run build', 'npm run compile')],
  ['image', 'law/ is read', (files) => without(files, 'law law')],
  ['image', 'package.json', (files) => without(files, 'package.json ./')],
  ['image', 'runs as root', (files) => rewrite(files, 'USER', 'node', 'root')],
  ['surroundings', 'KENES_FOLDER is no setting', (files) => rewrite(files, 'ENV', 'KENES_DATA', 'KENES_FOLDER')],
  ['surroundings', 'inside their container', (files) => rewrite(files, 'ENV', '0.0.0.0', '127.0.0.1')],
  ['surroundings', 'the port exposed', (files) => rewrite(files, 'EXPOSE', '4000', '3000')],
  ['surroundings', 'the data folder', (files) => rewrite(files, 'RUN', 'chown node:node', 'chown root:root')],
  ['context', '.env', (files) => files.dockerignore.splice(files.dockerignore.indexOf('.env'), 1)],
  ['handbook', 'npm run nothing', (files) => (files.document += ' npm run nothing ')],
  ['handbook', 'KENES_NOTHING', (files) => (files.document += ' KENES_NOTHING ')],
  ['handbook', 'was not read', (files) => (files.document = '')],
];

describe('each of these checks can fail', () => {
  it.each(BREAKS)('%s: %s', (name, problem, spoil) => {
    const files = structuredClone(readDeploymentFiles());
    spoil(files);
    expect(CHECKS[name](files).join('\n')).toContain(problem);
  });

  it('and each is proved to', () => {
    expect(new Set(BREAKS.map(([name]) => name))).toEqual(new Set(Object.keys(CHECKS)));
  });
});
