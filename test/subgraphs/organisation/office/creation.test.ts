import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, officeIdOf } from '../../../../platform/directory/reference-directory';
import { refusalOf } from '../../../support/responses';
import { openOrganisation, type TestOrganisation } from '../open-organisation';
import { ACT, change, changed, NAME, newDistrict, toldSince } from './office-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const create = (input: object, login = 'prosecutor-general') =>
  change(org, login, 'createOffice', newDistrict('district-kz-71-new', { ...input }));

describe('the creation of an office', () => {
  it('[5.1.a] [5.1.d] places an inter-district office on the district level, with vacant posts, told to the others', async () => {
    const before = (await org.emitted()).length;
    const office = await changed(
      org,
      'createOffice',
      newDistrict('interdistrict-kz-71-left', { kind: 'INTERDISTRICT' }),
    );
    expect(office).toMatchObject({
      version: 1,
      kind: 'INTERDISTRICT',
      sphere: 'TERRITORIAL',
      state: 'ACTIVE',
      name: NAME,
      superiors: [{ code: 'region-kz-71' }, { code: 'gpo' }],
      allowedActions: ['RENAME', 'MOVE', 'CHANGE_COMPETENCE', 'MERGE', 'LIQUIDATE'],
    });
    expect(await toldSince(org, before)).toEqual([
      {
        id: office.id,
        audience: null,
        version: 1,
        code: 'interdistrict-kz-71-left',
        kind: 'INTERDISTRICT',
        sphere: 'TERRITORIAL',
        region: 'KZ-71',
        parentId: officeIdOf('region-kz-71'),
        headPersonId: null,
        superiorIds: [officeIdOf('region-kz-71'), officeIdOf('gpo')],
        state: 'ACTIVE',
        successorId: null,
        name: NAME,
      },
    ]);
    const posts = await org.db.pool.query('SELECT kind, title_en FROM post WHERE office_id = $1 ORDER BY seniority', [
      office.id,
    ]);
    expect(posts.rows.map(({ kind }: { kind: string }) => kind)).toEqual([
      'HEAD',
      'DEPUTY_HEAD',
      'PROSECUTOR',
      'EMPLOYEE',
    ]);
    expect(posts.rows[0]).toMatchObject({ title_en: "Head, New Prosecutor's Office" });
  });

  it('[5.1.a] of a kind that the law does not know does not pass validation', async () => {
    expect(refusalOf(await create({ kind: 'MINISTRY' })).code).toBe('INVALID_INPUT');
  });

  it('[5.1.b] without a superior is refused ORPHAN_OFFICE', async () => {
    expect(refusalOf(await create({ parentId: null }))).toMatchObject({ reason: 'ORPHAN_OFFICE', rule: '5.1.b' });
    expect(refusalOf(await create({ kind: 'GENERAL', parentId: null }))).toMatchObject({ reason: 'ORPHAN_OFFICE' });
  });

  it('[3.1] under an outside body is refused PARENT_NOT_ALLOWED', async () => {
    const ministry = refusalOf(await create({ kind: 'REGIONAL', parentId: agencyIdOf('akimat-kz-71') }));
    expect(ministry).toMatchObject({ reason: 'PARENT_NOT_ALLOWED', rule: '3.1' });
    expect(refusalOf(await create({ parentId: crypto.randomUUID() })).code).toBe('NOT_FOUND');
  });

  it.each([
    ['DEPARTMENT', 'region-kz-71', { sphere: 'STATISTICS' }],
    ['DISTRICT', 'gpo', {}],
    ['TRANSPORT', 'military', {}],
    ['EDUCATION', 'clsa', {}],
    ['GENERAL', 'gpo', {}],
    ['DISTRICT', 'district-kz-71-esil', {}],
  ])('[5.1.d] of kind %s under %s is refused PARENT_NOT_ALLOWED', async (kind, parent, more) => {
    const refused = refusalOf(await create({ kind, parentId: officeIdOf(parent), ...more }));
    expect(refused).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'PARENT_NOT_ALLOWED', rule: '5.1.d' });
  });

  it('[5.1.d] of a territorial body belongs under the department of its sphere', async () => {
    const body = { kind: 'TERRITORIAL_DEPARTMENT', parentId: officeIdOf('asset-recovery'), regionCode: 'KZ-71' };
    const wrong = refusalOf(await create({ ...body, sphere: 'STATISTICS' }));
    expect(wrong).toMatchObject({ reason: 'PARENT_NOT_ALLOWED', rule: '5.1.d' });
    const act = { ...ACT, issuedBy: 'GOVERNMENT' };
    const right = await changed(org, 'createOffice', newDistrict('asset-recovery-kz-71', { ...body, act }));
    expect(right).toMatchObject({ sphere: 'ASSET_RECOVERY', parent: { code: 'asset-recovery' } });
  });

  it('[12.1.a] of a second educational organisation is refused ALREADY_EXISTS', async () => {
    const refused = refusalOf(await create({ kind: 'EDUCATION', parentId: officeIdOf('gpo') }));
    expect(refused).toMatchObject({ reason: 'ALREADY_EXISTS', rule: '12.1.a' });
  });

  it('[5.1.c] off the list of kinds needs an act of the President', async () => {
    const other = { code: 'bureau', kind: 'OTHER_BY_PRESIDENT', parentId: officeIdOf('gpo'), sphere: 'SUPPORT' };
    const refused = refusalOf(await create(other));
    expect(refused).toMatchObject({ reason: 'PRESIDENTIAL_ACT_REQUIRED', rule: '5.1.c' });
    expect(refusalOf(await create({ ...other, act: null }))).toMatchObject({ reason: 'PRESIDENTIAL_ACT_REQUIRED' });
    const act = { number: '77', adoptedOn: '2026-03-01', issuedBy: 'PRESIDENT' };
    const office = await changed(org, 'createOffice', newDistrict('bureau', { ...other, regionCode: null, act }));
    const history = await org.ask<{ office: { history: object[] } }>(
      '',
      'query ($id: ID!) { office(id: $id) { history { fromOn action act { number adoptedOn issuedBy } } } }',
      { id: office.id },
    );
    expect(history.office.history).toEqual([{ fromOn: '2026-03-19', action: 'CREATE', act }]);
  });

  it.each(['DEPARTMENT', 'STATE_INSTITUTION'])(
    '[5.5] of kind %s needs an act under general legislation',
    async (kind) => {
      const refused = refusalOf(await create({ kind, parentId: officeIdOf('gpo'), sphere: 'STATISTICS', act: null }));
      expect(refused).toMatchObject({ reason: 'ACT_REFERENCE_REQUIRED', rule: '5.5' });
    },
  );

  it.each(['head-kz-71', 'deputy-prosecutor-general', 'prosecutor-kz-71-esil'])(
    '[9.1] is not for %s: POWER_NOT_HELD',
    async (login) => {
      expect(refusalOf(await create({}, login))).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'POWER_NOT_HELD',
        rule: '9.1',
      });
    },
  );

  it.each(['', 'resident-1', 'head-akimat-kz-71'])('[3.2] by an outsider (%p) is interference', async (login) => {
    expect(refusalOf(await create({}, login))).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN', rule: '3.2' });
  });

  it.each([
    ['code', { code: 'District KZ' }],
    ['code', { code: 'a'.repeat(61) }],
    ['code', { code: 'a--b' }],
    ['name.kk', { name: { ...NAME, kk: '  ' } }],
    ['name.kk', { name: { ...NAME, kk: 'ә'.repeat(10_000) } }],
    ['name.kk', { name: { ...NAME, kk: 'Prokuratura' } }],
    ['name.ru', { name: { ...NAME, ru: 'Жаңа' } }],
    ['name.ru', { name: { ...NAME, ru: 'Новая\u200bпрокуратура' } }],
    ['name.en', { name: { ...NAME, en: 'Новая' } }],
    ['regionCode', { regionCode: 'KZ-99' }],
    ['districtCode', { districtCode: 'district-kz-10-abai' }],
    ['sphere', { sphere: 'MILITARY' }],
    ['act.adoptedOn', { act: { ...ACT, adoptedOn: '2026-03-20' } }],
    ['act', { act: null }],
  ])('refuses a wrong %s', async (field, input) => {
    expect(refusalOf(await create(input))).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('twice with one code is a CONFLICT, also at once; the same request twice answers twice', async () => {
    const both = await Promise.all(['', ''].map(() => create({ code: 'district-kz-71-twin' })));
    expect(both.filter(({ errors }) => errors).map((each) => refusalOf(each).code)).toEqual(['CONFLICT']);
    const input = newDistrict('district-kz-71-again', { requestId: crypto.randomUUID() });
    const [first, second] = [await changed(org, 'createOffice', input), await changed(org, 'createOffice', input)];
    expect(second.id).toBe(first.id);
  });

  it('finds the new office by its Kazakh name typed with Russian letters', async () => {
    const name = { ...NAME, kk: 'Қараөткел ауданының прокуратурасы' };
    await changed(org, 'createOffice', newDistrict('district-kz-71-karaotkel', { name }));
    const found = await org.ask<{ searchDirectory: { entry: { code: string } }[] }>(
      '',
      '{ searchDirectory(text: "караоткел", kinds: [OFFICE]) { entry { ... on Office { code } } } }',
    );
    expect(found.searchDirectory[0]?.entry.code).toBe('district-kz-71-karaotkel');
  });
});
