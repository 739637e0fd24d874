import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { alterPerson, appoint, dismiss, stepOn } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const ISSUE = `mutation ($input: IssueServiceCertificateInput!) { issueServiceCertificate(input: $input) {
  number state issuedBy issuedOn hasWeaponRight version name { en } postTitle { en } rank { code } holder { id } } }`;
const VERIFY =
  'query ($number: String!) { verifyCertificate(number: $number) { state isValid name { en } postTitle { en } rank { code } } }';
interface Issued {
  readonly issueServiceCertificate: { readonly number: string; readonly state: string };
}

const issue = (by: string, on: string, changes: object = {}) =>
  org.as(by, ISSUE, { input: { officerId: personIdOf(on), hasWeaponRight: true, ...changes } });
const numberOf = async (by: string, on: string, changes: object = {}) =>
  dataOf<Issued>(await issue(by, on, changes)).issueServiceCertificate.number;
const verify = (number: string) => org.as('', VERIFY, { number });
const stateOf = async (number: string) =>
  dataOf<{ verifyCertificate: { state: string } }>(await verify(number)).verifyCertificate.state;
const ASTANA = (place: string) => [`head-kz-71-${place}`, `prosecutor-kz-71-${place}`] as const;

describe('the issue of a certificate', () => {
  it('[47.2.a] [47.3.a] confirms the holder, the rank, the post and the right to weapons', async () => {
    const [by, on] = ASTANA('esil');
    expect(dataOf(await issue(by, on))).toMatchObject({
      issueServiceCertificate: {
        number: expect.stringMatching(/^KZ-71-ESIL\/K-2026-000001-[0-9A-HJKMNP-TV-Z]{8}$/),
        state: 'VALID',
        issuedBy: 'HEAD_OF_BODY',
        issuedOn: '2026-03-19',
        hasWeaponRight: true,
        rank: { code: 'LAWYER_1' },
        holder: { id: personIdOf(on) },
        postTitle: { en: "Prosecutor, Prosecutor's Office of Esil District, Astana City" },
      },
    });
    expect(await numberOf(by, 'deputy-kz-71-esil')).toContain('KZ-71-ESIL/K-2026-000002-');
  });

  it('[47.3.a] without one of the four facts is refused', async () => {
    const [by, on] = ASTANA('nura');
    expect(refusalOf(await issue(by, on, { hasWeaponRight: null }))).toMatchObject({
      reason: 'MANDATORY_CONTENT_MISSING',
      rule: '47.3.a',
      details: { fields: ['hasWeaponRight'] },
    });
    await alterPerson(org, on, 'rank = NULL');
    expect(refusalOf(await issue(by, on)).details).toEqual({ fields: ['rank'] });
  });

  it.each([
    ['[47.2.b] to a civil servant', 'head-kz-75', 'employee-kz-75', 'HOLDER_NOT_PROSECUTOR', '47.2.b'],
    ['[47.2.a] to a prosecutor of another region', 'head-kz-75', 'prosecutor-kz-71', 'NOT_SUPERIOR', '47.2.a'],
    ['[47.2.a] to oneself', 'head-kz-75', 'head-kz-75', 'NOT_SUPERIOR', '47.2.a'],
    ['[47.2.a] to the superior', 'head-kz-75-medeu', 'head-kz-75', 'NOT_SUPERIOR', '47.2.a'],
    ['[47.2.b] by a deputy', 'deputy-kz-75', 'prosecutor-kz-75', 'POWER_NOT_HELD', '47.2.b'],
    ['[47.2.b] by a colleague', 'prosecutor-kz-75', 'prosecutor-kz-75-medeu', 'POWER_NOT_HELD', '47.2.b'],
    ['[3.2] by an official of an agency', 'head-akimat-kz-75', 'head-kz-75', 'INTERFERENCE_FORBIDDEN', '3.2'],
  ])('%s is refused', async (_, by, on, reason, rule) => {
    expect(refusalOf(await issue(by, on))).toMatchObject({ reason, rule });
  });

  it.each(['prosecutor-general', 'first-deputy-prosecutor-general', 'deputy-prosecutor-general', 'head-clsa'])(
    '[47.1.a] to %s is the Administration’s',
    async (on) => {
      const by = on === 'deputy-prosecutor-general' ? 'prosecutor-general' : 'deputy-prosecutor-general';
      const own = await issue('prosecutor-general', on === 'prosecutor-general' ? 'head-clsa' : on, {
        issuedBy: 'PROSECUTOR_GENERAL',
        issuedOn: '2024-01-10',
      });
      expect(refusalOf(own)).toMatchObject({
        reason: 'WRONG_AUTHORITY',
        rule: '47.1.a',
        details: { expected: ['PRESIDENTIAL_ADMINISTRATION'] },
      });
      const issued = dataOf(await issue(by, on, { issuedOn: '2024-01-10' }));
      expect(issued).toMatchObject({ issueServiceCertificate: { issuedBy: 'PRESIDENTIAL_ADMINISTRATION' } });
    },
  );

  it('[47.1.a] was the Prosecutor General’s before 24 July 2023, and is the Administration’s for nobody else', async () => {
    const before = await issue('prosecutor-general', 'head-clsa', { issuedOn: '2023-07-23' });
    expect(dataOf(before)).toMatchObject({ issueServiceCertificate: { issuedBy: 'PROSECUTOR_GENERAL' } });
    const other = await issue('prosecutor-general', 'head-kz-75', { issuedBy: 'PRESIDENTIAL_ADMINISTRATION' });
    expect(refusalOf(other)).toMatchObject({ reason: 'WRONG_AUTHORITY', rule: '47.1.a' });
    const recorded = await issue('head-kz-75', 'head-clsa', { issuedBy: 'PRESIDENTIAL_ADMINISTRATION' });
    expect(refusalOf(recorded)).toMatchObject({ reason: 'POWER_NOT_HELD' });
  });

  it.each([
    ['tomorrow', '2026-03-20'],
    ['a day before the appointment', '2022-11-30'],
  ])('on %s is no input', async (_, issuedOn) => {
    const response = await issue('head-kz-75', 'prosecutor-kz-75', { issuedOn });
    expect(refusalOf(response)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'issuedOn' } });
  });

  it('twice by one request is one, at once by two numbers in a row without a gap, and the earlier one is outdated', async () => {
    const [by, on] = ASTANA('almaty');
    const requestId = crypto.randomUUID();
    const twice = await Promise.all([1, 2].map(() => numberOf(by, on, { requestId })));
    expect(new Set(twice).size).toBe(1);
    const others = await Promise.all(['deputy-kz-71-almaty', on].map((login) => numberOf(by, login)));
    expect([...others, ...twice].map((number) => number.slice(0, -9).slice(-6)).sort()).toEqual([
      '000001',
      '000001',
      '000002',
      '000003',
    ]);
    expect(await stateOf(twice[0] ?? '')).toBe('TO_BE_REPLACED');
  });
});

describe('a certificate', () => {
  it.each([
    [
      'another rank',
      'saryarka',
      () =>
        stepOn(org, 'conferRank', {
          by: 'head-kz-71',
          on: 'prosecutor-kz-71-saryarka',
          rank: 'LAWYER_2',
          actReference: 'R',
        }),
    ],
    [
      'another name',
      'baikonyr',
      () =>
        stepOn(org, 'changeOfficerName', {
          by: 'head-kz-71',
          on: 'prosecutor-kz-71-baikonyr',
          name: { kk: 'Өзге', ru: 'Иная', en: 'Other' },
          actReference: 'N',
        }),
    ],
    [
      'another post',
      'saraishyk',
      () => appoint(org, 'head-kz-71', 'prosecutor-kz-71-saraishyk', { office: 'region-kz-71', kind: 'PROSECUTOR' }),
    ],
  ])('[47.3.b] is to be replaced after %s, and confirms nothing', async (_, place, change) => {
    const [by, on] = ASTANA(place);
    const number = await numberOf(by, on);
    expect(await stateOf(number)).toBe('VALID');
    dataOf(await change());
    expect(dataOf(await verify(number))).toEqual({
      verifyCertificate: { state: 'TO_BE_REPLACED', isValid: false, name: null, postTitle: null, rank: null },
    });
    const list = await org.ask<{ serviceCertificates: { nodes: { number: string }[] } }>(
      'head-kz-71',
      '{ serviceCertificates(filter: { states: [TO_BE_REPLACED] }) { nodes { number } } }',
    );
    expect(list.serviceCertificates.nodes.map((each) => each.number)).toContain(number);
  });

  it.each([
    [
      'rank',
      'kz-55-aksu',
      () => stepOn(org, 'withdrawRank', { by: 'head-kz-55', on: 'prosecutor-kz-55', actReference: 'W' }),
    ],
    [
      'citizenship',
      'kz-63',
      () => stepOn(org, 'recordLossOfCitizenship', { by: 'head-kz-63', on: 'prosecutor-kz-63', actReference: 'L' }),
    ],
  ])('[44.2.b] [47.3.b] is invalid with the loss of %s', async (_, place, lose) => {
    const region = place.slice(0, 'kz-55'.length);
    const number = await numberOf(`head-${region}`, `prosecutor-${region}`);
    dataOf(await lose());
    expect(await stateOf(number)).toBe('INVALID');
  });

  it('[44.2.b] [47.3.b] is valid on the last day of service and invalid on the next, although nobody does anything on it', async () => {
    const number = await numberOf('head-kz-62', 'prosecutor-kz-62');
    dataOf(await dismiss(org, 'head-kz-62', 'prosecutor-kz-62', { lastDayOn: '2026-03-25' }));
    await org.setClock('2026-03-25');
    expect(await stateOf(number)).toBe('VALID');
    await org.setClock('2026-03-26');
    expect(await stateOf(number)).toBe('INVALID');
    expect(refusalOf(await issue('head-kz-62', 'prosecutor-kz-62'))).toMatchObject({ reason: 'HOLDER_NOT_PROSECUTOR' });
    await org.setClock('2026-03-19');
  });
});

describe('verification', () => {
  it('[47.3.c] tells the public validity, name, post and rank, and has no field for the right to weapons', async () => {
    const number = await numberOf('head-kz-10', 'prosecutor-kz-10');
    expect(dataOf(await verify(` ${number.toLowerCase()} `))).toEqual({
      verifyCertificate: {
        state: 'VALID',
        isValid: true,
        name: { en: "Prosecutor, Prosecutor's Office of Abai Region" },
        postTitle: { en: "Prosecutor, Prosecutor's Office of Abai Region" },
        rank: { code: 'COUNSELLOR' },
      },
    });
    const { errors } = await org.as('', `{ verifyCertificate(number: "${number}") { hasWeaponRight } }`);
    expect(errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('[47.3.c] is no way to guess: the counted part alone finds nothing, and ten wrong ones close it', async () => {
    const number = await numberOf('head-kz-11', 'prosecutor-kz-11');
    const counted = number.slice(0, -9);
    const tries = Array.from({ length: 10 }, (_, index) => `${counted}-0000000${index}`);
    for (const wrong of tries) expect(refusalOf(await verify(wrong))).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusalOf(await verify(number))).toMatchObject({ code: 'RATE_LIMITED' });
    expect(refusalOf(await verify(counted))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['prosecutor-kz-71-esil', true],
    ['head-kz-71', true],
    ['prosecutor-kz-75', false],
    ['deputy-kz-71-esil', false],
    ['executor-akimat-kz-71', false],
  ])('[47.3.c] shows %s the whole certificate of a prosecutor: %p', async (login, isShown) => {
    const query = 'query ($id: ID!) { officer(id: $id) { serviceCertificates { hasWeaponRight } } }';
    const data = await org.ask<{ officer: { serviceCertificates: unknown[] | null } }>(login, query, {
      id: personIdOf('prosecutor-kz-71-esil'),
    });
    expect(data.officer.serviceCertificates !== null).toBe(isShown);
    const list = await org.ask<{ serviceCertificates: { totalCount: number } }>(
      login,
      'query ($office: ID) { serviceCertificates(filter: { officeId: $office }) { totalCount } }',
      { office: officeIdOf('district-kz-71-esil') },
    );
    expect(list.serviceCertificates.totalCount > 0).toBe(isShown || login.endsWith('71-esil'));
  });
});
