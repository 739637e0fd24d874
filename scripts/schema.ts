import 'reflect-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { composeServices } from '@apollo/composition';
import { type BreakingChange, buildSchema as buildPlainSchema, findBreakingChanges, parse } from 'graphql';
import { subgraphDefinitions } from '../embedded/subgraph-definitions';
import { buildSchema } from '../platform/graphql/build-schema';
import { packageRoot } from '../platform/config/package-root';

const BANNER = '# Emitted from the code by `npm run schema`. Do not edit.\n\n';
const folder = join(packageRoot(), 'schema');

/** File name → text of the four subgraph schemas and the supergraph, composed in memory. Throws on composition errors. */
export function emitSchemas(): { readonly files: ReadonlyMap<string, string>; readonly hints: readonly string[] } {
  const subgraphs = subgraphDefinitions('schema').map((definition) => ({
    name: definition.name,
    sdl: buildSchema(definition).sdl,
  }));
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.kenes.internal/graphql`, typeDefs: parse(sdl) })),
  );
  if (composed.errors) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  const files = new Map(subgraphs.map(({ name, sdl }) => [`${name}.graphql`, BANNER + sdl]));
  files.set('supergraph.graphql', `${BANNER}${composed.supergraphSdl}\n`);
  return { files, hints: composed.hints.map((hint) => `${hint.definition.code}: ${hint.message}`) };
}

function committed(file: string): string | null {
  try {
    return execFileSync('git', ['show', `HEAD:schema/${file}`], { cwd: packageRoot(), encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return null;
  }
}

/** Changes between two versions of a subgraph's SDL that can break a client. */
export function breakingChanges(before: string, after: string): readonly BreakingChange[] {
  const plain = (sdl: string) => buildPlainSchema(sdl, { assumeValid: true, assumeValidSDL: true });
  return findBreakingChanges(plain(before), plain(after));
}

function listBreaking(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, after]) => {
    const before = file === 'supergraph.graphql' ? null : committed(file);
    return before === null ? [] : breakingChanges(before, after).map(({ description }) => `${file}: ${description}`);
  });
}

function stale(files: ReadonlyMap<string, string>): string[] {
  const onDisk = (file: string): string | null => {
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch {
      return null;
    }
  };
  return [...files].filter(([file, text]) => onDisk(file) !== text).map(([file]) => file);
}

function changelogIsUntouched(): boolean {
  return committed('CHANGELOG.md') === readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
}

function emit(): number {
  const { files } = emitSchemas();
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  console.log(`schema: ${files.size} files written`);
  return 0;
}

function check(): number {
  const { files, hints } = emitSchemas();
  const problems = [
    ...stale(files).map((file) => `schema/${file} is not what the code says; run npm run schema`),
    ...hints.map((hint) => `composition hint: ${hint}`),
  ];
  const breaking = listBreaking(files);
  for (const change of breaking) console.log(`breaking: ${change}`);
  if (breaking.length > 0 && changelogIsUntouched()) problems.push('breaking changes want a line in schema/CHANGELOG.md');
  for (const problem of problems) console.error(problem);
  console.log(`schema: ${files.size} files, ${breaking.length} breaking changes, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

if (require.main === module) process.exit(process.argv.includes('--check') ? check() : emit());
