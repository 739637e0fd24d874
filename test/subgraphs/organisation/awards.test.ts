import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { dismiss } from './personnel-operations';

const SEEN = 'awards { id kind name state nominatedOn conferredOn conferredBy conferralReference allowedActions }';
const NOMINATE = `mutation ($input: NominateForAwardInput!) { step: nominateForAward(input: $input) { ${SEEN} } }`;
const CONFER = `mutation ($input: ConferAwardInput!) { step: conferAward(input: $input) { ${SEEN} } }`;

interface SeenAward {
  readonly id: string;
  readonly [field: string]: unknown;
}

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const nominate = (login: string, kind: string, changes: object = {}, by = 'prosecutor-general') =>
  org.as(by, NOMINATE, {
    input: { officerId: personIdOf(login), kind, name: 'Ерен еңбегі үшін', actReference: 'Order 3', ...changes },
  });
const confer = (id: string, issuedBy: string, changes: object = {}, by = 'prosecutor-general') =>
  org.as(by, CONFER, { input: { id, issuedBy, actReference: 'Act 11', ...changes } });
const last = async (answer: ReturnType<typeof nominate>): Promise<SeenAward> => {
  const award = dataOf<{ step: { awards: SeenAward[] } }>(await answer).step.awards.at(-1);
  if (!award) throw new Error('no award');
  return award;
};
const seenBy = (login: string, of: string) =>
  org.ask<{ officer: { awards: SeenAward[] } | null }>(login, `query ($id: ID!) { officer(id: $id) { ${SEEN} } }`, {
    id: personIdOf(of),
  });

/** What the trail tells of a record. */
const trailOf = async (login: string, recordId: string): Promise<readonly unknown[]> => {
  const query = `query ($filter: AuditTrailFilter!) { organisationAuditTrail(filter: $filter) { nodes { action officer { id } } } }`;
  const data = await org.ask<{ organisationAuditTrail: { nodes: unknown[] } }>(login, query, { filter: { recordId } });
  return data.organisationAuditTrail.nodes;
};

describe('an award', () => {
  it('[9.7] [27.1] is in the audit trail for the Prosecutor General alone, since nominations are hidden', async () => {
    const { id } = await last(nominate('prosecutor-kz-75', 'STATE_AWARD'));
    const officer = { id: personIdOf('prosecutor-general') };
    expect(await trailOf('prosecutor-general', id)).toEqual([{ action: 'NOMINATE', officer }]);
    // Deputies stand above every office, and read everything else of the trail.
    expect(await trailOf('deputy-prosecutor-general', id)).toEqual([]);
    expect(await trailOf('head-kz-75', id)).toEqual([]);
    expect(await trailOf('prosecutor-kz-75', id)).toEqual([]);
  });

  it('[9.7] of the State is nominated for by the Prosecutor General and conferred by the President alone', async () => {
    const { id, ...award } = await last(nominate('prosecutor-kz-71-esil', 'STATE_AWARD'));
    expect(award).toMatchObject({ state: 'NOMINATED', nominatedOn: '2026-03-19', allowedActions: ['CONFER'] });
    expect(refusalOf(await confer(id, 'PROSECUTOR_GENERAL'))).toMatchObject({
      reason: 'WRONG_AUTHORITY',
      rule: '9.7',
      details: { expected: ['PRESIDENT'] },
    });
    expect(await last(confer(id, 'PRESIDENT'))).toMatchObject({
      state: 'CONFERRED',
      conferredBy: 'PRESIDENT',
      conferredOn: '2026-03-19',
      conferralReference: 'Act 11',
      allowedActions: [],
    });
    expect(refusalOf(await confer(id, 'PRESIDENT')).code).toBe('ILLEGAL_TRANSITION');
  });

  it('[9.7] of the office is conferred by the Prosecutor General himself', async () => {
    const { id } = await last(nominate('employee-kz-71-esil', 'DEPARTMENTAL_AWARD'));
    expect(refusalOf(await confer(id, 'PRESIDENT'))).toMatchObject({
      reason: 'WRONG_AUTHORITY',
      details: { expected: ['PROSECUTOR_GENERAL'] },
    });
    expect(await last(confer(id, 'PROSECUTOR_GENERAL'))).toMatchObject({ state: 'CONFERRED' });
  });

  it('[9.7] is not nominated for or conferred by deputies, heads or outsiders', async () => {
    const [conferred] = (await seenBy('analyst-1', 'employee-kz-71-esil')).officer?.awards ?? [];
    if (!conferred) throw new Error('no award');
    const { id } = await last(nominate('prosecutor-kz-71-esil', 'HONORARY_TITLE'));
    for (const by of ['deputy-prosecutor-general', 'head-kz-71', 'head-kz-71-esil']) {
      const refusal = { reason: 'POWER_NOT_HELD', rule: '9.7' };
      expect(refusalOf(await nominate('prosecutor-kz-71-esil', 'STATE_AWARD', {}, by))).toMatchObject(refusal);
      // Nobody else knows of the nomination; of what has been conferred everybody does.
      expect(refusalOf(await confer(id, 'PRESIDENT', {}, by)).code).toBe('NOT_FOUND');
      expect(refusalOf(await confer(conferred.id, 'PRESIDENT', {}, by))).toMatchObject(refusal);
    }
  });

  it('[9.7] [46.2] goes to pensioners of the office, and not to others who have left', async () => {
    const leave = (login: string, changes: object) => dismiss(org, 'head-kz-71', login, changes);
    dataOf(await leave('employee-kz-71-nura', { ground: 'LONG_SERVICE', hasLongServicePension: true }));
    dataOf(await leave('prosecutor-kz-71-nura', {}));
    expect(await last(nominate('employee-kz-71-nura', 'DEPARTMENTAL_AWARD'))).toMatchObject({ state: 'NOMINATED' });
    expect(refusalOf(await nominate('prosecutor-kz-71-nura', 'DEPARTMENTAL_AWARD'))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'officerId' },
    });
  });

  it('[9.7] is seen by colleagues once it is conferred; a nomination by the Prosecutor General', async () => {
    const { officer } = await seenBy('prosecutor-general', 'prosecutor-kz-71-esil');
    expect(officer?.awards.map(({ kind, state }) => [kind, state])).toEqual([
      ['STATE_AWARD', 'CONFERRED'],
      ['HONORARY_TITLE', 'NOMINATED'],
    ]);
    for (const login of ['prosecutor-kz-71-esil', 'head-kz-71', 'analyst-1'])
      expect((await seenBy(login, 'prosecutor-kz-71-esil')).officer?.awards.map(({ kind }) => kind)).toEqual([
        'STATE_AWARD',
      ]);
    expect((await seenBy('resident-1', 'prosecutor-kz-71-esil')).officer).toBeNull();
  });

  it('is told apart from what is no award', async () => {
    for (const changes of [{ name: ' ' }, { name: 'ә'.repeat(10_000) }, { officerId: 'nobody' }, { actReference: '' }])
      expect(['INVALID_INPUT', 'NOT_FOUND']).toContain(
        refusalOf(await nominate('prosecutor-kz-71-esil', 'STATE_AWARD', changes)).code,
      );
    const { id } = await last(nominate('prosecutor-kz-71-esil', 'DEPARTMENTAL_AWARD'));
    for (const conferredOn of ['2026-03-18', '2026-03-20'])
      expect(refusalOf(await confer(id, 'PROSECUTOR_GENERAL', { conferredOn })).code).toBe('INVALID_INPUT');
    expect(refusalOf(await confer(id, 'PROSECUTOR_GENERAL', { expectedVersion: 9 })).code).toBe('CONFLICT');
  });
});
