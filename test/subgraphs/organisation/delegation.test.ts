import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findAuthority } from '../../../platform/access/authority';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { dismiss } from './personnel-operations';

const GENERAL = 'prosecutor-general';
const DELEGATE = 'prosecutor-kz-71-esil';
const MEDEU = officeIdOf('district-kz-75-medeu');
const SEEN = `id version state power fromOn untilOn actReference isInEffect revokedOn delegate { id } delegator { id }
  scope { code } allowedActions`;
const GRANT = `mutation ($input: GrantDelegationInput!) { step: grantDelegation(input: $input) { ${SEEN} } }`;
const REVOKE = `mutation ($input: RevokeDelegationInput!) { step: revokeDelegation(input: $input) { ${SEEN} } }`;

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation('2026-03-19');
});
afterAll(() => org.close());

interface Seen {
  readonly id: string;
  readonly [field: string]: unknown;
}

const input = (changes: object = {}) => ({
  power: 'EXTEND_APPEALS',
  delegateId: personIdOf(DELEGATE),
  scopeOfficeId: officeIdOf('region-kz-75'),
  fromOn: '2026-03-20',
  untilOn: '2026-04-20',
  actReference: 'Order 41',
  actOn: '2026-03-19',
  ...changes,
});
const grant = (login: string, changes: object = {}) => org.as(login, GRANT, { input: input(changes) });
const granted = async (changes: object = {}): Promise<Seen> =>
  dataOf<{ step: Seen }>(await grant(GENERAL, changes)).step;
const revoke = (login: string, id: string) => org.as(login, REVOKE, { input: { id, actReference: 'Order 42' } });
const holds = async (login = DELEGATE) => findAuthority(await org.viewerOf(login), 'EXTEND_APPEALS', MEDEU);

describe('a delegation', () => {
  it('[9.11.a] gives the power from its first day through its last, over the office and those below, and to nobody else', async () => {
    const { id, ...seen } = await granted();
    expect(seen).toMatchObject({
      state: 'GRANTED',
      power: 'EXTEND_APPEALS',
      isInEffect: false,
      delegate: { id: personIdOf(DELEGATE) },
      delegator: { id: personIdOf(GENERAL) },
      scope: { code: 'region-kz-75' },
      allowedActions: ['REVOKE'],
    });
    expect(await holds()).toBeNull();
    await org.setClock('2026-03-20T00:00');
    expect(await holds()).toMatchObject({ basis: 'DELEGATED', delegation: 'Order 41', delegationId: id });
    expect(findAuthority(await org.viewerOf(DELEGATE), 'EXTEND_APPEALS', officeIdOf('region-kz-71'))).toBeNull();
    expect(await holds('prosecutor-kz-71-baikonyr')).toBeNull();
    await org.setClock('2026-04-20T23:59');
    expect(await holds()).not.toBeNull();
    await org.setClock('2026-04-21T00:00');
    expect(await holds()).toBeNull();
    expect(refusalOf(await revoke(GENERAL, id))).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: { state: 'ENDED', allowed: [] },
    });
    await org.setClock('2026-03-19');
    dataOf(await revoke(GENERAL, id));
  });

  it('[9.11.a] lets the delegate see the records, and makes nobody superior', async () => {
    const { id } = await granted({ fromOn: '2026-03-19' });
    const viewer = await org.viewerOf(DELEGATE);
    expect(viewer.visibleOfficeIds).toEqual(expect.arrayContaining([MEDEU, officeIdOf('district-kz-71-esil')]));
    expect(viewer.posts.flatMap(({ subordinateOfficeIds }) => subordinateOfficeIds)).toEqual([]);
    const mine = '{ myPowers { power basis delegation untilOn office { code } } }';
    const { myPowers } = await org.ask<{ myPowers: Seen[] }>(DELEGATE, mine);
    expect(myPowers.filter(({ power }) => power === 'EXTEND_APPEALS')).toContainEqual({
      power: 'EXTEND_APPEALS',
      basis: 'DELEGATED',
      delegation: 'Order 41',
      untilOn: '2026-04-20',
      office: { code: 'district-kz-75-medeu' },
    });
    dataOf(await revoke(GENERAL, id));
    expect(await holds()).toBeNull();
    expect((await org.viewerOf(DELEGATE)).visibleOfficeIds).not.toContain(MEDEU);
  });

  it.each([[null], ['gpo']])('[9.11.a] over the whole system, or from %p down, reaches every office', async (code) => {
    const scopeOfficeId = code === null ? null : officeIdOf(code);
    const { id } = await granted({ fromOn: '2026-03-19', scopeOfficeId });
    expect(await holds()).toMatchObject({ basis: 'DELEGATED' });
    expect((await org.viewerOf(DELEGATE)).seesAllOffices).toBe(true);
    expect(dataOf(await org.as(DELEGATE, '{ viewer { kind } }'))).toEqual({ viewer: { kind: 'PROSECUTOR' } });
    dataOf(await revoke(GENERAL, id));
  });

  it.each([['region-kz-75'], [null]])(
    '[9.11.a] over %p is no leave to prepare other records there, and takes none from the own office',
    async (code) => {
      const { id } = await granted({ fromOn: '2026-03-19', scopeOfficeId: code === null ? null : officeIdOf(code) });
      const viewer = await org.viewerOf(DELEGATE);
      for (const power of ['PREPARE_RECORDS', 'RESOLVE_CONFLICTS'] as const) {
        expect(findAuthority(viewer, power, MEDEU)).toBeNull();
        expect(findAuthority(viewer, power, officeIdOf('district-kz-71-esil'))).toMatchObject({ basis: 'OWN' });
      }
      dataOf(await revoke(GENERAL, id));
    },
  );

  it('[9.11.a] leaves a delegate of a region what the own post gives over the offices below', async () => {
    const delegate = { delegateId: personIdOf('deputy-kz-75'), fromOn: '2026-03-19' };
    for (const scopeOfficeId of [officeIdOf('region-kz-75'), null]) {
      const { id } = await granted({ ...delegate, scopeOfficeId });
      expect(findAuthority(await org.viewerOf('deputy-kz-75'), 'PREPARE_RECORDS', MEDEU)).toMatchObject({
        basis: 'OWN',
      });
      dataOf(await revoke(GENERAL, id));
    }
  });

  it.each([
    ['to apply to the Constitutional Court', 'APPLY_TO_CONSTITUTIONAL_COURT'],
    ['to submit on immunity', 'SUBMIT_ON_IMMUNITY'],
    ['to delegate', 'DELEGATE_POWERS'],
    ['to chair a council', 'CHAIR_COORDINATING_COUNCIL'],
  ])('[9.11.b] passes on no power %s', async (_, power) => {
    expect(refusalOf(await grant(GENERAL, { power }))).toMatchObject({ reason: 'POWER_NOT_DELEGABLE', rule: '9.11.b' });
  });

  it('[9.11.a] is granted by the Prosecutor General alone, and never passed on', async () => {
    for (const login of ['deputy-prosecutor-general', 'head-kz-71', DELEGATE])
      expect(refusalOf(await grant(login))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.11.a' });
    const { id } = await granted({ fromOn: '2026-03-19' });
    expect(refusalOf(await grant(DELEGATE, { delegateId: personIdOf('head-kz-71') }))).toMatchObject({
      reason: 'POWER_NOT_DELEGABLE',
      rule: '9.11.a',
    });
    expect(refusalOf(await grant('head-kz-71', { delegateId: personIdOf(GENERAL) })).reason).toBe('POWER_NOT_HELD');
    expect(refusalOf(await grant(GENERAL, { delegateId: personIdOf(GENERAL) }))).toMatchObject({
      reason: 'POWER_NOT_DELEGABLE',
      rule: '9.11.a',
    });
    expect(refusalOf(await revoke('head-kz-71', id))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.11.a' });
    dataOf(await revoke(GENERAL, id));
    expect(refusalOf(await revoke(GENERAL, id))).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('[9.11.a] is given to a prosecutor in service, not to an employee', async () => {
    expect(refusalOf(await grant(GENERAL, { delegateId: personIdOf('employee-kz-71-esil') }))).toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
      rule: '10.1.a',
    });
  });

  it.each([
    ['begins before its act', { fromOn: '2026-03-18', actOn: '2026-03-19' }, 'fromOn'],
    ['has an act of the future', { fromOn: '2026-03-25', actOn: '2026-03-20' }, 'actOn'],
    ['ends before it begins', { untilOn: '2026-03-19' }, 'untilOn'],
    ['is past', { actOn: '2026-01-10', fromOn: '2026-01-10', untilOn: '2026-03-18' }, 'untilOn'],
  ])('[9.11.a] is refused when it %s', async (_, changes, field) => {
    expect(refusalOf(await grant(GENERAL, changes))).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('[9.11.a] exists once at a time for a power and a delegate, also when two come at once', async () => {
    const answers = await Promise.all([
      grant(GENERAL),
      grant(GENERAL, { fromOn: '2026-04-20', untilOn: '2026-05-20' }),
    ]);
    const [kept] = answers.flatMap(({ data }) => (data ? [data['step'] as Seen] : []));
    const [refused] = answers.filter(({ errors }) => errors !== undefined);
    expect(refused && refusalOf(refused)).toMatchObject({ reason: 'ALREADY_EXISTS', rule: '9.11.a' });
    const { id } = await granted({ power: 'APPOINT_CHECKS' });
    dataOf(await revoke(GENERAL, id));
    dataOf(await revoke(GENERAL, kept?.id ?? ''));
    dataOf(await revoke(GENERAL, (await granted()).id));
  });

  it('[9.11.a] is known to the delegate, his superiors and the General Office, and hidden from others', async () => {
    const { id } = await granted();
    const query = 'query ($id: ID!) { delegation(id: $id) { id } delegations { totalCount } }';
    const found = async (login: string) =>
      (await org.ask<{ delegation: Seen | null }>(login, query, { id })).delegation !== null;
    for (const login of [DELEGATE, 'head-kz-71-esil', 'head-kz-71', 'deputy-prosecutor-general'])
      expect([login, await found(login)]).toEqual([login, true]);
    for (const login of ['head-kz-75', 'executor-akimat-kz-71', ''])
      expect([login, await found(login)]).toEqual([login, false]);
    dataOf(await revoke(GENERAL, id));
  });
});

describe('the end of service', () => {
  it('[9.11.a] [44.2.b] of the delegate, and of the delegator, ends the delegation', async () => {
    await granted({ fromOn: '2026-03-19', untilOn: '2026-12-31' });
    const other = 'prosecutor-kz-71-baikonyr';
    await granted({ fromOn: '2026-03-19', untilOn: '2026-12-31', delegateId: personIdOf(other) });
    expect(await holds(other)).not.toBeNull();
    dataOf(await dismiss(org, 'head-kz-71', DELEGATE));
    expect(await holds()).toBeNull();
    expect((await org.viewerOf(DELEGATE)).delegations).toEqual([]);
    await org.db.pool.query('UPDATE appointment SET until_on = $2 WHERE person_id = $1', [
      personIdOf(GENERAL),
      '2026-03-18',
    ]);
    expect(await holds(other)).toBeNull();
  });
});
