// `npm run bench`: starts what it measures on loopback, one bench after the other, lets the contestants take turns, prints the tables and at the end
// one of every figure against its target. All of it takes about 25 minutes, and as long again the first time, when it installs the peers and loads a
// million appeals (5.4 GB in bench/.data). `-- --only gateway --only desk` takes some; `-- --seconds 1 --rounds 1 --minutes 0.5 --sizes 1000,10000`
// is a short form that shows that all of it works, in about six minutes, and says nothing of speed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { goalTable } from './support/goals.mjs';
import { table } from './support/table.mjs';

const folder = import.meta.dirname;
const BENCHES = ['gateway', 'desk', 'write', 'growth', 'start', 'overload'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '8' },
    /** How long the load of `start` lasts. */
    minutes: { type: 'string', default: '10' },
    /** The sizes of `growth`, in appeals. */
    sizes: { type: 'string', default: '10000,100000,1000000' },
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
const chosen = BENCHES.filter((name) => values.only.length === 0 || values.only.includes(name));
const settings = {
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  connections: Number(values.connections),
  minutes: Number(values.minutes),
  sizes: values.sizes.split(',').map(Number),
};
const wrong = Object.entries(settings).filter(([, value]) => ![value].flat().every((each) => each > 0));
if (wrong.length > 0) throw new Error(`not a number above 0: ${wrong.map(([name]) => `--${name}`).join(', ')}`);
const about = { ...facts(), ...settings };

/** One bench; if it fails, the others go on, and the table says so. */
async function resultsOf(name) {
  const since = performance.now();
  console.log(`${name} ...`);
  try {
    const { run } = await import(`./${name}.mjs`);
    return await run({ ...settings, say: (text) => console.log(text) });
  } catch (error) {
    console.error(error);
    return [{ bench: name, failure: error instanceof Error ? error.message : String(error) }];
  } finally {
    console.log(`${name}: ${((performance.now() - since) / 60_000).toFixed(1)} minutes`);
  }
}

const results = [];
for (const name of chosen) results.push(...(await resultsOf(name)));
const isWhole = chosen.length === BENCHES.length;
const folderOfResults = join(folder, 'results');
mkdirSync(folderOfResults, { recursive: true });
const stem = join(folderOfResults, isWhole ? 'all' : chosen.join('-'));
writeFileSync(
  `${stem}.json`,
  `${JSON.stringify({ about: { ...about, loadAfter: loadavg()[0] }, results }, null, 2)}\n`,
);
const said = [
  `${about.date}, ${about.machine}; load of the machine before ${about.loadBefore.toFixed(1)}; commit ${about.commit}; ${about.rounds} rounds of ${about.seconds} s, ${about.connections} connections`,
  ...results.filter(({ failure }) => failure === undefined).map((result) => result.text ?? table(result)),
  goalTable(results),
].join('\n\n');
writeFileSync(`${stem}.md`, `${said}\n`);
console.log(`\n${said}`);
// What a contestant has left open must not keep the run.
process.exit(results.some(({ failure }) => failure !== undefined) ? 1 : 0);
