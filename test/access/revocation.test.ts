import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';

/** The longest an assertion may be reused; what follows a dismissal by more is refused. */
const EFFECTIVE_WITHIN_MS = 2_000;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
}, 120_000);
afterAll(() => platform.close());

const REGISTER = 'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } } }';
const appeal = {
  officeId: officeIdOf('district-kz-71-esil'),
  channel: 'PAPER',
  applicant: { kind: 'PERSON', name: 'Applicant' },
  language: 'kk',
  subject: 'Subject',
  text: 'Text.',
};

describe('revocation', () => {
  it('[44.2.b] ends the rights of a dismissed prosecutor everywhere within two seconds', async () => {
    const login = 'prosecutor-kz-71-esil';
    const me = await platform.client.ask<{ viewer: { personId: string } }>(login, '{ viewer { personId } }');
    const registered = await platform.client.ask<{ registerAppeal: { appeal: { id: string } } }>(login, REGISTER, {
      input: appeal,
    });
    const id = registered.data?.registerAppeal.appeal.id;
    const takeUp = () =>
      platform.client.ask(login, 'mutation ($id: ID!) { takeUpAppeal(input: { id: $id }) { id } }', { id });
    expect((await takeUp()).errors).toBeUndefined();

    const input = {
      officerId: me.data?.viewer.personId,
      actReference: 'Order 7',
      reason: 'Own wish',
      lastDayOn: '2026-03-18',
    };
    const dismissal = await platform.client.ask(
      'head-kz-71-esil',
      'mutation ($input: DismissOfficerInput!) { dismissOfficer(input: $input) { id } }',
      { input },
    );
    expect(dismissal.errors).toBeUndefined();
    await pause(EFFECTIVE_WITHIN_MS);
    expect((await takeUp()).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    const list = await platform.client.ask<{ appeals: { totalCount: number } }>(login, '{ appeals { totalCount } }');
    expect(list.data?.appeals.totalCount).toBe(0);
  });
});
