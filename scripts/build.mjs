// Compiles the project's TypeScript into dist/ and bundles GraphiQL. Run by `npm ci` (prepare) and `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const SOURCES = ['start.ts', 'embedded', 'gateway', 'platform', 'scripts', 'subgraphs'];
/** Browser code with a bundle of its own. */
const GRAPHIQL = join('gateway', 'graphiql');

const isSource = (file) =>
  file.endsWith('.ts') && !/\.(d|test)\.ts$/.test(file) && !file.startsWith(join(GRAPHIQL, '/'));

/** Which files are compiled is decided here, and not by the patterns of the configuration. */
const { exclude: _exclude, ...options } = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));

async function filesUnder(folder, path) {
  if ((await stat(join(folder, path))).isFile()) return [path];
  return (await readdir(join(folder, path), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function compile(file) {
  const target = join(dist, file.replace(/\.ts$/, '.js'));
  const sourceFileName = relative(dirname(target), join(root, file));
  const { code, map } = await transformFile(join(root, file), { ...options, swcrc: false, sourceFileName });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.map`, map);
  await writeFile(target, `${code}//# sourceMappingURL=${basename(target)}.map\n`);
  return target;
}

/** What an earlier build has left of sources that are gone. */
async function sweep(targets) {
  const kept = new Set(targets.flatMap((target) => [target, `${target}.map`]));
  const bundle = join(dist, 'graphiql');
  const leftOver = (await filesUnder(dist, '.'))
    .map((file) => join(dist, file))
    .filter((file) => !kept.has(file) && !file.startsWith(bundle));
  await Promise.all(leftOver.map((file) => rm(file)));
}

const files = (await Promise.all(SOURCES.map((source) => filesUnder(root, source)))).flat().filter(isSource);
await sweep(await Promise.all(files.map(compile)));
execFileSync(process.execPath, [join(root, GRAPHIQL, 'build.mjs')], { cwd: root, stdio: 'inherit' });
