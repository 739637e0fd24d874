import { execFileSync } from 'node:child_process';
import { packageRoot } from '../../platform/config/package-root';

/** An earlier state of `schema/`: the text of a file by its name, null for one that was not there. */
export type EarlierFile = (file: string) => string | null;

function git(folder: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

/**
 * What a change of the contract is compared with: the last commit while `schema/` holds changes not committed, else the state before
 * the last commit that changed a schema, so that a fresh clone judges that commit. Without history every file is absent.
 */
export function earlierSchema(folder = packageRoot()): EarlierFile {
  const schemas = ['--', 'schema/*.graphql'];
  const isChanged = git(folder, 'status', '--porcelain', ...schemas) !== '';
  const last = git(folder, 'log', '-1', '--format=%H', ...schemas)?.trim();
  const base = isChanged || !last ? 'HEAD' : `${last}^`;
  return (file) => git(folder, 'show', `${base}:schema/${file}`);
}
