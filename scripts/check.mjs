// `npm run check`: types, lint, format, imports, unused code, schema. Runs all, says which failed and what to run to fix it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const SOURCES = ['start.ts', 'platform', 'gateway', 'embedded', 'scripts', 'subgraphs'];
/** The import check sees at least so many modules; fewer means that it has gone blind. */
const FEWEST_MODULES = 250;

/** A package's own program, run by this Node. */
const program = (name, file) => join(root, 'node_modules', name, file);

const tsc = program('typescript', 'bin/tsc');
const CHECKS = [
  { name: 'types', args: [tsc, '-p', 'tsconfig.json'], fix: 'read the messages above' },
  { name: 'types of GraphiQL', args: [tsc, '-p', 'gateway/graphiql/tsconfig.json'], fix: 'read the messages above' },
  { name: 'lint', args: [program('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0'], fix: 'npx eslint . --fix' },
  { name: 'format', args: [program('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'], fix: 'npx prettier --write .' },
  {
    name: 'imports',
    args: [program('dependency-cruiser', 'bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', ...SOURCES],
    fix: 'see the rule in .dependency-cruiser.cjs',
    holds: (output) => Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) >= FEWEST_MODULES,
  },
  { name: 'unused', args: [program('knip', 'bin/knip.js')], fix: 'remove what knip names' },
  { name: 'build', args: ['scripts/build.mjs'], fix: 'read the messages above' },
  { name: 'schema', args: ['dist/scripts/schema.js', '--check'], fix: 'npm run schema, and a line in schema/CHANGELOG.md' },
];

const failed = [];
for (const { name, args, fix, holds } of CHECKS) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const isGood = status === 0 && (holds?.(stdout) ?? true);
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (isGood) continue;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  failed.push(`${name}: ${fix}`);
}
for (const line of failed) console.log(`to fix ${line}`);
console.log(`check: ${CHECKS.length - failed.length} of ${CHECKS.length} hold`);
process.exit(failed.length === 0 ? 0 : 1);
