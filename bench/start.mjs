// start: how long the platform takes to its first answer, first and later, and what memory it takes at rest and after load.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { dataFolder, startEmbedded, tokenSource } from './support/platform.mjs';
import { load, residentMegabytes } from './support/processes.mjs';

const QUERY =
  '{ appeals(first: 20) { nodes { number state office { name { text } } submissions(first: 3) { nodes { number } } } } }';
const REST_MS = 5_000;

async function measure(name, seconds) {
  const platform = await startEmbedded(name, 0, {}, () => undefined);
  try {
    const token = await tokenSource(platform.issuer, 'prosecutor-general')();
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${token}`,
    };
    await pause(REST_MS);
    const atRest = residentMegabytes(platform.pid);
    const request = {
      url: platform.url,
      path: '/graphql',
      headers,
      bodies: [JSON.stringify({ query: QUERY })],
      connections: 8,
    };
    const loaded = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await load({ ...request, seconds });
      loaded.push(residentMegabytes(platform.pid));
    }
    return { startedIn: platform.startedIn / 1000, atRest, loaded };
  } finally {
    await platform.stop();
  }
}

/** First start into an empty folder, then three later ones. */
export async function run({ say, seconds }) {
  rmSync(dataFolder('start'), { recursive: true, force: true });
  const starts = [];
  for (let turn = 0; turn < 4; turn += 1) {
    starts.push(await measure('start', seconds));
    say(`  start ${turn + 1} of 4`);
  }
  const [first, ...later] = starts;
  const cells = ({ startedIn, atRest, loaded }) => [
    startedIn.toFixed(1),
    atRest?.toFixed(0) ?? '',
    loaded.map((each) => each?.toFixed(0)).join(', '),
  ];
  const lines = [['first', ...cells(first)], ...later.map((each, index) => [`later ${index + 1}`, ...cells(each)])];
  const head = [
    'start: ours, embedded',
    'seconds to ready',
    'MB at rest',
    `MB after each of four loads of ${seconds} s`,
  ];
  const text = [head, head.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`).join('\n');
  return [{ bench: 'start', starts, text }];
}
