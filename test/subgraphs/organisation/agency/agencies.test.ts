import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf } from '../../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../../support/responses';
import { openOrganisation, type TestOrganisation } from '../open-organisation';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

type Values = Readonly<Record<string, unknown>>;
const AGENCY =
  'id version code kind state ceasedOn parent { code } units { code } answeringOffice { code } allowedActions';
const OFFICIAL = 'id version role state fromOn untilOn agency { code } allowedActions';
const NAME = { kk: 'Жаңа басқарма', ru: 'Новое управление', en: 'New Directorate' };

const run = (login: string, mutation: string, input: Values, fields: string) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return org.as(login, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
};
const register = (login: string, input: Values = {}) =>
  run(
    login,
    'registerAgency',
    {
      code: 'police-kz-71-esil',
      kind: 'LAW_ENFORCEMENT',
      regionCode: 'KZ-71',
      parentId: agencyIdOf('police-kz-71'),
      isProtestable: true,
      name: NAME,
      ...input,
    },
    AGENCY,
  );
const admit = (login: string, input: Values = {}) =>
  run(
    login,
    'admitAgencyOfficial',
    {
      agencyId: agencyIdOf('akimat-kz-71'),
      subject: 'someone-new',
      name: NAME,
      role: 'EXECUTOR',
      actReference: 'Letter 3 of 18 March 2026',
      ...input,
    },
    OFFICIAL,
  );
const admitted = async (input: Values) =>
  dataOf<{ admitAgencyOfficial: { id: string } }>(await admit('head-kz-71', input)).admitAgencyOfficial;

describe('agencies', () => {
  it('[28.1.b] are taken in by the regional office of their region, and told to the others', async () => {
    const before = (await org.emitted()).length;
    const data = dataOf<{ registerAgency: { id: string } }>(await register('head-kz-71'));
    expect(data.registerAgency).toMatchObject({
      state: 'ACTIVE',
      parent: { code: 'police-kz-71' },
      answeringOffice: { code: 'region-kz-71' },
      allowedActions: ['CHANGE', 'CEASE'],
    });
    const [event] = (await org.emitted()).slice(before);
    expect(event).toMatchObject({
      type: 'agency.changed',
      subject: data.registerAgency.id,
      data: { version: 1, code: 'police-kz-71-esil', region: 'KZ-71', isProtestable: true, state: 'ACTIVE' },
    });
  });

  it('[28.1.b] of the whole country answer to the General Office', async () => {
    const central = { code: 'central-body', regionCode: null, parentId: null };
    expect(refusalOf(await register('head-kz-71', central))).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '28.1.b',
    });
    expect(dataOf(await register('prosecutor-general', central))).toMatchObject({
      registerAgency: { answeringOffice: { code: 'gpo' } },
    });
  });

  it.each([
    ['head-kz-75', 'POWER_NOT_HELD'],
    ['head-kz-71-esil', 'POWER_NOT_HELD'],
    ['head-akimat-kz-71', 'INTERFERENCE_FORBIDDEN'],
    ['', 'INTERFERENCE_FORBIDDEN'],
  ])('[28.1.b] are not for %p to take in: %s', async (login, reason) => {
    expect(refusalOf(await register(login, { code: 'other' }))).toMatchObject({ reason });
  });

  it.each([
    ['code', { code: 'Ғ' }],
    ['name.kk', { name: { ...NAME, kk: 'қ'.repeat(10_000) } }],
    ['parentId', { code: 'in-another-region', parentId: agencyIdOf('police-kz-75') }],
  ])('refuse a wrong %s', async (field, input) => {
    expect(refusalOf(await register('head-kz-71', input))).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('refuse a code used before and a body above that is below', async () => {
    expect(refusalOf(await register('head-kz-71', { code: 'akimat-kz-71' })).code).toBe('CONFLICT');
    const unit = dataOf<{ registerAgency: { id: string } }>(
      await register('head-kz-71', { code: 'police-kz-71-two' }),
    ).registerAgency;
    const cycle = await run(
      'head-kz-71',
      'changeAgency',
      { agencyId: agencyIdOf('police-kz-71'), parentId: unit.id },
      AGENCY,
    );
    expect(refusalOf(cycle)).toMatchObject({ details: { field: 'parentId' } });
    const renamed = await run(
      'head-kz-71',
      'changeAgency',
      { agencyId: unit.id, name: { ...NAME, en: 'Renamed' }, expectedVersion: 1 },
      `${AGENCY} name { en }`,
    );
    expect(dataOf(renamed)).toMatchObject({ changeAgency: { version: 2, name: { en: 'Renamed' } } });
  });

  it('[28.1.b] that cease put their officials out at once and are told; bodies below must have ceased before', async () => {
    const id = agencyIdOf('maslikhat-kz-71');
    expect(await org.viewerOf('executor-maslikhat-kz-71')).toMatchObject({ kind: 'AGENCY_OFFICIAL' });
    const before = (await org.emitted()).length;
    const ceased = await run('head-kz-71', 'ceaseAgency', { agencyId: id, actReference: 'Act 1' }, AGENCY);
    expect(dataOf(ceased)).toMatchObject({
      ceaseAgency: { state: 'CEASED', ceasedOn: '2026-03-19', allowedActions: [] },
    });
    expect(await org.viewerOf('executor-maslikhat-kz-71')).toMatchObject({ kind: 'APPLICANT', agencyId: null });
    expect((await org.emitted()).slice(before)).toMatchObject([{ subject: id, data: { state: 'CEASED' } }]);
    expect(refusalOf(await admit('head-kz-71', { agencyId: id })).code).toBe('ILLEGAL_TRANSITION');
    const above = await run(
      'prosecutor-general',
      'ceaseAgency',
      { agencyId: agencyIdOf('police-kz-71'), actReference: 'Act 2' },
      AGENCY,
    );
    expect(refusalOf(above)).toMatchObject({ details: { field: 'agencyId' } });
  });
});

describe('officials of agencies', () => {
  it('[28.1.b] act from the first day to the last, and no longer', async () => {
    const subject = 'from-to';
    const official = await admitted({ subject, role: 'HEAD', fromOn: '2026-03-20', untilOn: '2026-03-21' });
    const kinds: string[] = [];
    for (const day of ['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']) {
      await org.setClock(day);
      kinds.push((await org.viewerOf(subject)).kind);
    }
    expect(kinds).toEqual(['APPLICANT', 'AGENCY_OFFICIAL', 'AGENCY_OFFICIAL', 'APPLICANT']);
    const late = await run('head-kz-71', 'revokeAgencyOfficial', { officialId: official.id, reason: 'Left' }, OFFICIAL);
    expect(refusalOf(late)).toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { state: 'ENDED' } });
    await org.setClock('2026-03-19');
  });

  it('[28.1.b] are out at the next exchange when they are revoked, and may be admitted again in another role', async () => {
    const subject = 'here-and-gone';
    const official = await admitted({ subject });
    expect(await org.viewerOf(subject)).toMatchObject({
      kind: 'AGENCY_OFFICIAL',
      agencyRole: 'EXECUTOR',
      agencyId: agencyIdOf('akimat-kz-71'),
    });
    const overlapping = refusalOf(await admit('head-kz-71', { subject, role: 'HEAD' }));
    expect(overlapping.code).toBe('CONFLICT');
    const revoked = await run(
      'head-kz-71',
      'revokeAgencyOfficial',
      { officialId: official.id, reason: 'Left' },
      OFFICIAL,
    );
    expect(dataOf(revoked)).toMatchObject({ revokeAgencyOfficial: { state: 'ENDED', version: 2, allowedActions: [] } });
    expect(await org.viewerOf(subject)).toMatchObject({ kind: 'APPLICANT' });
    await admitted({ subject, role: 'HEAD' });
    expect(await org.viewerOf(subject)).toMatchObject({ agencyRole: 'HEAD' });
  });

  it.each([
    ['fromOn', { fromOn: '2026-03-18' }],
    ['untilOn', { fromOn: '2026-03-20', untilOn: '2026-03-19' }],
  ])('refuse a back-dated or empty period (%s)', async (field, input) => {
    expect(refusalOf(await admit('head-kz-71', input))).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('[28.1.b] are admitted by the answering office alone, once when asked for twice at once, and never with a prosecutor’s account', async () => {
    expect(refusalOf(await admit('head-kz-75'))).toMatchObject({ reason: 'POWER_NOT_HELD' });
    expect(refusalOf(await admit('head-akimat-kz-71'))).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
    const both = await Promise.all(['', ''].map(() => admit('head-kz-71', { subject: 'at-once' })));
    expect(both.filter(({ errors }) => errors).map((each) => refusalOf(each).code)).toEqual(['CONFLICT']);
    expect(refusalOf(await admit('head-kz-71', { subject: 'head-kz-71-esil' })).code).toBe('CONFLICT');
  });

  it.each([
    ['head-akimat-kz-71', true],
    ['prosecutor-kz-71-esil', true],
    ['executor-akimat-kz-71', false],
    ['head-police-kz-71', false],
    ['resident-1', false],
    ['', false],
  ])('[26.6.a] are known to %p: %p', async (login, isKnown) => {
    const query = '{ agencyByCode(code: "akimat-kz-71") { officials { role } } }';
    const { agencyByCode } = await org.ask<{ agencyByCode: { officials: unknown[] } }>(login, query);
    expect(agencyByCode.officials.length > 0).toBe(isKnown);
  });
});
