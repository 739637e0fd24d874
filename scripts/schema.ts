import 'reflect-metadata';
import { emitSchemas } from './schema/emit-schemas';
import { writeSchemas } from './schema/schema-files';
import { findSchemaProblems } from './schema/schema-problems';

/** `npm run schema`: writes the contract. Answers the exit code, as does the check. */
function emit(): number {
  const { files } = emitSchemas();
  writeSchemas(files);
  console.log(`schema: ${files.size} files written`);
  return 0;
}

/** `npm run schema:check`: holds the contract against the code. */
function check(): number {
  const emitted = emitSchemas();
  const { breaking, problems } = findSchemaProblems(emitted);
  for (const change of breaking) console.log(`breaking: ${change}`);
  for (const problem of problems) console.error(problem);
  console.log(`schema: ${emitted.files.size} files, ${breaking.length} breaking changes, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = process.argv.includes('--check') ? check() : emit();
