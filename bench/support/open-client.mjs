// Arrivals at a steady rate, whether or not earlier requests have been answered, from a process of their own; latencies count from the arrival.
import { setTimeout as pause } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';

const { url, path, callers, bodies, rate, seconds } = JSON.parse(await text(process.stdin));
const CONNECTIONS = 4_000;
const TICK_MS = 10;

const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
const taken = [];
const turned = [];
const statuses = {};
const under = new Set();

async function ask(at, turn) {
  const headers = callers[turn % callers.length];
  const { statusCode, body } = await pool.request({
    path,
    method: 'POST',
    headers,
    body: bodies[turn % bodies.length],
  });
  await body.text();
  statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
  (statusCode === 200 ? taken : turned).push(performance.now() - at);
}

const since = performance.now();
let sent = 0;
while (performance.now() - since < seconds * 1_000) {
  const due = Math.floor(((performance.now() - since) / 1_000) * rate);
  for (; sent < due; sent += 1) {
    const asked = ask(performance.now(), sent).catch(() => (statuses.failed = (statuses.failed ?? 0) + 1));
    under.add(asked);
    asked.finally(() => under.delete(asked));
  }
  await pause(TICK_MS);
}
await Promise.all(under);
const elapsed = (performance.now() - since) / 1_000;
await pool.close();

function summaryOf(latencies) {
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: sorted.length / elapsed, p50: at(0.5), p95: at(0.95), most: at(1) };
}
console.log(JSON.stringify({ sent, statuses, taken: summaryOf(taken), turned: summaryOf(turned) }));
