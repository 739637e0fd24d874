import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint, dismiss, stepOn, vacate } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const head = (code: string, changes: object = {}) => ({ office: `district-kz-71-${code}`, kind: 'HEAD', ...changes });
const PG = 'prosecutor-general';

describe('an acting head', () => {
  it('[15.1] [9.22.d] holds the powers beside the own post, and leaves no room for a second head', async () => {
    await vacate(org, 'head-kz-71-esil');
    const login = 'deputy-kz-71-esil';
    const byRegion = await appoint(org, 'head-kz-71', login, head('esil', { isActing: true }));
    expect(refusalOf(byRegion)).toMatchObject({ reason: 'WRONG_AUTHORITY', rule: '9.22.d' });
    const data = dataOf(await appoint(org, PG, login, head('esil', { isActing: true, untilOn: '2026-04-30' })));
    expect(data).toMatchObject({
      appointOfficer: {
        posts: [
          { kind: 'DEPUTY_HEAD', isActing: false, untilOn: null },
          { kind: 'HEAD', isActing: true, untilOn: '2026-04-30', office: { head: { id: personIdOf(login) } } },
        ],
      },
    });
    expect((await org.viewerOf(login)).posts.map(({ kind }) => kind).sort()).toEqual(['DEPUTY_HEAD', 'HEAD']);
    expect(refusalOf(await appoint(org, PG, 'deputy-kz-71-nura', head('esil')))).toMatchObject({
      reason: 'POSITION_OCCUPIED',
      rule: '15.1',
    });
    expect(
      refusalOf(await appoint(org, PG, 'deputy-kz-71-nura', head('esil', { fromOn: '2026-04-30' }))),
    ).toMatchObject({
      reason: 'POSITION_OCCUPIED',
    });
    dataOf(await appoint(org, PG, 'deputy-kz-71-nura', head('esil', { fromOn: '2026-05-01' })));
  });

  it('[9.22.d] stops acting with the last day given and keeps the own post', async () => {
    await vacate(org, 'head-kz-71-almaty');
    const on = 'deputy-kz-71-almaty';
    dataOf(await appoint(org, PG, on, head('almaty', { isActing: true })));
    const end = { on, officeId: officeIdOf('district-kz-71-almaty'), actReference: 'E-1', lastDayOn: '2026-03-19' };
    const own = await stepOn(org, 'endActingAppointment', { by: 'head-kz-71', ...end });
    expect(refusalOf(own)).toMatchObject({ reason: 'WRONG_AUTHORITY' });
    dataOf(await stepOn(org, 'endActingAppointment', { by: PG, ...end }));
    const told = (await org.emitted()).filter(
      ({ type, subject }) => type === 'officer-posts.changed' && subject === personIdOf(on),
    );
    expect(told.at(-1)?.data['posts']).toContainEqual(
      expect.objectContaining({ isActing: true, untilOn: end.lastDayOn }),
    );
    await org.setClock('2026-03-20');
    expect((await org.viewerOf(on)).posts.map(({ kind }) => kind)).toEqual(['DEPUTY_HEAD']);
    await org.setClock('2026-03-19');
  });

  it('[7.1] the acting Prosecutor General is one person', async () => {
    const lead = { office: 'gpo', kind: 'PROSECUTOR_GENERAL', issuedBy: 'PRESIDENT', isActing: true };
    const by = 'deputy-prosecutor-general';
    expect(refusalOf(await appoint(org, by, 'first-deputy-prosecutor-general', lead))).toMatchObject({ rule: '7.1' });
    dataOf(await dismiss(org, by, PG, { issuedBy: 'PRESIDENT' }));
    dataOf(await appoint(org, by, 'first-deputy-prosecutor-general', lead));
    const consent = { consentReference: 'S-1', consentOn: '2026-03-19' };
    const second = await appoint(org, by, 'head-kz-75', { ...lead, isActing: false, ...consent });
    expect(refusalOf(second)).toMatchObject({ reason: 'POSITION_OCCUPIED', rule: '7.1' });
  });
});

describe('the days of an appointment', () => {
  const login = 'prosecutor-kz-75-medeu';
  const target = { office: 'region-kz-75', kind: 'PROSECUTOR' };
  const ask = (changes: object) => appoint(org, 'head-kz-75', login, { ...target, ...changes });
  it.each([
    ['before today', { fromOn: '2026-03-18' }, 'fromOn'],
    ['with an act of tomorrow', { actOn: '2026-03-20' }, 'actOn'],
    ['with a last day of a regular holder', { untilOn: '2026-12-31' }, 'untilOn'],
    ['that end before they begin', { isActing: true, untilOn: '2026-03-18' }, 'untilOn'],
  ])('are not %s', async (_, changes, field) => {
    expect(refusalOf(await ask(changes))).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('[44.2.b] may lie ahead: the old post counts until then, the new one from then', async () => {
    dataOf(await ask({ fromOn: '2026-04-01' }));
    expect((await org.viewerOf(login)).posts).toMatchObject([{ officeId: officeIdOf('district-kz-75-medeu') }]);
    expect(refusalOf(await ask({}))).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'officerId' } });
    await org.setClock('2026-04-01');
    expect((await org.viewerOf(login)).posts).toMatchObject([{ officeId: officeIdOf('region-kz-75') }]);
    await org.setClock('2026-03-19');
    dataOf(await dismiss(org, 'head-kz-75', login, { lastDayOn: '2026-03-25' }));
    await org.setClock('2026-03-25');
    expect((await org.viewerOf(login)).kind).toBe('PROSECUTOR');
    await org.setClock('2026-04-01');
    expect((await org.viewerOf(login)).kind).toBe('APPLICANT');
  });

  it('of one person at once: one appointment is kept whole, the other is refused or follows it', async () => {
    await org.setClock('2026-03-19');
    const both = await Promise.all(
      ['DEPUTY_HEAD', 'PROSECUTOR'].map((kind) =>
        appoint(org, 'head-kz-75', 'prosecutor-kz-75-alatau', { office: 'region-kz-75', kind }),
      ),
    );
    expect(both.every(({ errors }) => !errors?.length)).toBe(true);
    expect((await org.viewerOf('prosecutor-kz-75-alatau')).posts).toHaveLength(1);
    expect(org.faults).toEqual([]);
  });
});
