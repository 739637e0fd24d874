import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPlatform } from '../support/open-test-platform';
import type { Values } from './matrix/arguments';
import { type Cells, readMatrix, writeMatrix } from './matrix/matrix-file';
import { allOperations, keyOf, type Operation } from './matrix/operations';
import { outcomeOf } from './matrix/outcome';
import { type Position, POSITION_NAMES, POSITIONS } from './matrix/positions';
import { openRecords } from './matrix/records';
import { entityId, type Records, valuesFor } from './matrix/values';

/** Adds what is missing in `matrix.tsv` as it is answered now, marked by `?`: to be looked at, and unmarked where it is right. */
const IS_FILLING = process.env['KENES_MATRIX'] === 'fill';
const HINT = 'run KENES_MATRIX=fill npm test -- test/access/matrix.test.ts, then look at each cell that begins with ?';
const FORGED = 'eyJhbGciOiJub25lIn0.e30.';

let platform: TestPlatform;
let records: Records;
beforeAll(async () => {
  ({ platform, records } = await openRecords());
}, 240_000);
afterAll(() => platform.close());

function variablesOf(operation: Operation): Values {
  if (operation.kind !== 'entity') return valuesFor(operation, records);
  return { representations: [{ __typename: operation.name, id: entityId(operation, records) }] };
}

async function tokenOf(position: Position): Promise<string | null> {
  const { login } = POSITIONS[position];
  return login === 'forged' ? FORGED : login && platform.client.tokenOf(login);
}

async function throughGateway({ document, kind }: Operation, position: Position, variables: Values): Promise<string> {
  const token = await tokenOf(position);
  const response = await fetch(`${platform.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': 'en',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: document, variables }),
  });
  return outcomeOf(kind, (await response.json()) as object);
}

async function straight(operation: Operation, position: Position, variables: Values): Promise<string> {
  const token = await tokenOf(position);
  const assertion = token === FORGED ? FORGED : await platform.graph.assertionFor(token);
  const subgraph = platform.graph.subgraphs.get(operation.subgraph);
  if (!subgraph) throw new Error(`no subgraph ${operation.subgraph}`);
  const { document: query, kind } = operation;
  return outcomeOf(kind, await subgraph.execute({ query, variables, assertion, language: 'en' }));
}

async function seen(
  operation: Operation,
  way: typeof straight,
  positions = POSITION_NAMES,
): Promise<Readonly<Record<string, string>>> {
  const variables = variablesOf(operation);
  const cells: [Position, string][] = [];
  for (const position of positions) cells.push([position, await way(operation, position, variables)]);
  return Object.fromEntries(cells);
}

/** Queries of all first: what the mutations do changes later answers. */
const operations = [...allOperations()].sort(
  (one, other) => Number(one.kind === 'mutation') - Number(other.kind === 'mutation'),
);
const matrix = readMatrix();

describe('the access matrix', () => {
  it('has a row for each operation of the schema and for no other, each looked at', async () => {
    if (IS_FILLING) await fill();
    expect({ HINT, rows: [...matrix.keys()].sort() }).toEqual({ HINT, rows: operations.map(keyOf).sort() });
    const open = [...matrix].filter(([, cells]) => Object.values(cells).some((cell) => cell?.startsWith('?') ?? true));
    expect({ HINT, open: open.map(([key]) => key) }).toEqual({ HINT, open: [] });
  });

  // An entity is looked up by its key by the gateway alone, never by a caller.
  it.each(operations.map((operation) => ({ key: keyOf(operation), operation })))(
    '$key answers each position as the matrix says, by every way',
    async ({ key, operation }) => {
      const expected = matrix.get(key) ?? {};
      const { kind } = operation;
      // What is refused is refused by the subgraph alone; what would be done is asked for once, through the gateway.
      const again = POSITION_NAMES.filter((position) => kind !== 'mutation' || expected[position] !== 'PASSES');
      const cells = Object.fromEntries(again.map((position) => [position, expected[position]]));
      expect(await seen(operation, straight, again)).toEqual(cells);
      if (kind !== 'entity') expect(await seen(operation, throughGateway)).toEqual(expected);
    },
  );
});

async function fill(): Promise<void> {
  const rows: [string, Cells][] = [];
  for (const operation of operations) {
    const known = matrix.get(keyOf(operation));
    const cells = known ?? (await seen(operation, operation.kind === 'entity' ? straight : throughGateway));
    const marked = Object.entries(cells).map(([position, cell]) => [position, known ? cell : `?${cell}`]);
    rows.push([keyOf(operation), Object.fromEntries(marked) as Cells]);
  }
  writeMatrix(new Map(rows));
}
