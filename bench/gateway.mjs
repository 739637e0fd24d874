// gateway: a heavy nested query over four subgraph processes and a light one, by our gateway and by others over the same subgraphs.
import { randomBytes } from 'node:crypto';
import { contest, requireSameAnswers } from './support/contest.mjs';
import { ratios } from './support/goals.mjs';
import { addressesOf, assertionOf, FORWARDED, supergraphOver } from './support/peers.mjs';
import { officesOfDistricts, startDistributed, tokenSource } from './support/platform.mjs';
import { startProgram } from './support/processes.mjs';

const APPEALS = 20_000;
const LOGIN = 'prosecutor-general';
/** Requests under way at a time differ, as those of many people do: some gateways answer equal ones at once with one. */
const OFFICES = 40;
/** Of the stock gateway, Hive with its planner in JavaScript, and Hive with its planner in Rust. */
const TARGETS = [3, 1.3, 1];

const HEAVY = `query Heavy($office: ID!) {
  appeals(first: 20, filter: { officeIds: [$office], states: [ANSWERED] }, orderBy: { field: RECEIVED_ON, direction: DESC }) {
    nodes {
      id number state subject language dueOn closedOn isOverdue
      office { id code name { kk ru en } council { id name { kk ru en } } }
      handler { id name { kk ru en } posts { office { code name { en } } } }
      terms { kind dueOn }
      submissions(first: 3) { nodes { number state madeOn dueOn addressee { id code name { kk ru en } } office { code } agendaItems { title } } }
      checks(first: 3) { nodes { number state dueOn } }
    }
  }
}`;
const LIGHT = 'query Light($office: ID!) { office(id: $office) { id code name { kk ru en } } }';

/** The contest; `say` tells how far it is. */
export async function run({ say, seconds, rounds, connections }) {
  const secret = randomBytes(32).toString('base64url');
  const platform = await startDistributed('distributed', APPEALS, { KENES_INTERNAL_SECRET: secret }, say);
  const peers = [];
  try {
    const token = tokenSource(platform.issuer, LOGIN);
    const subgraphs = addressesOf(platform);
    const supergraph = supergraphOver(subgraphs);
    const plain = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': 'en' };
    const peerHeaders = async () => ({
      ...plain,
      'kenes-viewer': await assertionOf(subgraphs.organisation, secret, token),
    });
    const ours = {
      name: 'ours, distributed',
      url: platform.url,
      pid: platform.process('gateway').pid,
      headers: async () => ({ ...plain, authorization: `Bearer ${await token()}` }),
    };
    const start = async (name, file, settings, path) => {
      const peer = await startProgram(file, { supergraph, forwarded: FORWARDED, ...settings });
      peers.push(peer);
      return { name, url: peer.url, pid: peer.pid, path, headers: peerHeaders };
    };
    const contestants = [
      ours,
      await start('stock @apollo/gateway', 'contestants/apollo.mjs', {}, '/'),
      await start('Hive, JavaScript planner', 'contestants/hive.mjs', { planner: 'javascript' }),
      await start('Hive, router-runtime', 'contestants/hive.mjs', { planner: 'rust' }),
    ];
    const offices = officesOfDistricts(OFFICES);
    const results = [];
    for (const [name, query] of [
      ['heavy', HEAVY],
      ['light', LIGHT],
    ]) {
      const asked = contestants.map((each) => ({
        ...each,
        bodies: offices.map((office) => JSON.stringify({ query, variables: { office } })),
      }));
      const size = await requireSameAnswers(asked);
      say(`gateway, ${name}: all four give the same answers to ${offices.length} requests (${size} characters each)`);
      const figures = await contest(asked, { connections, seconds, rounds, warmUp: seconds, say });
      results.push({
        bench: 'gateway',
        what: name,
        answer: size,
        contestants: figures,
        goals: ratios(name, figures, TARGETS),
      });
    }
    return results;
  } finally {
    for (const peer of peers) await peer.stop();
    await platform.stop();
  }
}
