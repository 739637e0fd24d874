import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';
import { dataOf } from '../support/responses';
import { type Ask, registerAppeals, WAYS } from './revocation/ways';

/** The longest an assertion may be reused; what follows a revocation by more is refused. */
const EFFECTIVE_WITHIN_MS = 2_000;

let platform: TestPlatform;
const ask: Ask = async (login, query, variables = {}) => dataOf(await platform.client.ask(login, query, variables));
const before = new Map<string, boolean>();
beforeAll(async () => {
  platform = await openTestPlatform();
  await registerAppeals(ask);
  for (const { give } of WAYS) await give?.(ask);
  await pause(EFFECTIVE_WITHIN_MS);
  for (const { what, probe } of WAYS) before.set(what, await probe(ask));
  for (const { act } of WAYS) await act(ask);
  await pause(EFFECTIVE_WITHIN_MS);
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
