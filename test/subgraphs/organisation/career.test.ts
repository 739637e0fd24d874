import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint, dismiss } from './personnel-operations';

const CAREER = `query ($id: ID!) { officer(id: $id) { career {
  step takenOn actReference title { en } office { code } rank { code } award power } } }`;
const PERSON = 'deputy-kz-71';

interface Entry {
  readonly step: string;
  readonly takenOn: string;
  readonly [field: string]: unknown;
}

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const seen = async (login: string, of = PERSON): Promise<readonly Entry[] | null | undefined> =>
  (await org.ask<{ officer: { career: Entry[] | null } | null }>(login, CAREER, { id: personIdOf(of) })).officer
    ?.career;
const told = (entries: readonly Entry[] | null | undefined) =>
  entries?.map(({ step, takenOn }) => `${takenOn} ${step}`);

const run = async (mutation: string, input: object): Promise<void> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  dataOf(
    await org.as('prosecutor-general', `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input }),
  );
};

describe('a career', () => {
  it('[44.8.b] tells posts, ranks, awards, delegations and the end of service by day with their acts, and nothing of days to come', async () => {
    const before = await seen('prosecutor-general');
    expect(before?.map(({ step }) => step).sort()).toEqual(['APPOINTED', 'RANK_CONFERRED']);
    await run('grantDelegation', {
      delegateId: personIdOf(PERSON),
      power: 'EXTEND_APPEALS',
      scopeOfficeId: officeIdOf('region-kz-71'),
      fromOn: '2026-03-20',
      untilOn: '2026-12-31',
      actReference: 'Order 41',
      actOn: '2026-03-19',
    });
    expect(await seen('prosecutor-general')).toEqual(before);
    await org.setClock('2026-03-25');
    dataOf(await appoint(org, 'prosecutor-general', PERSON, { office: 'region-kz-75', kind: 'DEPUTY_HEAD' }));
    await org.setClock('2026-04-10');
    dataOf(await dismiss(org, 'prosecutor-general', PERSON, { lastDayOn: '2026-04-10' }));
    const after = await seen('prosecutor-general');
    expect(told(after)?.slice(before?.length)).toEqual([
      '2026-03-20 DELEGATION_GIVEN',
      '2026-03-24 POST_LEFT',
      '2026-03-25 APPOINTED',
      '2026-04-10 POST_LEFT',
      '2026-04-10 SERVICE_ENDED',
    ]);
  });

  it('[44.8.b] names act, post and office, rank, award and power of each step', async () => {
    await run('nominateForAward', {
      officerId: personIdOf('prosecutor-kz-71-esil'),
      kind: 'DEPARTMENTAL_AWARD',
      name: 'Ерен еңбегі үшін',
      actReference: 'Order 3',
    });
    const { rows } = await org.db.pool.query<{ id: string }>('SELECT id FROM award');
    const nominated = await seen('prosecutor-general', 'prosecutor-kz-71-esil');
    expect(nominated?.map(({ step }) => step)).not.toContain('AWARD_CONFERRED');
    await run('conferAward', { id: rows[0]?.id, issuedBy: 'PROSECUTOR_GENERAL', actReference: 'Order 4' });
    const nothing = {
      actReference: expect.any(String),
      title: null,
      office: null,
      rank: null,
      award: null,
      power: null,
    };
    const career = await seen('prosecutor-general', 'prosecutor-kz-71-esil');
    const byStep = new Map(career?.map(({ takenOn: _, step, ...entry }) => [step, entry]));
    expect(byStep.get('APPOINTED')).toEqual({
      ...nothing,
      title: { en: expect.any(String) },
      office: { code: 'district-kz-71-esil' },
    });
    expect(byStep.get('RANK_CONFERRED')).toEqual({ ...nothing, rank: { code: expect.any(String) } });
    expect(byStep.get('AWARD_CONFERRED')).toEqual({ ...nothing, actReference: 'Order 4', award: 'Ерен еңбегі үшін' });
    const delegated = (await seen('prosecutor-general'))?.find(({ step }) => step === 'DELEGATION_GIVEN');
    expect(delegated).toMatchObject({
      actReference: 'Order 41',
      power: 'EXTEND_APPEALS',
      office: { code: 'region-kz-71' },
    });
  });

  it('[44.8.b] [9.11.a] tells the beginning of acting, a rank that was withdrawn and a delegation that was taken back', async () => {
    const on = 'deputy-kz-75';
    const officerId = personIdOf(on);
    const today = '2026-04-10';
    const target = { office: 'district-kz-75-medeu', kind: 'DEPUTY_HEAD', isActing: true };
    dataOf(await appoint(org, 'prosecutor-general', on, target));
    const GRANT = 'mutation ($input: GrantDelegationInput!) { grantDelegation(input: $input) { id } }';
    const days = { fromOn: today, untilOn: '2026-12-31', actOn: today, actReference: 'Order 43' };
    const input = { delegateId: officerId, power: 'EXTEND_APPEALS', ...days };
    type Granted = { grantDelegation: { id: string } };
    const { id } = dataOf<Granted>(await org.as('prosecutor-general', GRANT, { input })).grantDelegation;
    const before = (await seen('prosecutor-general', on))?.map(({ step }) => step);
    expect(before).not.toContain('DELEGATION_REVOKED');
    expect(before).not.toContain('RANK_WITHDRAWN');
    await run('revokeDelegation', { id, actReference: 'Order 44' });
    await run('withdrawRank', { officerId, actReference: 'Order 45' });
    const steps = (await seen('prosecutor-general', on))?.filter(({ takenOn }) => takenOn === today);
    const nothing = { title: null, office: null, rank: null, award: null, power: null, takenOn: today };
    const acting = { title: { en: expect.any(String) }, office: { code: 'district-kz-75-medeu' } };
    expect(steps).toEqual([
      { ...nothing, step: 'DELEGATION_REVOKED', actReference: 'Order 44', power: 'EXTEND_APPEALS' },
      { ...nothing, ...acting, step: 'ACTING_BEGUN', actReference: 'Order 9 of 19 March 2026' },
      { ...nothing, step: 'RANK_WITHDRAWN', actReference: 'Order 45' },
      { ...nothing, step: 'DELEGATION_GIVEN', actReference: 'Order 43', power: 'EXTEND_APPEALS' },
    ]);
  });

  it.each([
    ['prosecutor-general', true],
    ['head-kz-71', true],
    ['head-kz-71-esil', true],
    ['prosecutor-kz-71-esil', true],
    ['employee-kz-71-esil', false],
    ['prosecutor-kz-71-baikonyr', false],
    ['head-kz-75', false],
    ['executor-akimat-kz-71', false],
    ['analyst-1', false],
  ])('[44.8.b] [5.2.a] of a prosecutor of Esil as %s sees it: %p', async (login, isSeen) => {
    expect((await seen(login, 'prosecutor-kz-71-esil')) !== null).toBe(isSeen);
  });

  it('[26.6.a] does not exist for outsiders, and of a head, whose name is public, is null for them', async () => {
    for (const login of ['', 'resident-1']) {
      expect(await seen(login, 'prosecutor-kz-71-esil')).toBeUndefined();
      expect(await seen(login, 'head-kz-71-esil')).toBeNull();
    }
  });

  it('is read in one statement for all the officers of an office, beside office, officers and posts', async () => {
    const query = '{ officeByCode(code: "district-kz-71-esil") { officers(first: 50) { nodes { career { step } } } } }';
    const response = await org.as('prosecutor-general', query);
    expect(response.extensions.kenes.statements).toBe(4);
  });
});
