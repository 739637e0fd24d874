import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a command with this Node; answers its exit code and all that it printed. */
async function run(args, root) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  return { code, output };
}

/** Runs all of a check's commands in turn and prints its line; what is kept is the output of those that fail. */
async function runCheck({ name, commands }, root) {
  const startedAt = performance.now();
  const failures = [];
  for (const args of commands) {
    const { code, output } = await run(args, root);
    if (code !== 0) failures.push(output.trimEnd());
  }
  const isGood = failures.length === 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return { isGood, output: failures.join('\n') };
}

/**
 * Runs checks, as many at a time as there are lanes, and tells what failed and how to fix it. Answers the exit code.
 * A check is { name, commands, fix, after? }; one whose `after` failed is not run and counts as failed.
 */
export async function runChecks(checks, { root, lanes }) {
  const running = new Map();
  const results = new Map();

  async function finish(check) {
    const isReady = !check.after || (await running.get(check.after)).isGood;
    if (!isReady) console.log(`FAILED ${check.name} (not run: ${check.after} failed)`);
    results.set(check, isReady ? await runCheck(check, root) : { isGood: false, output: '' });
    return results.get(check);
  }

  const waiting = [...checks];
  async function lane() {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const finished = finish(check);
      running.set(check.name, finished);
      await finished;
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));

  const failed = checks.filter((check) => !results.get(check).isGood);
  for (const check of failed) {
    const { output } = results.get(check);
    if (output) console.log(`\n== ${check.name}\n${output}`);
  }
  if (failed.length > 0) console.log('');
  for (const { name, fix } of failed) console.log(`to fix ${name}: ${fix}`);
  console.log(`check: ${checks.length - failed.length} of ${checks.length} hold`);
  return failed.length === 0 ? 0 : 1;
}
