// start: first and later start to the first answer, memory at rest and after load, ten minutes of load, and the size of the install.
//
// Three are compared. "ours, one process" is `MALLOC_ARENA_MAX=2 npm start`, as the image sets it: issuer, gateway, four subgraphs and their workers
// in one process; its start holds that of PostgreSQL. "ours, five processes" and "stock" are a gateway's process over our four subgraph processes,
// and the memory is that of these five; their first start holds PostgreSQL, its migration and the issuer, their later one the five processes
// alone, PostgreSQL running already.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, holds } from './support/goals.mjs';
import { installOf, productionInstall } from './support/install-size.mjs';
import { dataFolder, root } from './support/platform.mjs';
import { load } from './support/processes.mjs';
import { memoryOf, oneProcess, requestTo, seconds, severalProcesses, tokenHeaders } from './support/starters.mjs';
import { markdown } from './support/table.mjs';

const LATER_STARTS = 3;
const REST_MS = 5_000;
const SAMPLE_S = 20;
/** Two halves of a load that has settled differ by less. */
const NO_GROWTH = 1.05;

/** Memory at rest and after four loads. */
async function memoryWhile(started, each) {
  await pause(REST_MS);
  const atRest = memoryOf(started.pids);
  const loaded = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await load({ ...requestTo(started), seconds: each });
    loaded.push(memoryOf(started.pids));
  }
  return { atRest, loaded };
}

async function measureOne({ say, seconds: each }) {
  rmSync(dataFolder('start'), { recursive: true, force: true });
  const starts = [];
  for (let turn = 0; turn <= LATER_STARTS; turn += 1) {
    const started = await oneProcess();
    try {
      const memory = turn === 0 || turn === LATER_STARTS ? await memoryWhile(started, each) : null;
      starts.push({ startedIn: started.startedIn, memory });
    } finally {
      await started.stop();
    }
    say(`  ours, one process: start ${turn + 1} of ${LATER_STARTS + 1}`);
  }
  return { name: 'ours, one process', starts };
}

async function measureSeveral(name, folder, isOurs, { say, seconds: each }) {
  rmSync(dataFolder(folder), { recursive: true, force: true });
  const contestant = severalProcesses(folder, isOurs);
  const starts = [];
  try {
    for (let turn = 0; turn <= LATER_STARTS; turn += 1) {
      const started = turn === 0 ? await contestant.first() : await contestant.again();
      const memory = turn === 0 || turn === LATER_STARTS ? await memoryWhile(started, each) : null;
      starts.push({ startedIn: started.startedIn, memory });
      say(`  ${name}: start ${turn + 1} of ${LATER_STARTS + 1}`);
    }
  } finally {
    await contestant.stop();
  }
  return { name, starts };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const middleOf = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** Memory of our one process under load, every twenty seconds; a shorter time has twelve samples, too. */
async function enduring(minutes, say) {
  const every = Math.min(SAMPLE_S, (minutes * 60) / 12);
  const started = await oneProcess();
  const samples = [];
  let answers = 0;
  try {
    const since = performance.now();
    while (seconds(since) < minutes * 60) {
      const headers = await tokenHeaders(started.platform.issuer);
      const { count, failures } = await load({ ...requestTo({ ...started, headers }), seconds: every });
      if (failures > 0) throw new Error(`${failures} of ${count} answers failed`);
      answers += count;
      samples.push(memoryOf(started.pids));
      if (samples.length % 6 === 0)
        say(`  ${(seconds(since) / 60).toFixed(1)} of ${minutes} minutes: ${samples.at(-1).toFixed(0)} MB`);
    }
  } finally {
    await started.stop();
  }
  const half = samples.slice(Math.floor(samples.length / 4));
  const [earlier, later] = [half.slice(0, Math.floor(half.length / 2)), half.slice(Math.floor(half.length / 2))];
  return { minutes, every, answers, samples, growth: mean(later) / mean(earlier) };
}

function startsTable(contestants, each) {
  const head = ['start', 'first, s', 'later, s', 'MB at rest', `MB after each of four loads of ${each} s`];
  const lines = contestants.map(({ name, starts: [first, ...later] }) => {
    const { atRest, loaded } = later.at(-1).memory;
    return [
      name,
      first.startedIn.toFixed(1),
      later.map(({ startedIn }) => startedIn.toFixed(1)).join(', '),
      atRest.toFixed(0),
      loaded.map((value) => value.toFixed(0)).join(', '),
    ];
  });
  return markdown(head, lines);
}

function installs() {
  const ours = productionInstall(root);
  const stock = installOf(join(root, 'bench'), ['@apollo/gateway', '@apollo/server', 'graphql']);
  const row = (name, { packages, megabytes }) => [name, String(packages), megabytes.toFixed(0)];
  const text = markdown(
    ['install', 'packages', 'MB'],
    [
      row('ours: packages', ours.packages),
      row('ours: Node and PostgreSQL as packages', ours.programs),
      ['ours: compiled code', '', ours.own.toFixed(0)],
      row('stock gateway alone (its subgraphs need ours besides)', stock),
    ],
  );
  return { ours, stock, text };
}

/** All of it, one after the other: a start uses every core. */
export async function run({ say, seconds: each, minutes }) {
  const settings = { say, seconds: each };
  const contestants = [
    await measureOne(settings),
    await measureSeveral('ours, five processes', 'start-ours', true, settings),
    await measureSeveral('stock @apollo/gateway, five processes', 'start-stock', false, settings),
  ];
  const install = installs();
  const endurance = await enduring(minutes, say);
  const later = contestants[0].starts.slice(1);
  const { atRest } = later.at(-1).memory;
  const most = Math.max(...endurance.samples);
  const samples = endurance.samples.map((value) => value.toFixed(0)).join(', ');
  const verdict = endurance.growth <= NO_GROWTH ? 'no growth' : 'growth';
  const text = `${startsTable(contestants, each)}\n\n${install.text}\n\n${endurance.minutes} minutes of load on our one process, ${endurance.answers} answers, MB every ${endurance.every} s: ${samples}: ${verdict}.`;
  const goals = [
    atMost('later start to the first answer', 5, middleOf(later.map(({ startedIn }) => startedIn)), 's'),
    atMost('memory at rest', 350, atRest, 'MB'),
    atMost(`most memory in ${minutes} minutes of load`, 350, most, 'MB'),
    holds(
      `memory over ${minutes} minutes of load`,
      'no growth',
      endurance.growth <= NO_GROWTH,
      `${verdict}: last three eighths ${endurance.growth.toFixed(3)} × those before`,
    ),
  ];
  return [{ bench: 'start', contestants, install, endurance, goals, text }];
}
