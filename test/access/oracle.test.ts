import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import type { Viewer } from '../../platform/access/viewer';
import { applicantIdOf, resolveViewer } from '../../subgraphs/organisation/viewer/resolve-viewer';
import { supervision } from '../../subgraphs/supervision/subgraph';
import { openTestSubgraph, type TestSubgraph } from '../support/open-test-subgraph';
import { dataOf } from '../support/responses';
import { openAppeals } from '../subgraphs/appeals/open-appeals';
import { ISSUER, openOrganisation, type TestOrganisation } from '../subgraphs/organisation/open-organisation';
import { buildPeople, buildRecords, ranksOf, type RecordType } from './oracle/build-world';
import { mayKnow, mayKnowCheck } from './oracle/may-know';
import { type Login, officeId, OFFICES, PEOPLE, type World, worlds } from './oracle/world';

const RESIDENT = { issuer: ISSUER, subject: 'a resident' };
const residentId = applicantIdOf(RESIDENT);
const CALLERS = [...PEOPLE.map(({ login }) => login), 'resident', 'public'] as const;

let org: TestOrganisation;
let appeals: TestSubgraph;
let acts: TestSubgraph;
const owners = new Map<TestSubgraph, Client>();
beforeAll(async () => {
  [org, appeals, acts] = [await openOrganisation(), await openAppeals(), await openTestSubgraph(supervision)];
  for (const each of [org, appeals, acts]) {
    const client = new Client({ connectionString: each.ownerUrl });
    await client.connect();
    owners.set(each, client);
  }
}, 120_000);
afterAll(async () => {
  for (const client of owners.values()) await client.end();
  for (const each of [org, appeals, acts]) await each.close();
});

function ownerOf(subgraph: TestSubgraph): Client {
  const client = owners.get(subgraph);
  if (!client) throw new Error('no owner');
  return client;
}

async function viewerOf(caller: Login | 'resident' | 'public'): Promise<Viewer> {
  if (caller === 'public') return resolveViewer(org.db, null);
  return resolveViewer(org.db, caller === 'resident' ? RESIDENT : { issuer: ISSUER, subject: caller });
}

interface Nodes {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}
interface Seen {
  readonly list: Nodes;
  readonly found: Nodes;
  readonly entities: readonly ({ readonly id: string } | null)[];
  readonly offices: readonly { readonly list: Nodes }[];
  readonly one: { readonly id: string } | null;
  readonly all?: Statistics | null;
  readonly byOffice?: Statistics | null;
}
interface Statistics {
  readonly groups: readonly { readonly count: number; readonly keys: readonly { readonly value: string | null }[] }[];
}

/** What is asked about records of a type: the list, a search, look-ups by key with nothing but the key, the lists of offices. */
const QUERIES: Readonly<Record<RecordType, string>> = {
  Appeal: `query ($keys: [_Any!]!, $offices: [_Any!]!, $id: ID!) {
    list: appeals(first: 100) { totalCount nodes { id } } found: appeals(first: 100, filter: { text: "X/A", words: "subject" }) { totalCount nodes { id } }
    entities: _entities(representations: $keys) { ... on Appeal { id } } one: appeal(id: $id) { id }
    all: appealStatistics(by: []) { groups { count keys { value } } }
    byOffice: appealStatistics(by: [OFFICE], rollUp: false) { groups { count keys { value } } }
    offices: _entities(representations: $offices) { ... on Office { list: appeals(first: 100) { totalCount nodes { id } } } } }`,
  Complaint: `query ($keys: [_Any!]!, $offices: [_Any!]!, $id: ID!) {
    list: complaints(first: 100) { totalCount nodes { id } } found: complaints(first: 100, filter: { states: [ADMITTED] }) { totalCount nodes { id } }
    entities: _entities(representations: $keys) { ... on Complaint { id } } one: complaint(id: $id) { id }
    offices: _entities(representations: $offices) { __typename } }`,
  Submission: `query ($keys: [_Any!]!, $offices: [_Any!]!, $id: ID!) {
    list: submissions(first: 100) { totalCount nodes { id } } found: submissions(first: 100, filter: { search: "X/S" }) { totalCount nodes { id } }
    entities: _entities(representations: $keys) { ... on Submission { id } } one: submission(id: $id) { id }
    offices: _entities(representations: $offices) { ... on Office { list: submissions(first: 100) { totalCount nodes { id } } } } }`,
  Check: `query ($keys: [_Any!]!, $offices: [_Any!]!, $id: ID!) {
    list: checks(first: 100) { totalCount nodes { id } } found: checks(first: 100, filter: { states: [ISSUED] }) { totalCount nodes { id } }
    entities: _entities(representations: $keys) { ... on Check { id } } one: check(id: $id) { id }
    offices: _entities(representations: $offices) { ... on Office { list: checks(first: 100) { totalCount nodes { id } } } } }`,
};

/** Whether somebody may know of a record of a type. */
const knows = (type: RecordType): typeof mayKnow => (type === 'Check' ? mayKnowCheck : mayKnow);

/** The figures of statistics by office, those without any left out. */
const figuresOf = (statistics: Statistics | null | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (statistics?.groups ?? []).flatMap(({ count, keys }) => (count > 0 ? [[keys[0]?.value ?? 'all', count]] : [])),
  );

const countedBy = (values: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((each) => each === value).length]));

const idsOf = ({ nodes }: Nodes): string[] => nodes.map(({ id }) => id).sort();

async function look(subgraph: TestSubgraph, type: RecordType, viewer: Viewer, ids: readonly string[]): Promise<Seen> {
  const keys = ids.map((id) => ({ __typename: type, id }));
  const offices = OFFICES.map((code) => ({ __typename: 'Office', id: officeId(code) }));
  return dataOf<Seen>(await subgraph.execute(viewer, QUERIES[type], { keys, offices, id: ids[0] }));
}

async function compare(subgraph: TestSubgraph, type: RecordType, world: World, tiedTo: string): Promise<void> {
  const ids = await buildRecords(subgraph, ownerOf(subgraph), { type, residentId, tiedTo }, world);
  for (const caller of CALLERS) {
    const known = world.records.flatMap((record, n) =>
      knows(type)(world, caller, record) ? [{ id: ids[n] ?? '', record }] : [],
    );
    const expected = known.map(({ id }) => id).sort();
    const seen = await look(subgraph, type, await viewerOf(caller), ids);
    const found = {
      list: idsOf(seen.list),
      count: seen.list.totalCount,
      search: idsOf(seen.found),
      searchCount: seen.found.totalCount,
      keys: seen.entities.flatMap((each) => (each ? [each.id] : [])).sort(),
      one: seen.one?.id ?? null,
    };
    const first = ids[0] ?? '';
    expect({ caller, type, ...found }).toEqual({
      caller,
      type,
      list: expected,
      count: expected.length,
      search: expected,
      searchCount: expected.length,
      keys: expected,
      one: expected.includes(first) ? first : null,
    });
    if (type === 'Complaint') continue;
    if (type === 'Appeal')
      expect({ caller, all: figuresOf(seen.all), byOffice: figuresOf(seen.byOffice) }).toEqual({
        caller,
        all: countedBy(known.map(() => 'all')),
        byOffice: countedBy(known.map(({ record }) => officeId(record.office))),
      });
    const ofOffices = OFFICES.map((code) => known.filter(({ record }) => record.office === code).length);
    expect({ caller, type, offices: seen.offices.map(({ list }) => list.totalCount) }).toEqual({
      caller,
      type,
      offices: ofOffices,
    });
  }
}

describe('what lists, counts, look-ups, keys, searches and statistics reveal', () => {
  it('[3.4] [5.2.a] [5.3] [9.11.a] [18.4.a] [44.2.b] equals an oracle written from the law alone, in any world', async () => {
    const ranks = await ranksOf(org);
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await buildPeople(ownerOf(org), ranks, world);
        await compare(appeals, 'Appeal', world, '');
        await compare(appeals, 'Complaint', world, randomUUID());
        await compare(acts, 'Submission', world, randomUUID());
        await compare(acts, 'Check', world, '');
      }),
      { numRuns: Number(process.env['KENES_ORACLE_RUNS'] ?? 25) },
    );
  }, 240_000);
});
