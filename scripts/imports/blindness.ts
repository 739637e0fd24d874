import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CruisedTree, SOURCES } from './cruise-tree';

const NOT_CRUISED = /^gateway\/graphiql\//;

/** The TypeScript files under the sources of a tree, relative to it, as the import check has to see them. */
export function sourceFiles(folder: string, sources: readonly string[] = SOURCES): readonly string[] {
  const files = sources.flatMap((source) =>
    statSync(join(folder, source)).isFile()
      ? [source]
      : readdirSync(join(folder, source), { recursive: true, encoding: 'utf8' }).map((file) => join(source, file)),
  );
  return files.filter((file) => file.endsWith('.ts') && !NOT_CRUISED.test(file));
}

/** How a cruise has failed to look: files it did not see, or a tree in which nothing imports anything. Empty when it saw all. */
export function blindness({ modules }: Pick<CruisedTree, 'modules'>, files: readonly string[]): readonly string[] {
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = files.filter((file) => !seen.has(file)).map((file) => `the cruise has not seen ${file}`);
  const imports = modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
  return imports < files.length
    ? [...unseen, `the cruise has seen only ${imports} imports in ${files.length} files`]
    : unseen;
}
