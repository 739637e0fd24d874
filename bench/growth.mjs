// growth: the same questions to platforms of 10,000, 100,000 and 1,000,000 appeals; what they cost may grow with the page, not with the table.
import pg from 'pg';
import { atMost, holds } from './support/goals.mjs';
import { officesOfDistricts, startEmbedded, tokenSource } from './support/platform.mjs';
import { load } from './support/processes.mjs';
import { markdown } from './support/table.mjs';

const OFFICES = 40;
/** Statements of a question are the most that any of so many offices takes: one without acts takes fewer. */
const EXPLAINED = 40;
/** The longest time at the largest size to that at the smallest, and of ours to that by hand. */
const MOST_GROWTH = 1.5;
const MOST_TO_HAND = 1.2;

const NODES =
  'nodes { number state subject dueOn office { code } submissions(first: 3) { nodes { number } } checks(first: 3) { nodes { number } } }';
const list = (first) =>
  `query ($office: ID!) { appeals(first: ${first}, filter: { officeIds: [$office] }, orderBy: { field: RECEIVED_ON, direction: DESC }) { ${NODES} } }`;

/** The figures of statistics, as somebody would write them by hand. */
const FIGURES = `count(*), count(*) FILTER (WHERE a.state = 'ANSWERED'),
  count(*) FILTER (WHERE a.state = 'ANSWERED' AND a.closed_on <= a.due_on),
  percentile_disc(0.5) WITHIN GROUP (ORDER BY a.closed_on - a.received_on) FILTER (WHERE a.state = 'ANSWERED')`;

/**
 * Pages are of lists that fill them at ten thousand appeals, too: an office has thirty then, a region three hundred, the country all.
 * What is asked, as whom, and where it says something the same in SQL by hand: the head of a region sees its offices, the
 * Prosecutor General all.
 */
const QUESTIONS = [
  ['desk, page of 1', list(1), 'prosecutor-general'],
  ['desk, page of 10', list(10), 'prosecutor-general'],
  ['desk of a region, page of 100', `{ appeals(first: 100) { ${NODES} } }`, 'head-kz-71'],
  ['desk of the country, page of 1000', `{ appeals(first: 1000) { ${NODES} } }`, 'prosecutor-general'],
  [
    'open ones of the country by due day, page of 50',
    `{ appeals(first: 50, filter: { states: [RECEIVED, UNDER_CONSIDERATION, EXTENDED] }, orderBy: { field: DUE_ON, direction: ASC }) { ${NODES} } }`,
    'prosecutor-general',
  ],
  ['all of a region, page of 50', '{ appeals(first: 50) { nodes { number dueOn office { code } } } }', 'head-kz-71'],
  [
    'all of a district, page of 50',
    '{ appeals(first: 50) { nodes { number dueOn office { code } } } }',
    'head-kz-71-esil',
  ],
  [
    'search in the country, page of 20',
    '{ appeals(first: 20, filter: { text: "пособия" }) { nodes { number subject } } }',
    'prosecutor-general',
  ],
  [
    'search in a region, page of 20',
    '{ appeals(first: 20, filter: { text: "пособия" }) { nodes { number subject } } }',
    'head-kz-71',
  ],
  [
    'search for words of texts in the country, page of 20',
    '{ appeals(first: 20, filter: { words: "пособие" }) { nodes { number subject } } }',
    'prosecutor-general',
  ],
  [
    'search for words of texts in a region, page of 20',
    '{ appeals(first: 20, filter: { words: "пособие" }) { nodes { number subject } } }',
    'head-kz-71',
  ],
  ['count of a region', '{ appeals(first: 1) { totalCount } }', 'head-kz-71'],
  [
    'statistics of a region by office and month',
    '{ appealStatistics(by: [OFFICE, PERIOD], rollUp: false) { groups { count answered answeredInTime calendarDays { median } keys { value } } } }',
    'head-kz-71',
    `SELECT a.owner_office_id, date_trunc('month', a.received_on), ${FIGURES} FROM appeal a
     JOIN platform.known_office o ON o.id = a.owner_office_id
     WHERE o.region = 'KZ-71' AND a.classification IN ('PUBLIC', 'OFFICIAL', 'PERSONAL') GROUP BY 1, 2`,
  ],
  [
    'statistics of the country by region',
    '{ appealStatistics(by: [REGION]) { groups { count answered answeredInTime calendarDays { median } keys { value } } } }',
    'prosecutor-general',
    `SELECT o.region, ${FIGURES} FROM appeal a JOIN platform.known_office o ON o.id = a.owner_office_id GROUP BY 1`,
  ],
];

/** The median time of a statement by hand over `pg`, in milliseconds, asked for so many seconds. */
async function byHand(url, sql, seconds) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const times = [];
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end || times.length < 3) {
      const since = performance.now();
      await client.query({ name: 'statistics', text: sql });
      times.push(performance.now() - since);
    }
    return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
  } finally {
    await client.end();
  }
}

async function statementsOf(url, headers, bodies) {
  const counts = [];
  for (const body of bodies.slice(0, EXPLAINED)) {
    const explained = { ...headers, 'kenes-explain': '1' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: explained, body });
    const { errors, extensions } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors).slice(0, 400));
    counts.push(extensions.kenes.calls.reduce((sum, { statements }) => sum + statements, 0));
  }
  return Math.max(...counts);
}

/** One question to a platform: what it takes, in how many statements, and by hand where that is said. */
async function asked(platform, [what, query, login, sql], seconds) {
  const token = await tokenSource(platform.issuer, login)();
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${token}`,
  };
  const offices = query.includes('$office') ? officesOfDistricts(OFFICES).map((office) => ({ office })) : [{}];
  const bodies = offices.map((variables) => JSON.stringify({ query, variables }));
  const request = { url: platform.url, path: '/graphql', headers, bodies, connections: 1 };
  await load({ ...request, seconds: seconds / 2 });
  const { p50, failures } = await load({ ...request, seconds });
  if (failures > 0) throw new Error(`${what}: ${failures} answers failed`);
  const statements = await statementsOf(platform.url, headers, bodies);
  return { p50, statements, byHand: sql ? await byHand(platform.databases.appeals.server, sql, seconds) : null };
}

function goalsOf(rows, sizes) {
  const [least, most] = [sizes[0], sizes.at(-1)];
  return rows.flatMap(({ what, p50, statements, byHand: hand }) =>
    hand.length > 0
      ? [atMost(`${what}: p50 at ${most} to by hand`, MOST_TO_HAND, p50.at(-1) / hand.at(-1))]
      : [
          atMost(`${what}: p50 at ${most} to that at ${least}`, MOST_GROWTH, p50.at(-1) / p50[0]),
          holds(`${what}: statements`, 'constant', new Set(statements).size === 1, statements.join(' / ')),
        ],
  );
}

/** The table; one connection, so that a figure is the time of one request. */
export async function run({ say, seconds, sizes }) {
  const rows = QUESTIONS.map(([what]) => ({ what, statements: [], p50: [], byHand: [] }));
  for (const size of sizes) {
    const platform = await startEmbedded(`growth-${size}`, size, {}, say);
    try {
      for (const [index, question] of QUESTIONS.entries()) {
        const { p50, statements, byHand: hand } = await asked(platform, question, seconds);
        rows[index].p50.push(p50);
        rows[index].statements.push(statements);
        if (hand !== null) rows[index].byHand.push(hand);
        say(`  ${size}: ${question[0]}: ${p50.toFixed(1)} ms`);
      }
    } finally {
      await platform.stop();
    }
  }
  const head = [
    'growth: p50 of one request, ms',
    ...sizes.map((size) => `at ${size}`),
    'last / first',
    'statements',
    'by hand',
    'ours / by hand',
  ];
  const lines = rows.map(({ what, p50, statements, byHand: hand }) => [
    what,
    ...p50.map((value) => value.toFixed(1)),
    `${(p50.at(-1) / p50[0]).toFixed(2)} ×`,
    [...new Set(statements)].join(' / '),
    hand.map((value) => value.toFixed(1)).join(' / '),
    hand.map((value, index) => `${(p50[index] / value).toFixed(2)} ×`).join(' / '),
  ]);
  return [{ bench: 'growth', sizes, rows, goals: goalsOf(rows, sizes), text: markdown(head, lines) }];
}
