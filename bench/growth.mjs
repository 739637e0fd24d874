// growth: the same questions to platforms of 10,000, 100,000 and 1,000,000 appeals; what they cost may grow with the page, not with the table.
import { officesOfDistricts, startEmbedded, tokenSource } from './support/platform.mjs';
import { load } from './support/processes.mjs';

const SIZES = [10_000, 100_000, 1_000_000];
const OFFICES = 40;

const list = (first, more = '', order = 'RECEIVED_ON, direction: DESC') => `query ($office: ID!) {
  appeals(first: ${first}, filter: { officeIds: [$office] ${more} }, orderBy: { field: ${order} }) {
    nodes { number state subject dueOn office { code } submissions(first: 3) { nodes { number } } checks(first: 3) { nodes { number } } }
  }
}`;

/** What is asked, and as whom: the head of a region sees its offices, the Prosecutor General all. */
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
];

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
  const rows = QUESTIONS.map(([what]) => ({ what, statements: [], p50: [] }));
  for (const size of sizes) {
    const platform = await startEmbedded(`growth-${size}`, size, {}, say);
    try {
      for (const [index, [what, query, login]] of QUESTIONS.entries()) {
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
      }
      say(`  ${size} appeals measured`);
    } finally {
      await platform.stop();
    }
  }
  const head = ['growth: p50 of one request, ms', ...sizes.map((size) => `at ${size}`), 'last / first', 'statements'];
  const lines = rows.map(({ what, p50, statements }) => {
    const ratio = p50.at(-1) / p50[0];
    return [
      what,
      ...p50.map((value) => value.toFixed(1)),
      `${ratio.toFixed(2)} ×`,
      [...new Set(statements)].join(' / '),
    ];
  });
  const text = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [{ bench: 'growth', rows, text }];
}
