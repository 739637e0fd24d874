import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

const MAY_I = `query ($power: Power!, $officeId: ID!, $necessityReason: String) {
  mayI(power: $power, officeId: $officeId, necessityReason: $necessityReason) { isAllowed code reason rule message } }`;

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const mayI = (login: string, power: string, code: string, more: object = {}) =>
  org.as(login, MAY_I, { power, officeId: officeIdOf(code), ...more });

describe('leave to exercise a power', () => {
  it.each([
    ['head-kz-71-esil', 'ISSUE_DISPOSITIONS', 'district-kz-71-esil', true, null],
    ['head-kz-71', 'ISSUE_DISPOSITIONS', 'district-kz-71-esil', false, 'REASONS_REQUIRED'],
    ['head-kz-75', 'ISSUE_DISPOSITIONS', 'district-kz-71-esil', false, 'POWER_NOT_HELD'],
    ['prosecutor-kz-71-esil', 'ISSUE_DISPOSITIONS', 'district-kz-71-esil', false, 'POWER_NOT_HELD'],
    ['employee-kz-71-esil', 'CONSIDER_APPEALS', 'district-kz-71-esil', false, 'SIGNER_NOT_PROSECUTOR'],
  ])('[10.1.a] [5.2.3] %s, %s in %s: %p, %p, without any statement', async (login, power, code, isAllowed, reason) => {
    const answer = await mayI(login, power, code);
    expect(dataOf(answer)).toMatchObject({ mayI: { isAllowed, reason } });
    expect(answer.extensions.kenes.statements).toBe(0);
  });

  it('[5.2.3] follows from the necessity that a superior states', async () => {
    const answer = await mayI('head-kz-71', 'ISSUE_DISPOSITIONS', 'district-kz-71-esil', { necessityReason: 'Vacant' });
    expect(dataOf(answer)).toMatchObject({ mayI: { isAllowed: true, code: null, message: null } });
  });

  it('[10.1.a] is denied in the very words of the command', async () => {
    const query = `mutation ($input: IssueInternalActInput!) { issueInternalAct(input: $input) { id } }`;
    const input = { officeId: officeIdOf('district-kz-71-esil'), kind: 'DISPOSITION', title: 'Title', text: 'Text.' };
    const refused = refusalOf(await org.as('prosecutor-kz-71-esil', query, { input }));
    const answer = await mayI('prosecutor-kz-71-esil', 'ISSUE_DISPOSITIONS', 'district-kz-71-esil');
    expect(dataOf(answer)).toMatchObject({ mayI: { code: refused.code, reason: refused.reason } });
  });

  it.each(['prosecutor-general', 'head-kz-71', 'prosecutor-kz-71-esil', 'employee-kz-71-esil', ''])(
    '[10.1.a] [9.11.a] the powers of %p take no statement either',
    async (login) => {
      const answer = await org.as(login, '{ myPowers { power basis legalBasis } }');
      expect(answer.errors).toBeUndefined();
      expect(answer.extensions.kenes.statements).toBe(0);
    },
  );
});
