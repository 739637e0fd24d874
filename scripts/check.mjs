// `npm run check`: everything that tools can hold. One line a check; what failed is told in full, with what to run to fix it.
import { join } from 'node:path';
import { runChecks } from './check/run-checks.mjs';

const root = join(import.meta.dirname, '..');

/** A package's own program, to be run by this Node. */
const program = (name, file) => join(root, 'node_modules', name, file);

const tsc = program('typescript', 'bin/tsc');
const knip = program('knip', 'bin/knip.js');
const prettier = [program('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'];

/** Longest first. Each has one command or more; those `after` another check wait for it, and are not run if it fails. */
const CHECKS = [
  { name: 'build', commands: [['scripts/build.mjs']], fix: 'read what the compiler says' },
  {
    name: 'lint',
    commands: [[program('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']],
    fix: 'npx eslint . --fix',
  },
  { name: 'types', commands: [[tsc, '-p', 'tsconfig.json']], fix: 'read what the compiler says' },
  {
    name: 'types of GraphiQL',
    commands: [[tsc, '-p', 'gateway/graphiql/tsconfig.json']],
    fix: 'read what the compiler says',
  },
  { name: 'format', commands: [prettier], fix: 'npx prettier --write .' },
  {
    name: 'imports',
    after: 'build',
    commands: [['dist/scripts/imports.js']],
    fix: 'read the rule in .dependency-cruiser.cjs',
  },
  { name: 'schema', after: 'build', commands: [['dist/scripts/schema.js', '--check']], fix: 'npm run schema' },
  {
    name: 'unused',
    commands: [[knip], [knip, '--production']],
    fix: 'remove what knip names; what only tests use is unused',
  },
  { name: 'lock file', commands: [['scripts/complete-lock.mjs', '--check']], fix: 'node scripts/complete-lock.mjs' },
];

process.exitCode = await runChecks(CHECKS, { root, lanes: 2 });
