import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLE_QUERIES } from '../../gateway/example-queries';
import type { TestPlatform } from '../support/open-test-platform';
import { openToldPlatform } from '../access/told-platform';

let platform: TestPlatform;
beforeAll(async () => {
  ({ platform } = await openToldPlatform());
}, 180_000);
afterAll(() => platform.close());

const LOGINS = [
  null,
  'resident-1',
  'prosecutor-kz-71-esil',
  'head-kz-71',
  'executor-akimat-kz-71',
  'analyst-1',
  'prosecutor-general',
];

describe('the examples of GraphiQL', () => {
  it.each(EXAMPLE_QUERIES.map(({ name, ...example }) => [name, example] as const))(
    '%s runs for everyone',
    async (_name, example) => {
      for (const login of LOGINS) {
        const { errors } = await platform.client.ask(login, example.query, example.variables);
        expect([login, errors]).toEqual([login, undefined]);
      }
    },
  );

  it('show the chair the way from a decision to the appeal', async () => {
    const execution = EXAMPLE_QUERIES.find(({ query }) => query.includes('query Execution'));
    const { data } = await platform.client.ask<Readonly<Record<string, unknown>>>('head-kz-71', execution?.query ?? '');
    expect(JSON.stringify(data)).toContain('KZ-71-ESIL/A-2026-000001');
  });
});
