import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';
import { dataOf } from '../support/responses';
import { takeEveryRight } from './revocation/watch';
import { type Ask, WAYS } from './revocation/ways';

let platform: TestPlatform;
const ask: Ask = async (login, query, variables = {}) => dataOf(await platform.client.ask(login, query, variables));
let before: ReadonlyMap<string, boolean>;
beforeAll(async () => {
  platform = await openTestPlatform();
  before = await takeEveryRight(ask);
}, 180_000);
afterAll(() => platform.close());

describe('revocation', () => {
  it.each(WAYS)('[$rule] by $what takes the right of $login within two seconds', async ({ what, probe }) => {
    expect(before.get(what)).toBe(true);
    expect(await probe(ask)).toBe(false);
  });

  it('[44.2.b] refuses the steps of a dismissed prosecutor as it refuses those of a stranger', async () => {
    const { appeals } = await ask<{ appeals: { nodes: { id: string }[] } }>(
      'head-kz-71-esil',
      '{ appeals(first: 1) { nodes { id } } }',
    );
    const id = appeals.nodes[0]?.id;
    const taken = await platform.client.ask(
      'prosecutor-kz-71-esil',
      'mutation ($id: ID!) { takeUpAppeal(input: { id: $id }) { id } }',
      { id },
    );
    expect(id).toBeDefined();
    expect(taken.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });
});
