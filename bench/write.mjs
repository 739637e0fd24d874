// write: an appeal is registered durably, audited, with its event: by us in one process and in several, and the same rows by hand.
import pg from 'pg';
import { contest, requireSameAnswers } from './support/contest.mjs';
import { atLeast } from './support/goals.mjs';
import { officesOfDistricts, startDistributed, startEmbedded, tokenSource } from './support/platform.mjs';
import { startProgram } from './support/processes.mjs';

const OFFICES = 40;
/** Of what the same rows take by hand. */
const TARGET = 0.4;
const LOGIN = 'resident-1';
const REGISTER =
  'mutation Register($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { number state } } }';
const TEXT =
  'The lamps in the street have been dark for two months; the district has not answered. I ask for measures.';

const bodyFor = (officeId) => {
  const applicant = { kind: 'PERSON', name: 'A resident' };
  const input = {
    requestId: '$UNIQUE',
    officeId,
    applicant,
    channel: 'PORTAL',
    language: 'en',
    subject: 'Street lighting',
    text: TEXT,
  };
  return JSON.stringify({ query: REGISTER, variables: { input } });
};

/** What one registration of ours has left in the database, from which the one by hand takes everything that is the same each time. */
async function sampleOf(database) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const one = async (sql, values) => (await client.query(sql, values)).rows[0].row;
  const appeal = await one(
    `SELECT to_jsonb(a) AS row FROM appeal a WHERE subject = 'Street lighting' ORDER BY id DESC LIMIT 1`,
  );
  const term = await one(`SELECT to_jsonb(t) AS row FROM platform.term t WHERE subject_id = $1`, [appeal.id]);
  const { rows } = await client.query(
    'SELECT DISTINCT ON (owner_office_id) owner_office_id AS office, split_part(number, $1, 1) AS prefix FROM appeal',
    ['/A-'],
  );
  const entry = await one(`SELECT to_jsonb(u) AS row FROM platform.audit u WHERE record_id = $1`, [appeal.id]);
  await client.end();
  const ofDatabase = ['seq', 'id', 'record_seq', 'at', 'xid', 'prev_hash', 'hash'];
  const audit = Object.fromEntries(Object.entries(entry).filter(([column]) => !ofDatabase.includes(column)));
  const { version, state, received_on: receivedOn, classification } = appeal;
  const audience = {
    ownerOfficeId: '',
    handlerIds: [],
    agencyIds: [],
    applicantId: appeal.applicant_id,
    classification,
    isPublished: false,
  };
  const data = { version, state, receivedOn, hasFindings: false, isAccepted: false, audience };
  const event = {
    specversion: '1.0',
    source: 'appeals',
    type: 'appeal.changed',
    datacontenttype: 'application/json',
    data,
  };
  return {
    appeal,
    term,
    audit,
    event,
    prefixes: Object.fromEntries(rows.map(({ office, prefix }) => [office, prefix])),
  };
}

const withoutSerial = ({ registerAppeal: { appeal } }) => ({ ...appeal, number: appeal.number.replace(/\d{6}$/, '') });

/** A body for the check of answers: each contestant registers once. */
const checked = (contestant) => ({
  ...contestant,
  bodies: contestant.bodies.slice(0, 1).map((body) => body.replace('$UNIQUE', crypto.randomUUID())),
});

/** The contest; `say` tells how far it is. */
export async function run({ say, seconds, rounds, connections }) {
  const embedded = await startEmbedded('write', 20_000, {}, say);
  const distributed = await startDistributed('distributed', 20_000, {}, say);
  const peers = [];
  try {
    const plain = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': 'en' };
    const bodies = officesOfDistricts(OFFICES).map(bodyFor);
    const ours = (name, { url, issuer }, pid) => {
      const token = tokenSource(issuer, LOGIN);
      const headers = async () => ({ ...plain, authorization: `Bearer ${await token()}` });
      return { name, url, pid, bodies, headers, unique: true, normalise: withoutSerial };
    };
    const first = ours('ours, embedded', embedded, embedded.pid);
    await requireSameAnswers([checked(first)]);
    const database = embedded.databases.appeals.server;
    const byHand = await startProgram('contestants/write-by-hand.mjs', { database, ...(await sampleOf(database)) });
    peers.push(byHand);
    const contestants = [
      first,
      ours('ours, distributed', distributed, distributed.process('appeals').pid),
      { ...first, name: 'by hand, one transaction', url: byHand.url, pid: byHand.pid, headers: async () => plain },
    ];
    await requireSameAnswers(contestants.map(checked));
    say('write: all three answer alike');
    const figures = await contest(contestants, { connections, seconds, rounds, warmUp: seconds, say });
    const note =
      'Processor time of the distributed platform is that of its appeals process alone; of the embedded one it holds the delivery of the events as well.';
    const hand = figures.at(-1);
    const goals = figures
      .slice(0, -1)
      .map(({ name, perSecond }) =>
        atLeast(`${name}, answers a second to by hand`, TARGET, perSecond.median / hand.perSecond.median),
      );
    return [{ bench: 'write', what: 'an appeal is registered', contestants: figures, note, goals }];
  } finally {
    for (const peer of peers) await peer.stop();
    await Promise.all([embedded.stop(), distributed.stop()]);
  }
}
