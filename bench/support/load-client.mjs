// A load from a process of its own: so many connections send the request again as soon as the answer has come, for some seconds.
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';

const { url, path, headers, bodies, connections, seconds, unique } = JSON.parse(await text(process.stdin));
const pool = new Pool(url, { connections, pipelining: 1 });
const latencies = [];
let failures = 0;

let turn = 0;

/** The next request: others than those under way, and a write with a new id each time, so that none is answered as a repetition. */
function nextBody() {
  const body = bodies[turn % bodies.length];
  turn += 1;
  return unique ? body.replaceAll('$UNIQUE', randomUUID()) : body;
}

async function ask() {
  const since = performance.now();
  const { statusCode, body: answer } = await pool.request({ path, method: 'POST', headers, body: nextBody() });
  const said = await answer.text();
  latencies.push(performance.now() - since);
  if (statusCode !== 200 || said.includes('"errors"')) {
    failures += 1;
    if (failures === 1) console.error(`${url}: HTTP ${statusCode} ${said.slice(0, 300)}`);
  }
}

const until = performance.now() + seconds * 1000;
const since = performance.now();
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (performance.now() < until) await ask();
  }),
);
const elapsed = (performance.now() - since) / 1000;
await pool.close();
latencies.sort((one, other) => one - other);
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
console.log(
  JSON.stringify({
    count: latencies.length,
    failures,
    perSecond: latencies.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
  }),
);
