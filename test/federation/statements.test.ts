import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';

const APPEALS = 100;
const LIST = `query ($first: Int!) {
  appeals(first: $first) {
    nodes {
      number dueOn
      office { name { text } }
      handler { name { text } rank { name { text } } }
      terms { kind dueOn }
      submissions(first: 3) { totalCount nodes { number state addressee { name { text } } } }
    }
  }
}`;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
  const register = `mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } } }`;
  const takeUp = `mutation ($input: ChangeAppealInput!) { takeUpAppeal(input: $input) { id } }`;
  for (let index = 0; index < APPEALS; index += 1) {
    const registered = await platform.client.ask<{ registerAppeal: { appeal: { id: string } } }>(
      'prosecutor-kz-71-esil',
      register,
      {
        input: {
          officeId: officeIdOf('district-kz-71-esil'),
          channel: 'PAPER',
          applicant: { kind: 'PERSON', name: `Applicant ${index}` },
          language: 'kk',
          subject: `Subject ${index}`,
          text: 'Text.',
        },
      },
    );
    const id = registered.data?.registerAppeal.appeal.id;
    await platform.client.ask('prosecutor-kz-71-esil', takeUp, { input: { id } });
  }
  await platform.settled();
}, 120_000);
afterAll(() => platform.close());

/** Statements and calls of the federated list, by subgraph; the answer is checked to be whole. */
async function costOf(first: number): Promise<Readonly<Record<string, { calls: number; statements: number }>>> {
  const answer = await platform.client.ask<{ appeals: { nodes: readonly { handler: unknown; office: unknown }[] } }>(
    { login: 'head-kz-71-esil', explain: '1' },
    LIST,
    { first },
  );
  expect(answer.errors).toBeUndefined();
  const nodes = answer.data?.appeals.nodes ?? [];
  expect(nodes).toHaveLength(first);
  expect(nodes.every(({ handler, office }) => handler !== null && office !== null)).toBe(true);
  const calls = Map.groupBy(answer.extensions?.kenes?.calls ?? [], ({ subgraph }) => subgraph);
  return Object.fromEntries(
    [...calls].map(([subgraph, made]) => [
      subgraph,
      { calls: made.length, statements: made.reduce((sum, { statements }) => sum + statements, 0) },
    ]),
  );
}

describe('the federated list of appeals', () => {
  it('takes the same calls and SQL statements for 10 and for 100 rows', async () => {
    await costOf(1);
    const [ten, hundred] = [await costOf(10), await costOf(100)];
    expect(hundred).toEqual(ten);
    expect(Object.keys(ten).sort()).toEqual(['appeals', 'organisation', 'supervision']);
  });

  it('runs at most one SQL statement per entity kind and level', async () => {
    await costOf(1);
    const { appeals, organisation, supervision } = await costOf(100);
    // Appeals and their terms; submissions and their count; offices, officers with posts and ranks, agencies.
    expect(appeals?.statements).toBeLessThanOrEqual(2);
    expect(supervision?.statements).toBeLessThanOrEqual(2);
    expect(organisation?.statements).toBeLessThanOrEqual(4);
  });
});
