import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { type ExportedList, queryOf } from '../../platform/exports/exported-list';
import { personIdOf } from '../../subgraphs/organisation/demonstration/person-id';
import type { TestPlatform } from '../support/open-test-platform';
import { openRecords } from './matrix/records';

let platform: TestPlatform;
beforeAll(async () => {
  ({ platform } = await openRecords());
}, 240_000);
afterAll(() => platform.close());

interface Exported extends ExportedList {
  readonly name: string;
  readonly subgraph: string;
}
const exportsOf = (): Exported[] =>
  [...platform.graph.subgraphs].flatMap(([subgraph, { definition }]) =>
    Object.entries(definition.exports ?? {}).map(([name, list]) => ({ ...list, name, subgraph })),
  );

async function fileOf(login: string | null, path: string) {
  const authorization =
    login === null ? undefined : { authorization: `Bearer ${await platform.client.tokenOf(login)}` };
  const response = await fetch(`${platform.url}/exports/${path}`, { ...(authorization && { headers: authorization }) });
  return { status: response.status, text: await response.text() };
}

/** What some lists cannot do without, in the words of a file's filter. */
const NEEDED: Readonly<Record<string, object>> = {
  'offices-on': { day: '2026-03-19' },
  'appeal-statistics': { by: ['STATE'] },
};
const neededBy = (name: string): string =>
  NEEDED[name] ? `?filter=${encodeURIComponent(JSON.stringify(NEEDED[name]))}` : '';

async function idsInFile(login: string | null, name: string): Promise<string[]> {
  const { status, text } = await fileOf(login, `${name}.ndjson${neededBy(name)}`);
  expect([login, name, status]).toEqual([login, name, 200]);
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { id: string }).id);
}

async function idsInGraph(login: string | null, { field, name }: Exported): Promise<string[]> {
  type Listed = Record<string, { nodes: { id: string }[] } | null>;
  const needed = Object.entries(NEEDED[name] ?? {}).map(([key, value]) => `, ${key}: ${JSON.stringify(value)}`);
  const query = `{ list: ${field}(first: 1000${needed.join('')}) { nodes { id } } }`;
  const { data } = await platform.client.ask<Listed>(login, query);
  return (data?.['list']?.nodes ?? []).map(({ id }) => id);
}

const LOGINS = [
  null,
  'resident-1',
  'prosecutor-kz-71-esil',
  'head-kz-71',
  'head-kz-75',
  'head-akimat-kz-71',
  'prosecutor-general',
];

/** The ways to the plain values of a selection. */
function leavesOf({ selections }: SelectionSetNode, before = ''): string[] {
  return selections.flatMap((field) => {
    if (field.kind !== Kind.FIELD) return [];
    const path = `${before}${(field.alias ?? field.name).value}`;
    return field.selectionSet ? leavesOf(field.selectionSet, `${path}.`) : [path];
  });
}

/** Of which there are none. */
const EMPTY_IN_THE_STORY: readonly string[] = ['organisation-alerts', 'supervision-alerts'];

/** Lists of the graph that leave it otherwise, or not at all. */
const NO_FILE: Readonly<Record<string, string>> = {
  appealsAuditTrail: 'leaves sealed, by `npm run audit:export`',
  councilsAuditTrail: 'the same',
  organisationAuditTrail: 'the same',
  supervisionAuditTrail: 'the same',
  appealsEventDeliveries: 'the work of operators, by `npm run events`',
  councilsEventDeliveries: 'the same',
  organisationEventDeliveries: 'the same',
  supervisionEventDeliveries: 'the same',
  appealParameterActs: 'its values are lists of pairs, which no row holds; a handful, public',
};

describe('every list that leaves the graph as a file', () => {
  it('is every list of the graph, but those that leave it otherwise', async () => {
    const query = '{ __schema { queryType { fields { name type { name ofType { name } } } } } }';
    type Named = { readonly name: string | null };
    type Field = { readonly name: string; readonly type: Named & { readonly ofType: Named | null } };
    const { data } = await platform.client.ask<{ __schema: { queryType: { fields: Field[] } } }>(null, query);
    const lists = data?.__schema.queryType.fields.filter(
      ({ type }) => (type.name ?? type.ofType?.name)?.endsWith('Connection') === true,
    );
    const files = exportsOf()
      .filter(({ rows }) => !rows)
      .map(({ field }) => field);
    expect(lists?.map(({ name }) => name).toSorted()).toEqual([...files, ...Object.keys(NO_FILE)].toSorted());
  });

  it('[3.4] [10.1.11] holds for each viewer what the list shows, and nothing else', async () => {
    const empty: string[] = [];
    for (const list of exportsOf().filter((each) => !each.rows)) {
      let rows = 0;
      for (const login of LOGINS) {
        const ids = await idsInFile(login, list.name);
        expect([list.name, login, ids]).toEqual([list.name, login, await idsInGraph(login, list)]);
        rows += ids.length;
      }
      if (rows === 0) empty.push(list.name);
    }
    expect(empty.toSorted()).toEqual(EMPTY_IN_THE_STORY.toSorted());
  }, 240_000);

  it('has a column for each value that is read, and reads no other', () => {
    for (const list of exportsOf()) {
      const [operation] = parse(queryOf(list)).definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
      const leaves = leavesOf(operation.selectionSet).filter((path) => path.startsWith('list.nodes.'));
      const read = leaves.map((path) => path.slice('list.nodes.'.length)).sort();
      // The entry of a list that a column names is found by one of its values, which is read for that.
      const entries = Object.values(list.columns).map((path) => path.replace(/\[(\w+)=.*\]/, '[$1]'));
      const columns = entries.flatMap((path) => [path.replace(/\[\w+\]/, ''), path.replace(/\[(\w+)\].*/, '.$1')]);
      expect([list.name, [...new Set(columns)].sort()]).toEqual([list.name, read]);
    }
  });

  it('[3.4] [24.3.a] [26.6.a] holds for each viewer the groups of the statistics that the graph gives', async () => {
    const figures =
      'count answered answeredInTime shareInTime overdue workingDays { median } calendarDays { percentile90 }';
    type Key = { readonly dimension: string; readonly value: string | null };
    type Group = { keys: Key[]; count: number; workingDays: { median: number | null } };
    const asked = { by: ['OFFICE', 'STATE'], filter: { states: ['ANSWERED', 'UNDER_CONSIDERATION'] }, rollUp: false };
    const inFile = async (login: string | null) => {
      const { status, text } = await fileOf(login, `appeal-statistics.ndjson?filter=${JSON.stringify(asked)}`);
      expect(status).toBe(200);
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as object);
    };
    let seen = 0;
    for (const login of LOGINS) {
      const query = `query ($by: [AppealStatisticsDimension!]!, $filter: AppealFilter, $rollUp: Boolean!) {
        list: appealStatistics(by: $by, filter: $filter, rollUp: $rollUp) { groups { keys { dimension value } ${figures} } } }`;
      const { data } = await platform.client.ask<{ list: { groups: Group[] } }>(login, query, asked);
      const groups = data?.list.groups ?? [];
      const expected = groups.map(({ keys: [office, state], count, workingDays }) => ({
        ...{ officeId: office?.value, state: state?.value, region: null, handlerId: null, count },
        workingDaysMedian: workingDays.median,
      }));
      expect(await inFile(login)).toMatchObject(expected);
      seen += groups.length;
    }
    expect(seen).toBeGreaterThan(0);
    const byHandler = `appeal-statistics.csv?filter=${JSON.stringify({ by: ['HANDLER'] })}`;
    expect((await fileOf(null, byHandler)).status).toBe(400);
    expect((await fileOf('prosecutor-general', byHandler)).text).toMatch(/^officeId,handlerId,region,ground,/);
  });

  it('is narrowed by the arguments that the list has instead of a filter', async () => {
    const login = 'prosecutor-general';
    const all = await idsInFile(login, 'data-policies');
    expect(all).toHaveLength(1);
    const narrowed = async (dataset: string) =>
      (await fileOf(login, `data-policies.ndjson?filter={"dataset":"${dataset}"}`)).text.split('\n').filter(Boolean);
    expect(await narrowed('records')).toHaveLength(1);
    expect(await narrowed('taxes')).toEqual([]);
    const conflicts = await fileOf(login, 'appeal-conflicts.csv?filter={"isOverdue":"x"}');
    expect(conflicts.status).toBe(400);
  });

  it('takes the list’s own filter and order, and refuses what the list refuses or does not take', async () => {
    const states = `{"states":[${Array.from({ length: 21 }, () => '"NONE"').join(',')}]}`;
    for (const { name, filter, args, order } of exportsOf()) {
      const refused = ['filter={"no":1}', 'orderBy={"field":"NONE"}', ...(filter ? [`filter=${states}`] : [])];
      for (const asked of refused) {
        const { status, text } = await fileOf('prosecutor-general', `${name}.csv?${asked}`);
        expect([name, asked, status]).toEqual([name, asked, 400]);
        expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
      }
      const isTaken = (filter ?? args) !== undefined && NEEDED[name] === undefined;
      expect((await fileOf('prosecutor-general', `${name}.csv?filter={}`)).status).toBe(isTaken ? 200 : 400);
      if (!order) expect((await fileOf('prosecutor-general', `${name}.csv?orderBy={}`)).text).toContain('one order');
    }
  });

  it.each(['checks', 'submissions'])('is narrowed by the bounds of its filter, too: %s', async (name) => {
    const state = { checks: 'DRAFT', submissions: 'DRAFT' }[name];
    const states = JSON.stringify({ states: Array.from({ length: 21 }, () => state) });
    const { status } = await fileOf('prosecutor-general', `${name}.csv?filter=${states}`);
    expect(status).toBe(400);
  });

  it('[10.1.11] is on record with who and how many rows, for supervisors', async () => {
    for (const { name, subgraph, recordType } of exportsOf()) {
      const ids = await idsInFile('prosecutor-general', name);
      const query = `query ($filter: AuditTrailFilter!) { trail: ${subgraph}AuditTrail(filter: $filter, first: 100) {
        nodes { action details { name value } } } }`;
      type Trail = { trail: { nodes: { action: string; details: { name: string; value: string }[] }[] } };
      const { data, errors } = await platform.client.ask<Trail>('prosecutor-general', query, {
        filter: { recordType, personId: personIdOf('prosecutor-general') },
      });
      expect(errors).toBeUndefined();
      const entries = data?.trail.nodes ?? [];
      const details = entries.map((entry) => Object.fromEntries(entry.details.map((each) => [each.name, each.value])));
      expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['EXPORT']));
      expect(details).toContainEqual(
        expect.objectContaining({ list: name, rows: String(ids.length), isWhole: 'true' }),
      );
    }
  });
});
