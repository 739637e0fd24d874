import { breakingChanges, hasNewLine } from './breaking-changes';
import { type EmittedSchemas, SUPERGRAPH_FILE } from './compose-schemas';
import { type EarlierFile, earlierSchema } from './earlier-schema';
import { remarksOn } from './remarks';
import { readSchema, staleSchemas } from './schema-files';

const CHANGELOG = 'CHANGELOG.md';

/** What the check of the contract found: changes that can break clients, and what has to be put right. */
export interface SchemaFindings {
  readonly breaking: readonly string[];
  readonly problems: readonly string[];
}

function breakingSince(earlier: EarlierFile, files: ReadonlyMap<string, string>): readonly string[] {
  const before = earlier(SUPERGRAPH_FILE);
  const after = files.get(SUPERGRAPH_FILE);
  if (before === null || after === undefined) return [];
  return breakingChanges(before, after).map(({ description }) => description);
}

/** Holds emitted schemas against the files, the ledger, and what stood before. */
export function findSchemaProblems({ files, hints }: EmittedSchemas): SchemaFindings {
  const earlier = earlierSchema();
  const breaking = breakingSince(earlier, files);
  const isExplained = breaking.length === 0 || hasNewLine(earlier(CHANGELOG), readSchema(CHANGELOG) ?? '');
  const subgraphs = [...files].filter(([file]) => file !== SUPERGRAPH_FILE);
  const problems = [
    ...staleSchemas(files).map((file) => `schema/${file} is not what the code says; run npm run schema`),
    ...hints.map((hint) => `composition hint: ${hint}`),
    ...subgraphs.flatMap(([file, sdl]) => remarksOn(sdl).map((remark) => `${file}: ${remark}`)),
    ...(isExplained ? [] : ['breaking changes want a line in schema/CHANGELOG.md']),
  ];
  return { breaking, problems };
}
