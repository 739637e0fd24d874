// `npm run bench [-- --only gateway] [--seconds 4] [--rounds 5]`: starts what it measures on loopback, lets it take turns, prints the table.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './support/table.mjs';

const folder = import.meta.dirname;
const BENCHES = ['gateway', 'desk', 'write', 'growth', 'start', 'overload'];
/** What runs unless it is asked for by name: the others take long. */
const USUAL = ['gateway', 'desk', 'write'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '8' },
  },
});
const unknown = values.only.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${BENCHES.join(', ')}`);

function install() {
  if (existsSync(join(folder, 'node_modules'))) return;
  console.log('installing what is measured against (bench/package-lock.json) ...');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
}

function facts() {
  const [cpu] = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} × ${cpu.model.trim()}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
  return { date: new Date().toISOString().slice(0, 10), commit, machine, loadBefore: loadavg()[0] };
}

install();
const chosen = BENCHES.filter((name) => (values.only.length === 0 ? USUAL : values.only).includes(name));
const settings = {
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  connections: Number(values.connections),
};
const about = { ...facts(), ...settings };
const results = [];
for (const name of chosen) {
  const { run } = await import(`./${name}.mjs`);
  results.push(...(await run({ ...settings, say: (text) => console.log(text) })));
}
mkdirSync(join(folder, 'results'), { recursive: true });
const file = join(folder, 'results', `${chosen.join('-')}.json`);
writeFileSync(file, `${JSON.stringify({ about: { ...about, loadAfter: loadavg()[0] }, results }, null, 2)}\n`);
console.log(
  `\n${about.machine}; commit ${about.commit}; ${about.rounds} rounds of ${about.seconds} s, ${about.connections} connections\n`,
);
for (const result of results) console.log(`${result.text ?? table(result)}\n`);
// What a contestant has left open must not keep the run.
process.exit(0);
