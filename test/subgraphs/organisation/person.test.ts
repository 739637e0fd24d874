import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint, auditOf, dismiss, stepOn } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const REGISTER = `mutation ($input: RegisterOfficerInput!) { registerOfficer(input: $input) {
  id version state personnelClass category isProsecutor name { kk } rank { code } posts { id } allowedActions } }`;
const APPOINT = 'mutation ($input: AppointOfficerInput!) { appointOfficer(input: $input) { state isProsecutor } }';
const NAME = { kk: 'Әлия Ғұмарқызы Өтегенова', ru: 'Алия Утегенова', en: 'Aliya Utegenova' };
const prosecutor = {
  officeId: officeIdOf('region-kz-71'),
  name: NAME,
  personnelClass: 'PROSECUTOR',
  isCitizen: true,
  rank: 'LAWYER_2',
  rankActReference: 'R-1',
};
const register = (login: string, changes: object = {}) =>
  org.as(login, REGISTER, { input: { ...prosecutor, ...changes } });
interface Registered {
  readonly registerOfficer: { readonly id: string; readonly state: string };
}

describe('a personnel record', () => {
  it('[44.1] [44.2.a] opens before service; the first appointment makes the person a prosecutor who signs in', async () => {
    const data = dataOf<Registered>(await register('head-kz-71', { subject: 'new-prosecutor' }));
    expect(data.registerOfficer).toMatchObject({
      state: 'REGISTERED',
      isProsecutor: false,
      personnelClass: 'PROSECUTOR',
      category: null,
      name: { kk: NAME.kk },
      posts: [],
    });
    expect((await org.viewerOf('new-prosecutor')).kind).toBe('APPLICANT');
    const { id: officerId } = data.registerOfficer;
    const input = { officerId, officeId: officeIdOf('region-kz-71'), kind: 'PROSECUTOR', actReference: 'O-1' };
    dataOf(await org.as('head-kz-71', APPOINT, { input: { ...input, fromOn: '2026-03-20' } }));
    expect((await org.viewerOf('new-prosecutor')).kind).toBe('APPLICANT');
    await org.setClock('2026-03-20');
    expect(await org.viewerOf('new-prosecutor')).toMatchObject({ kind: 'PROSECUTOR', posts: [{ kind: 'PROSECUTOR' }] });
    await org.setClock('2026-03-19');
  });

  it.each([
    ['[44.1] without class', { personnelClass: null, rank: null }, 'PERSONNEL_CLASS_REQUIRED', '44.1'],
    [
      '[44.3] of a sergeant as a prosecutor',
      { category: 'PRIVATE_OR_SERGEANT' },
      'PERSONNEL_CATEGORY_MISMATCH',
      '44.3',
    ],
    [
      '[44.3] of an other employee without category',
      { personnelClass: 'OTHER_EMPLOYEE', rank: null },
      'PERSONNEL_CATEGORY_MISMATCH',
      '44.3',
    ],
    [
      '[44.3] of a civil servant with a rank',
      { personnelClass: 'OTHER_EMPLOYEE', category: 'ADMINISTRATIVE_CIVIL_SERVANT' },
      'PERSONNEL_CATEGORY_MISMATCH',
      '44.3',
    ],
  ])('%s is refused', async (_, changes, reason, rule) => {
    expect(refusalOf(await register('head-kz-71', changes))).toMatchObject({ reason, rule });
  });

  it.each([
    ['a name of 10,000 letters', { name: { ...NAME, kk: 'Ә'.repeat(10_000) } }],
    ['a blank name', { name: { ...NAME, ru: ' ' } }],
    ['a name that is none', { name: { ...NAME, en: '<script>' } }],
    ['a rank without its act', { rankActReference: null }],
    ['a rank that there is not', { rank: 'CZAR' }],
  ])('with %s is no input', async (_, changes) => {
    expect(refusalOf(await register('head-kz-71', changes))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('takes no account that someone has, and is opened by the right people alone', async () => {
    expect(refusalOf(await register('head-kz-71', { subject: 'head-kz-75' }))).toMatchObject({ code: 'CONFLICT' });
    expect(refusalOf(await register('head-kz-75'))).toMatchObject({ reason: 'NOT_SUPERIOR', rule: '15.2.1' });
    expect(refusalOf(await register('prosecutor-kz-71'))).toMatchObject({ reason: 'POWER_NOT_HELD' });
    expect(refusalOf(await register(''))).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
    const { rows } = await org.db.pool.query('SELECT count(*)::int AS count FROM person WHERE name_kk = $1', [NAME.kk]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('opened twice by one request is one', async () => {
    const requestId = crypto.randomUUID();
    const both = await Promise.all([1, 2].map(() => register('head-kz-71', { requestId })));
    const ids = both.map((each) => dataOf<Registered>(each).registerOfficer.id);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a loss of citizenship', () => {
  it('[44.2.b] ends the status and the right to sign at once, and no appointment brings them back', async () => {
    const on = 'prosecutor-kz-71-esil';
    const loss = { by: 'head-kz-71-esil', on, actReference: 'L-1' };
    expect(refusalOf(await stepOn(org, 'recordLossOfCitizenship', { ...loss, endedOn: '2026-03-20' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const data = dataOf(await stepOn(org, 'recordLossOfCitizenship', { ...loss, endedOn: '2026-03-10' }));
    expect(data).toMatchObject({ recordLossOfCitizenship: { isProsecutor: false } });
    expect((await org.viewerOf(on)).kind).toBe('APPLICANT');
    const again = await appoint(org, 'head-kz-71', on, { office: 'region-kz-71', kind: 'PROSECUTOR' });
    expect(refusalOf(again)).toMatchObject({ reason: 'CITIZENSHIP_REQUIRED' });
    expect(refusalOf(await stepOn(org, 'recordLossOfCitizenship', loss))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a personnel file', () => {
  const FILE = `query ($id: ID!) { officer(id: $id) { isPensioner hasUniformRight benefitsStatus personnelFile {
    isLiableForMilitaryService specialRegisterEntry leavingGround dutyInjury isUnfitForService } } }`;
  const file = async (login: string, of: string) =>
    (await org.ask<{ officer: { personnelFile: object | null } }>(login, FILE, { id: personIdOf(of) })).officer;
  const VIOLATIONS = 'query ($id: ID!) { office(id: $id) { personnelViolations { kind officer { id } } } }';
  const violations = (login: string, office: string) => org.as(login, VIOLATIONS, { id: officeIdOf(office) });

  it('[44.8.a] names a prosecutor liable for military service without an entry of the special register', async () => {
    const [by, on] = ['head-kz-71-nura', 'prosecutor-kz-71-nura'];
    const record = (changes: object) =>
      stepOn(org, 'recordMilitaryRegistration', { by, on, isLiableForMilitaryService: true, ...changes });
    dataOf(await record({}));
    expect(dataOf(await violations(by, 'district-kz-71-nura'))).toEqual({
      office: { personnelViolations: [{ kind: 'SPECIAL_REGISTER_MISSING', officer: { id: personIdOf(on) } }] },
    });
    dataOf(await record({ specialRegisterEntry: 'SR-1' }));
    expect(dataOf(await violations(by, 'district-kz-71-nura'))).toEqual({ office: { personnelViolations: [] } });
    expect(JSON.stringify(await auditOf(org, on))).not.toContain('SR-1');
    const servant = { by, on: 'employee-kz-71-nura', isLiableForMilitaryService: true };
    expect(refusalOf(await stepOn(org, 'recordMilitaryRegistration', servant))).toMatchObject({ rule: '44.3' });
    const idle = await record({ isLiableForMilitaryService: false, specialRegisterEntry: 'SR-2' });
    expect(refusalOf(idle)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each(['head-kz-71-nura', 'head-kz-71', 'prosecutor-general', 'deputy-prosecutor-general'])(
    '[44.8.b] shows military registration to %p, a superior or the personnel administration',
    async (login) => {
      expect(await file(login, 'prosecutor-kz-71-nura')).toMatchObject({
        personnelFile: { isLiableForMilitaryService: true, specialRegisterEntry: 'SR-1' },
      });
    },
  );

  it.each([
    'prosecutor-kz-71-nura',
    'deputy-kz-71-nura',
    'employee-kz-71-nura',
    'head-kz-71-almaty',
    'head-kz-75',
    'prosecutor-gpo',
    'executor-akimat-kz-71',
    'analyst-1',
  ])('[44.8.b] shows %p nothing of it', async (login) => {
    expect((await file(login, 'prosecutor-kz-71-nura')).personnelFile).toBeNull();
  });

  it('[44.8.b] nor what is missing in it', async () => {
    for (const login of ['', 'prosecutor-kz-71-nura', 'employee-kz-71-nura', 'head-kz-75', 'executor-akimat-kz-71'])
      expect(dataOf(await violations(login, 'district-kz-71-nura'))).toEqual({ office: { personnelViolations: null } });
  });

  it('[44.6.b] a serviceman has the status of the Armed Forces, a district prosecutor none', async () => {
    expect(await file('prosecutor-general', 'prosecutor-military')).toMatchObject({
      benefitsStatus: 'ARMED_FORCES_SERVICEMAN',
    });
    expect(await file('prosecutor-general', 'prosecutor-kz-71-nura')).toMatchObject({ benefitsStatus: null });
  });

  it.each([
    ['a long-service pension', 'esil', { ground: 'LONG_SERVICE', hasLongServicePension: true }, true, true],
    ['no long-service pension', 'almaty', { ground: 'OWN_WISH' }, false, false],
    ['an injury on duty, fit', 'saryarka', { ground: 'OTHER', dutyInjury: 'INJURY' }, false, false],
    [
      'an injury on duty, unfit',
      'baikonyr',
      { ground: 'HEALTH', dutyInjury: 'INJURY', isUnfitForService: true },
      false,
      true,
    ],
  ])('[46.3] after service with %s', async (_, place, leaving, isPensioner, hasUniformRight) => {
    const login = `deputy-kz-71-${place}`;
    dataOf(await dismiss(org, `head-kz-71-${place}`, login, leaving));
    const { ground } = leaving;
    expect(await file('head-kz-71', login)).toMatchObject({
      isPensioner,
      hasUniformRight,
      personnelFile: { leavingGround: ground },
    });
    expect((await file('prosecutor-kz-75', login)).personnelFile).toBeNull();
  });
});
