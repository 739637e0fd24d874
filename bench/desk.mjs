// desk: twenty appeals of an office with office, officer and the officer's office, checks and submissions, from 200,000 appeals.
import { contest, requireSameAnswers } from './support/contest.mjs';
import { ratios } from './support/goals.mjs';
import { makeOneDatabase, urlOf } from './support/one-database.mjs';
import { officesOfDistricts, startEmbedded, tokenSource } from './support/platform.mjs';
import { startProgram } from './support/processes.mjs';

const APPEALS = 200_000;
const OFFICES = 40;
/** Of PostGraphile, and of the server by hand. */
const TARGETS = [1, 0.35];

const OURS = `query Desk($office: ID!) {
  appeals(first: 20, filter: { officeIds: [$office] }, orderBy: { field: RECEIVED_ON, direction: DESC }) {
    nodes {
      number state subject receivedOn dueOn
      office { code name { kk ru en } }
      handler { name { kk ru en } posts { office { code } } }
      checks(first: 5) { nodes { number state } }
      submissions(first: 5) { nodes { number state } }
    }
  }
}`;

const NAMES = 'nameKk nameRu nameEn';
const POSTGRAPHILE = `query Desk($office: UUID!) {
  allAppeals(first: 20, condition: { ownerOfficeId: $office }, orderBy: [RECEIVED_ON_DESC, ROW_ID_DESC]) {
    nodes {
      number state subject receivedOn dueOn
      office: officeByOwnerOfficeId { code ${NAMES} }
      handler: personByHandlerId {
        ${NAMES}
        posts: appointmentsByPersonId { nodes { office: officeByOfficeId { code } } }
      }
      checks: legalityChecksByAppealId(first: 5, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { nodes { number state } }
      submissions: submissionsByAppealId(first: 5, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { nodes { number state } }
    }
  }
}`;

const named = ({ nameKk: kk, nameRu: ru, nameEn: en, ...rest }) => ({ ...rest, name: { kk, ru, en } });

/** PostGraphile's answer in the shape of ours. */
const inOurShape = ({ allAppeals }) => ({
  appeals: {
    nodes: allAppeals.nodes.map(({ office, handler, ...appeal }) => ({
      ...appeal,
      office: named(office),
      handler: handler && named({ ...handler, posts: handler.posts.nodes }),
    })),
  },
});

/** The contest; `say` tells how far it is. */
export async function run({ say, seconds, rounds, connections }) {
  const platform = await startEmbedded('desk', APPEALS, {}, say);
  const peers = [];
  try {
    await makeOneDatabase(platform.cluster, say);
    const token = tokenSource(platform.issuer, 'prosecutor-general');
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': 'en' };
    const offices = officesOfDistricts(OFFICES);
    const bodies = (query) => offices.map((office) => JSON.stringify({ query, variables: { office } }));
    const start = async (name, file, query, normalise) => {
      const peer = await startProgram(file, { database: urlOf(platform.cluster) });
      peers.push(peer);
      return { name, url: peer.url, pid: peer.pid, headers: async () => headers, bodies: bodies(query), normalise };
    };
    const contestants = [
      {
        name: 'ours, embedded',
        url: platform.url,
        pid: platform.pid,
        headers: async () => ({ ...headers, authorization: `Bearer ${await token()}` }),
        bodies: bodies(OURS),
      },
      await start('PostGraphile 5, one database', 'contestants/postgraphile.mjs', POSTGRAPHILE, inOurShape),
      await start('by hand, one SQL statement', 'contestants/one-sql.mjs', OURS),
    ];
    const size = await requireSameAnswers(contestants);
    say(`desk: all three give the same answers to ${offices.length} requests (${size} characters each)`);
    const figures = await contest(contestants, { connections, seconds, rounds, warmUp: seconds, say });
    const goals = ratios('20 appeals', figures, TARGETS);
    return [{ bench: 'desk', what: `20 of ${APPEALS} appeals`, answer: size, contestants: figures, goals }];
  } finally {
    for (const peer of peers) await peer.stop();
    await platform.stop();
  }
}
