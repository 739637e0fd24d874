import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { EXPORTED_BY } from '../../../gateway/exports/exported-lists';
import { openTestPlatform, type TestPlatform } from '../../support/open-test-platform';

const HEAD = 'head-kz-71-esil';
const REGISTER = `mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } } }`;
let platform: TestPlatform;

beforeAll(async () => {
  platform = await openTestPlatform();
  for (const subject of ['=1+1', 'Heating'])
    await platform.client.ask('prosecutor-kz-71-esil', REGISTER, {
      input: {
        officeId: officeIdOf('district-kz-71-esil'),
        channel: 'PAPER',
        applicant: { kind: 'PERSON', name: 'Resident' },
        language: 'kk',
        subject,
        text: 'Text.',
      },
    });
});
afterAll(() => platform.close());

async function fetched(login: string | null, path: string, init: RequestInit = {}) {
  const authorization = login === null ? {} : { authorization: `Bearer ${await platform.client.tokenOf(login)}` };
  const response = await fetch(`${platform.url}/exports/${path}`, {
    ...init,
    headers: { ...authorization, 'content-type': 'application/json' },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const query = (values: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(values).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
  ).toString();

describe('files beside the graph', () => {
  it('[3.4] are the list of whoever bears the token, and nothing for others', async () => {
    const { status, headers, text } = await fetched(HEAD, 'appeals.csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(headers.get('content-disposition')).toBe('attachment; filename="appeals.csv"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text.trimEnd().split('\r\n')).toHaveLength(3);
    expect(text).toContain(`,'=1+1,`);
    for (const login of [null, 'resident-1', 'head-kz-75'])
      expect((await fetched(login, 'appeals.csv')).text.trimEnd().split('\r\n')).toHaveLength(1);
  });

  it('take filter and order from the address or from the body, alike', async () => {
    const filter = { text: 'heating' };
    const orderBy = { field: 'DUE_ON', direction: 'ASC' };
    const byAddress = await fetched(HEAD, `appeals.ndjson?${query({ filter, orderBy, bom: 0 })}`);
    const byBody = await fetched(HEAD, 'appeals.ndjson', { method: 'POST', body: JSON.stringify({ filter, orderBy }) });
    expect(byAddress.text).toBe(byBody.text);
    expect(
      byBody.text
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([{ subject: 'Heating' }]);
  });

  it('take the filter that a figure of the statistics carries as it is', async () => {
    const asked = await platform.client.ask<{ appealStatistics: { groups: { count: number; filter: object }[] } }>(
      HEAD,
      '{ appealStatistics(by: [OFFICE, PERIOD]) { groups { count filter } } }',
    );
    const [group] = asked.data?.appealStatistics.groups ?? [];
    expect(group?.count).toBe(2);
    const { text } = await fetched(HEAD, `appeals.ndjson?${query({ filter: group?.filter })}`);
    expect(text.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    ['appeals.csv?filter=no-json', 400, 'INVALID_INPUT'],
    ['appeals.csv?filter=[1]', 400, 'INVALID_INPUT'],
    ['appeals.csv?filter={"no":1}', 400, 'INVALID_INPUT'],
    ['appeals.csv?filter={}&filter={}', 400, 'INVALID_INPUT'],
    ['appeals.csv?bom=yes', 400, 'INVALID_INPUT'],
    ['appeals.xlsx', 404, 'NOT_FOUND'],
    ['secrets.csv', 404, 'NOT_FOUND'],
    ['__proto__.csv', 404, 'NOT_FOUND'],
    ['constructor.csv', 404, 'NOT_FOUND'],
  ])('are refused at %s with %d %s', async (path, status, code) => {
    const answer = await fetched(HEAD, path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('are refused to a bad token as the graph is', async () => {
    const headers = { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' };
    const response = await fetch(`${platform.url}/exports/appeals.csv`, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('are known to the gateway wherever a subgraph offers them', () => {
    const offered = [...platform.graph.subgraphs].flatMap(([name, { definition }]) =>
      Object.keys(definition.exports ?? {}).map((list) => [list, name]),
    );
    expect(offered.sort()).toEqual([...EXPORTED_BY].sort());
  });
});
