// overload: what becomes of those taken on, and of memory, at the platform's capacity and at twice that, and afterwards.
import { setTimeout as pause } from 'node:timers/promises';
import { atLeast, atMost } from './support/goals.mjs';
import { startEmbedded, tokenSource } from './support/platform.mjs';
import { load, residentMegabytes } from './support/processes.mjs';
import { markdown } from './support/table.mjs';

const QUERY =
  '{ appeals(first: 20) { nodes { number state dueOn office { name { text } } submissions(first: 3) { nodes { number } } } } }';
/** More callers than one alone could fill the places with. */
const LOGINS = ['kz-71-esil', 'kz-71-nura', 'kz-71', 'kz-75', 'kz-75-almaly'].flatMap((place) =>
  ['head', 'deputy', 'prosecutor', 'employee'].map((post) => `${post}-${place}`),
);
const SETTLE_MS = 3_000;

async function peakWhile(pid, work) {
  let most = residentMegabytes(pid) ?? 0;
  const timer = setInterval(() => (most = Math.max(most, residentMegabytes(pid) ?? 0)), 100);
  const result = await work();
  clearInterval(timer);
  return { ...result, peak: most };
}

const rowOf = (name, rate, { taken, turned, statuses, peak }) => {
  const told = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
  const cells = [rate, taken.perSecond, taken.p50, taken.p95, taken.most, turned.p95, peak].map((each) =>
    each.toFixed(0),
  );
  return [name, ...cells, told.join(', ')];
};

/** The bounds are ours: the issue asks that there are some. */
function goalsOf(capacity, [half, twice, after]) {
  return [
    atLeast('at twice the capacity, answered of the capacity', 0.8, twice.taken.perSecond / capacity),
    atMost('at twice the capacity, p95 of the answered', 1000, twice.taken.p95, 'ms'),
    atMost('at twice the capacity, p95 of the refused', 250, twice.turned.p95, 'ms'),
    atMost('at twice the capacity, most memory to that at half', 1.5, twice.peak / half.peak),
    atMost('afterwards, p95 to that before', 1.5, after.taken.p95 / half.taken.p95),
  ];
}

/** Measures the capacity in a closed loop, then sends it, twice it, and half of it again. */
export async function run({ say, seconds }) {
  const platform = await startEmbedded('overload', 20_000, {}, say);
  try {
    const plain = { 'content-type': 'application/json', accept: 'application/json' };
    const callers = [];
    for (const login of LOGINS) {
      const token = await tokenSource(platform.issuer, login)();
      callers.push({ ...plain, authorization: `Bearer ${token}` });
    }
    const request = { url: platform.url, path: '/graphql', bodies: [JSON.stringify({ query: QUERY })] };
    const closed = { ...request, headers: callers[0], connections: 8 };
    await load({ ...closed, seconds });
    const { perSecond: capacity } = await load({ ...closed, seconds });
    say(`  capacity: ${capacity.toFixed(0)} answers a second`);
    const rows = [];
    const kinds = [];
    for (const [name, factor] of [
      ['at half the capacity', 0.5],
      ['at twice the capacity', 2],
      ['half again, after it', 0.5],
    ]) {
      const rate = capacity * factor;
      const open = { ...request, callers, rate, seconds: seconds * 5 };
      const seen = await peakWhile(platform.pid, () => load(open, 'open-client.mjs'));
      rows.push(rowOf(name, rate, seen));
      kinds.push(seen);
      say(`  ${name}: ${JSON.stringify(seen.statuses)}`);
      await pause(SETTLE_MS);
    }
    const rest = residentMegabytes(platform.pid) ?? 0;
    const head = [
      `overload, capacity ${capacity.toFixed(0)} a second`,
      'arrivals a second',
      'answered a second',
      'p50, ms',
      'p95, ms',
      'most, ms',
      'p95 of the refused, ms',
      'peak MB',
      'statuses',
    ];
    return [
      {
        bench: 'overload',
        rows,
        goals: goalsOf(capacity, kinds),
        text: `${markdown(head, rows)}\n\nResident memory afterwards: ${rest.toFixed(0)} MB.`,
      },
    ];
  } finally {
    await platform.stop();
  }
}
