// growth: the same questions to platforms of 10,000, 100,000 and 1,000,000 appeals; what they cost may grow with the page, not with the table.
import pg from 'pg';
import { officesOfDistricts, startEmbedded, tokenSource } from './support/platform.mjs';
import { load } from './support/processes.mjs';

const SIZES = [10_000, 100_000, 1_000_000];
const OFFICES = 40;

const list = (first, more = '', order = 'RECEIVED_ON, direction: DESC') => `query ($office: ID!) {
  appeals(first: ${first}, filter: { officeIds: [$office] ${more} }, orderBy: { field: ${order} }) {
    nodes { number state subject dueOn office { code } submissions(first: 3) { nodes { number } } checks(first: 3) { nodes { number } } }
  }
}`;

/** The figures of statistics, as somebody would write them by hand. */
const FIGURES = `count(*), count(*) FILTER (WHERE a.state = 'ANSWERED'),
  count(*) FILTER (WHERE a.state = 'ANSWERED' AND a.closed_on <= a.due_on),
  percentile_disc(0.5) WITHIN GROUP (ORDER BY a.closed_on - a.received_on) FILTER (WHERE a.state = 'ANSWERED')`;

/** What is asked, as whom, and where it says something the same in SQL by hand: the head of a region sees its offices, the Prosecutor General all. */
const QUESTIONS = [
  ['desk, page of 1', list(1), 'prosecutor-general'],
  ['desk, page of 10', list(10), 'prosecutor-general'],
  ['desk, page of 100', list(100), 'prosecutor-general'],
  [
    'open ones of an office by due day, page of 50',
    list(50, ', states: [RECEIVED, UNDER_CONSIDERATION, EXTENDED]', 'DUE_ON, direction: ASC'),
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
  ['count of a region', '{ appeals(first: 1) { totalCount } }', 'head-kz-71'],
  [
    'all of a region, page of 1000',
    '{ appeals(first: 1000) { nodes { number dueOn office { code } } } }',
    'head-kz-71',
  ],
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

async function statementsOf(url, headers, body) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'kenes-explain': '1' },
    body,
  });
  const { errors, extensions } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 400));
  return extensions.kenes.calls.reduce((sum, { statements }) => sum + statements, 0);
}

/** The table; one connection, so that a figure is the time of one request. `sizes` may be fewer. */
export async function run({ say, seconds, sizes = SIZES }) {
  const rows = QUESTIONS.map(([what]) => ({ what, statements: [], p50: [], byHand: [] }));
  for (const size of sizes) {
    const platform = await startEmbedded(`growth-${size}`, size, {}, say);
    try {
      for (const [index, [what, query, login, sql]] of QUESTIONS.entries()) {
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
        rows[index].statements.push(await statementsOf(platform.url, headers, bodies[0]));
        rows[index].p50.push(p50);
        if (sql) rows[index].byHand.push(await byHand(platform.databases.appeals.server, sql, seconds));
      }
      say(`  ${size} appeals measured`);
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
  const lines = rows.map(({ what, p50, statements, byHand: hand }) => {
    const ratio = p50.at(-1) / p50[0];
    return [
      what,
      ...p50.map((value) => value.toFixed(1)),
      `${ratio.toFixed(2)} ×`,
      [...new Set(statements)].join(' / '),
      hand.map((value) => value.toFixed(1)).join(' / '),
      hand.map((value, index) => `${(p50[index] / value).toFixed(2)} ×`).join(' / '),
    ];
  });
  const text = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [{ bench: 'growth', rows, text }];
}
