import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

const SEEN =
  'id number state text dueOn reportedOn report addressee { code } senderOffice { code } sender { id } allowedActions';
const step = (mutation: string, type: string): string =>
  `mutation ($input: ${type}!) { step: ${mutation}(input: $input) { ${SEEN} } }`;
const ISSUE = step('issueInternalDirective', 'IssueInternalDirectiveInput');
const REPORT = step('reportInternalDirective', 'ReportInternalDirectiveInput');
const REJECT = step('rejectInternalDirective', 'AnswerInternalDirectiveInput');

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation('2026-03-19');
});
afterAll(() => org.close());

interface Seen {
  readonly id: string;
  readonly [field: string]: unknown;
}

const issue = (login: string, office = 'district-kz-71-esil', changes: object = {}) =>
  org.as(login, ISSUE, { input: { addresseeOfficeId: officeIdOf(office), text: 'Receive on Saturdays.', ...changes } });
const issued = async (): Promise<Seen> =>
  dataOf<{ step: Seen }>(await issue('head-kz-71', undefined, { dueOn: '2026-04-01' })).step;

describe('a direction to a lower office', () => {
  it('[5.2.1] [35.2.d] is given by a superior, under a number of its own, and is reported', async () => {
    const { id, ...seen } = await issued();
    expect(seen).toMatchObject({
      number: expect.stringMatching(/^KZ-71\/N-2026-\d{6}$/),
      state: 'BINDING',
      addressee: { code: 'district-kz-71-esil' },
      senderOffice: { code: 'region-kz-71' },
    });
    const report = { id, report: 'Reception on Saturdays since 21 March.' };
    expect(dataOf(await org.as('head-kz-71-esil', REPORT, { input: report }))).toMatchObject({
      step: { state: 'REPORTED', reportedOn: '2026-03-19', report: report.report, allowedActions: [] },
    });
    expect(refusalOf(await org.as('head-kz-71-esil', REPORT, { input: report })).code).toBe('ILLEGAL_TRANSITION');
  });

  it('[5.2.1] binds: nobody rejects it', async () => {
    const { id } = await issued();
    expect(refusalOf(await org.as('head-kz-71-esil', REJECT, { input: { id } }))).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'BINDING_ON_ADDRESSEE',
      rule: '5.2.1',
    });
    const query = 'query ($id: ID!) { internalDirective(id: $id) { state allowedActions } }';
    expect(await org.ask('head-kz-71-esil', query, { id })).toEqual({
      internalDirective: { state: 'BINDING', allowedActions: ['REPORT'] },
    });
  });

  it.each([
    ['the head of another region', 'head-kz-75', 'district-kz-71-esil'],
    ['the head of a military body', 'head-military', 'district-kz-71-esil'],
    ['the head below', 'head-kz-71-esil', 'region-kz-71'],
    ['the own head', 'head-kz-71-esil', 'district-kz-71-esil'],
  ])('[5.2.1] is not given by %s', async (_, login, office) => {
    expect(refusalOf(await issue(login, office))).toMatchObject({ reason: 'NOT_SUPERIOR', rule: '5.2.1' });
  });

  it('[5.2.1] is given by heads, not by those who head nothing', async () => {
    for (const login of ['prosecutor-kz-71', 'deputy-kz-71', 'employee-kz-71'])
      expect(refusalOf(await issue(login))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '5.2.1' });
    expect(refusalOf(await issue('executor-akimat-kz-71'))).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
    expect(dataOf(await issue('deputy-prosecutor-general'))).toMatchObject({ step: { senderOffice: { code: 'gpo' } } });
  });

  it('[5.2.1] is seen by the addressed office and those above, not by others', async () => {
    const { id } = await issued();
    const query =
      'query ($id: ID!) { internalDirective(id: $id) { id } internalDirectives(first: 100) { nodes { id } } }';
    const sees = async (login: string) => {
      type Found = { internalDirective: Seen | null; internalDirectives: { nodes: Seen[] } };
      const found = await org.ask<Found>(login, query, { id });
      return [found.internalDirective !== null, found.internalDirectives.nodes.some((each) => each.id === id)];
    };
    for (const login of ['employee-kz-71-esil', 'head-kz-71', 'prosecutor-general'])
      expect([login, ...(await sees(login))]).toEqual([login, true, true]);
    for (const login of ['head-kz-71-baikonyr', 'head-kz-75', 'executor-akimat-kz-71', ''])
      expect([login, ...(await sees(login))]).toEqual([login, false, false]);
  });
});
