import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { auditOf, dismiss, dismissalOf } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

/** What was told of offices, of which heads are a part. */
const toldOfOffices = async () => (await org.emitted()).filter(({ type }) => type === 'office.changed');

describe('a dismissal', () => {
  it('[44.2.b] ends service, posts and the right to sign at once, and is put on record', async () => {
    const login = 'prosecutor-kz-71-esil';
    const data = dataOf<{ dismissOfficer: object }>(await dismiss(org, 'head-kz-71', login));
    expect(data.dismissOfficer).toEqual({
      id: personIdOf(login),
      version: 2,
      state: 'SERVICE_ENDED',
      serviceEndedOn: '2026-03-18',
      isProsecutor: false,
      posts: [],
      superiors: [],
      allowedActions: ['APPOINT'],
    });
    expect(await org.viewerOf(login)).toMatchObject({
      kind: 'APPLICANT',
      posts: [],
      visibleOfficeIds: [],
      clearance: 'PUBLIC',
    });
    expect(await auditOf(org, login)).toEqual([
      {
        action: 'DISMISS',
        power: 'ADMINISTER_PERSONNEL',
        power_basis: 'OWN',
        person_id: personIdOf('head-kz-71'),
        rules: ['44.2.b', '5.2.a', '9.22.d'],
        details: {
          actReference: 'Order 7 of 18 March 2026',
          lastDayOn: '2026-03-18',
          offices: [officeIdOf('district-kz-71-esil')],
        },
      },
    ]);
  });

  it('[44.2.b] lasts through the last day: on it the person still serves, on the next day no more', async () => {
    const login = 'prosecutor-kz-71-nura';
    dataOf(await dismiss(org, 'head-kz-71', login, { lastDayOn: '2026-03-20' }));
    expect((await org.viewerOf(login)).kind).toBe('PROSECUTOR');
    await org.setClock('2026-03-20T23:59');
    expect((await org.viewerOf(login)).kind).toBe('PROSECUTOR');
    await org.setClock('2026-03-21T00:01');
    expect((await org.viewerOf(login)).kind).toBe('APPLICANT');
    await org.setClock('2026-03-19');
  });

  it('[44.2.b] of someone whose service has ended is no step: ILLEGAL_TRANSITION', async () => {
    dataOf(await dismiss(org, 'head-kz-71', 'employee-kz-71-nura'));
    expect(refusalOf(await dismiss(org, 'head-kz-71', 'employee-kz-71-nura'))).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '44.2.b',
      details: { state: 'SERVICE_ENDED', action: 'DISMISS', allowed: ['APPOINT'] },
    });
  });

  it('tells the other subgraphs when an office loses its head, once, and leaves the others alone', async () => {
    const seeded = (await toldOfOffices()).length;
    expect(seeded).toBe(329);
    dataOf(await dismiss(org, 'prosecutor-general', 'head-kz-71-almaty'));
    const events = (await toldOfOffices()).slice(seeded);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'office.changed',
      subject: officeIdOf('district-kz-71-almaty'),
      source: 'organisation',
      data: {
        version: 3,
        audience: null,
        code: 'district-kz-71-almaty',
        kind: 'DISTRICT',
        sphere: 'TERRITORIAL',
        region: 'KZ-71',
        parentId: officeIdOf('region-kz-71'),
        headPersonId: null,
        superiorIds: [officeIdOf('region-kz-71'), officeIdOf('gpo')],
      },
    });
    const known = await org.db.pool.query('SELECT version, head_person_id FROM platform.known_office WHERE id = $1', [
      officeIdOf('district-kz-71-almaty'),
    ]);
    expect(known.rows).toEqual([{ version: 3, head_person_id: null }]);
    const query = '{ officeByCode(code: "district-kz-71-almaty") { version head { id } } }';
    expect(await org.ask('', query)).toEqual({ officeByCode: { version: 3, head: null } });
    dataOf(await dismiss(org, 'head-kz-71', 'employee-kz-71-almaty'));
    expect(await toldOfOffices()).toHaveLength(seeded + 1);
  });
});

describe('the manners of the mutation', () => {
  const login = 'prosecutor-kz-75-alatau';

  it('replays the first result of a request, and refuses the id for another', async () => {
    const requestId = '018f4e4a-0000-7000-8000-000000000001';
    const first = dataOf(await dismiss(org, 'head-kz-75', login, { requestId }));
    expect(dataOf(await dismiss(org, 'head-kz-75', login, { requestId }))).toEqual(first);
    expect(await auditOf(org, login)).toHaveLength(1);
    expect(refusalOf(await dismiss(org, 'head-kz-75', login, { requestId, reason: 'Another' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(refusalOf(await dismiss(org, 'prosecutor-general', login, { requestId }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('of two at once one wins, the other finds service ended', async () => {
    const both = await Promise.all([
      dismiss(org, 'head-kz-75', 'prosecutor-kz-75-zhetisu'),
      dismiss(org, 'head-kz-75-zhetisu', 'prosecutor-kz-75-zhetisu'),
    ]);
    expect(both.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'DONE').sort()).toEqual([
      'DONE',
      'ILLEGAL_TRANSITION',
    ]);
    expect(await auditOf(org, 'prosecutor-kz-75-zhetisu')).toHaveLength(1);
  });

  it('refuses another version than the present one', async () => {
    expect(
      refusalOf(await dismiss(org, 'head-kz-75', 'prosecutor-kz-75-turksib', { expectedVersion: 2 })),
    ).toMatchObject({
      code: 'CONFLICT',
      details: { noun: 'Officer', expected: 2, actual: 1 },
    });
    dataOf(await dismiss(org, 'head-kz-75', 'prosecutor-kz-75-turksib', { expectedVersion: 1 }));
  });

  it.each([
    ['an overlong reference', { actReference: 'a'.repeat(301) }],
    ['an empty reference', { actReference: '' }],
    ['no reason', { reason: '' }],
    ['NUL', { reason: 'a\0b' }],
    ['an overlong id', { officerId: 'a'.repeat(101) }],
    ['a day that does not exist', { lastDayOn: '2026-02-30' }],
    ['a day before the appointment', { lastDayOn: '2022-11-29' }],
  ])('refuses %s', async (_, changes) => {
    const response = await dismiss(org, 'head-kz-75', 'prosecutor-kz-75-bostandyk', changes);
    expect(refusalOf(response)).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await org.viewerOf('prosecutor-kz-75-bostandyk')).kind).toBe('PROSECUTOR');
  });

  it('shows two changes of one operation each as it was left', async () => {
    const mutation = `mutation ($first: DismissOfficerInput!, $second: AppointOfficerInput!) {
      dismissOfficer(input: $first) { version state posts { id } } appointOfficer(input: $second) { version state posts { kind } } }`;
    const first = dismissalOf('prosecutor-kz-75-nauryzbai');
    const { officerId } = first;
    const second = {
      officerId,
      actReference: 'Order 8',
      officeId: officeIdOf('district-kz-75-nauryzbai'),
      kind: 'PROSECUTOR',
    };
    expect(await org.ask('head-kz-75', mutation, { first, second })).toEqual({
      dismissOfficer: { version: 2, state: 'SERVICE_ENDED', posts: [] },
      appointOfficer: { version: 3, state: 'IN_SERVICE', posts: [{ kind: 'PROSECUTOR' }] },
    });
  });
});
