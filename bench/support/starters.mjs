// What bench `start` starts: our one process, and a gateway over our four subgraph processes, ours or the stock one.
import { randomBytes } from 'node:crypto';
import { addressesOf, assertionOf, FORWARDED, supergraphOver } from './peers.mjs';
import { startDistributed, startEmbedded, tokenSource } from './platform.mjs';
import { residentMegabytes, startProgram } from './processes.mjs';

const QUERY =
  '{ appeals(first: 20) { nodes { number state office { name { text } } submissions(first: 3) { nodes { number } } } } }';
const PLAIN = { 'content-type': 'application/json', accept: 'application/json' };
const LOGIN = 'prosecutor-general';
const SUBGRAPHS = ['organisation', 'supervision', 'appeals', 'councils'];
const silent = () => undefined;

export const memoryOf = (pids) => pids.reduce((sum, pid) => sum + residentMegabytes(pid), 0);
export const seconds = (since) => (performance.now() - since) / 1000;

export const requestTo = ({ url, path = '/graphql', headers }) => ({
  url,
  path,
  headers,
  bodies: [JSON.stringify({ query: QUERY })],
  connections: 8,
});

/** Asks once; throws unless there is an answer without errors. */
async function firstAnswer({ url, path = '/graphql', headers }) {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify({ query: QUERY }) });
  const { errors } = await response.json();
  if (errors) throw new Error(`${url}: ${JSON.stringify(errors).slice(0, 400)}`);
}

export const tokenHeaders = async (issuer) => ({
  ...PLAIN,
  authorization: `Bearer ${await tokenSource(issuer, LOGIN)()}`,
});

/** `npm start` in a folder, empty or not. */
export async function oneProcess() {
  const platform = await startEmbedded('start', 0, {}, silent);
  const at = { url: platform.url, headers: await tokenHeaders(platform.issuer) };
  const since = performance.now();
  await firstAnswer(at);
  return {
    ...at,
    platform,
    startedIn: platform.startedIn / 1000 + seconds(since),
    pids: [platform.pid],
    stop: platform.stop,
  };
}

/** The distributed platform with one gateway or the other; `again` ends the five processes and starts them anew. */
export function severalProcesses(name, isOurs) {
  const secret = randomBytes(32).toString('base64url');
  let platform = null;
  let stock = null;
  const startGateway = async () => {
    if (isOurs) return platform.process('gateway').start();
    stock = await startProgram('contestants/apollo.mjs', {
      supergraph: supergraphOver(addressesOf(platform)),
      forwarded: FORWARDED,
    });
  };
  const ready = async (since) => {
    const processes = SUBGRAPHS.map((each) => platform.process(each));
    const startedIn = seconds(since);
    const token = tokenSource(platform.issuer, LOGIN);
    const assertion = await assertionOf(addressesOf(platform).organisation, secret, token);
    const at = isOurs
      ? { url: platform.url, headers: await tokenHeaders(platform.issuer) }
      : { url: stock.url, path: '/', headers: { ...PLAIN, 'kenes-viewer': assertion } };
    const asked = performance.now();
    await firstAnswer(at);
    const pids = [...processes, isOurs ? platform.process('gateway') : stock].map(({ pid }) => pid);
    return { ...at, platform, startedIn: startedIn + seconds(asked), pids };
  };
  return {
    async first() {
      const since = performance.now();
      const without = isOurs ? [] : ['gateway'];
      platform = await startDistributed(name, 0, { KENES_INTERNAL_SECRET: secret }, silent, { without });
      if (!isOurs) await startGateway();
      return ready(since);
    },
    async again() {
      const processes = SUBGRAPHS.map((each) => platform.process(each));
      await Promise.all([
        ...processes.map((each) => each.kill('SIGTERM')),
        isOurs ? platform.process('gateway').kill('SIGTERM') : stock.stop(),
      ]);
      const since = performance.now();
      await Promise.all([...processes.map((each) => each.start()), startGateway()]);
      return ready(since);
    },
    async stop() {
      await stock?.stop();
      await platform?.stop();
    },
  };
}
