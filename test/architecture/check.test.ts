import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../platform/config/package-root';

const RUNNER = pathToFileURL(join(packageRoot(), 'scripts/check/run-checks.mjs')).href;
const GOOD = ['-e', 'console.log("fine")'];
const BAD = ['-e', 'console.error("line 7 is wrong"); process.exit(3)'];

interface Check {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  readonly fix: string;
  readonly after?: string;
}

/** Runs checks as `npm run check` does, and answers with the exit code and the lines, times left out. */
function run(checks: readonly Check[]): { readonly status: number | null; readonly lines: readonly string[] } {
  const program = `import { runChecks } from '${RUNNER}';
    process.exitCode = await runChecks(${JSON.stringify(checks)}, { root: '.', lanes: 2 });`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  const lines = stdout.split('\n').map((line) => line.replace(/ \(\d+\.\d s\)$/, ''));
  return { status, lines: lines.filter((line) => line !== '') };
}

describe('npm run check', () => {
  it('tells one line a check, and holds when all hold', () => {
    expect(run([{ name: 'types', commands: [GOOD, GOOD], fix: '' }])).toEqual({
      status: 0,
      lines: ['ok     types', 'check: 1 of 1 hold'],
    });
  });

  it('tells what a failed check says and what to run to fix it', () => {
    const { status, lines } = run([
      { name: 'types', commands: [GOOD], fix: 'read' },
      { name: 'lint', commands: [BAD, GOOD, BAD], fix: 'npm run lint' },
    ]);
    expect(status).toBe(1);
    expect([...lines].sort()).toEqual(
      [
        'ok     types',
        'FAILED lint',
        '== lint',
        'line 7 is wrong',
        'line 7 is wrong',
        'to fix lint: npm run lint',
        'check: 1 of 2 hold',
      ].sort(),
    );
  });

  it('does not run what needs a check that failed', () => {
    const { status, lines } = run([
      { name: 'build', commands: [BAD], fix: 'read' },
      { name: 'schema', after: 'build', commands: [GOOD], fix: 'npm run schema' },
    ]);
    expect(status).toBe(1);
    expect(lines).toContain('FAILED schema (not run: build failed)');
    expect(lines.at(-1)).toBe('check: 0 of 2 hold');
  });
});
