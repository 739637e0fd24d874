import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, officeIdOf } from '../../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../../support/responses';
import { openOrganisation, type TestOrganisation } from '../open-organisation';
import { appoint, vacate } from '../personnel-operations';
import { ACT, change, changed, NAME, newDistrict, toldSince } from './office-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const asOf = async (id: string, day: string) => {
  const query = `query ($id: ID!, $day: LocalDate!) { office(id: $id) { name { en } asOf(day: $day) {
    state kind name { en } parent { code } superiors(day: $day) { name { en } } } } }`;
  return (await org.ask<{ office: { name: { en: string }; asOf: unknown } }>('', query, { id, day })).office;
};

async function emptied(code: string): Promise<string> {
  const stem = code.replace(/^(district|city|region|military)-?/, '');
  for (const post of ['head', 'deputy', 'prosecutor', 'employee'])
    await vacate(org, `${post}-${stem}`).catch(() => undefined);
  return officeIdOf(code);
}

describe('a move', () => {
  it('[5.1.b] of an office under itself or below itself is refused SUBORDINATION_CYCLE', async () => {
    const [region, district] = [officeIdOf('region-kz-71'), officeIdOf('district-kz-71-esil')];
    for (const parentId of [region, district]) {
      const refused = refusalOf(await change(org, 'prosecutor-general', 'moveOffice', { officeId: region, parentId }));
      expect(refused).toMatchObject({ reason: 'SUBORDINATION_CYCLE', rule: '5.1.b' });
    }
  });

  it('[5.1.b] to no superior is refused ORPHAN_OFFICE', async () => {
    const refused = refusalOf(
      await change(org, 'prosecutor-general', 'moveOffice', { officeId: officeIdOf('region-kz-71') }),
    );
    expect(refused).toMatchObject({ reason: 'ORPHAN_OFFICE', rule: '5.1.b' });
  });

  it('[3.1] [5.1.d] to an outside body or a kind that may not stand above is refused PARENT_NOT_ALLOWED', async () => {
    const move = (code: string, parentId: string) =>
      change(org, 'prosecutor-general', 'moveOffice', { officeId: officeIdOf(code), parentId });
    expect(refusalOf(await move('region-kz-71', agencyIdOf('akimat-kz-71')))).toMatchObject({ rule: '3.1' });
    for (const [code, parent] of [
      ['clsa', 'region-kz-71'],
      ['gpo', 'region-kz-71'],
      ['clsa-kz-71', 'asset-recovery'],
    ] as const) {
      const refused = refusalOf(await move(code, officeIdOf(parent)));
      expect(refused).toMatchObject({ reason: code === 'gpo' ? 'SUBORDINATION_CYCLE' : 'PARENT_NOT_ALLOWED' });
    }
  });

  it('[5.1.b] takes the whole subtree along in one step; superiors, visibility and the other subgraphs follow', async () => {
    const garrison = await changed(org, 'createOffice', {
      code: 'military-unit-one',
      kind: 'MILITARY',
      parentId: officeIdOf('military-garrison-aktau'),
      name: NAME,
    });
    const before = (await org.emitted()).length;
    const sees = async () => (await org.viewerOf('head-military-region-west')).visibleOfficeIds;
    expect(await sees()).not.toContain(garrison.id);
    const [officeId, parentId] = [officeIdOf('military-garrison-aktau'), officeIdOf('military-region-west')];
    const moved = await changed(org, 'moveOffice', { officeId, parentId });
    expect(moved.superiors.map(({ code }) => code)).toEqual(['military-region-west', 'military', 'gpo']);
    expect(await sees()).toEqual(expect.arrayContaining([officeId, garrison.id]));
    const chain = [officeId, parentId, officeIdOf('military'), officeIdOf('gpo')];
    expect((await toldSince(org, before)).map((told) => [told['id'], told['superiorIds'], told['version']])).toEqual([
      [officeId, chain.slice(1), 3],
      [garrison.id, chain, 2],
    ]);
    expect(await asOf(officeId, '2026-03-18')).toMatchObject({ asOf: { parent: { code: 'military' } } });
    expect(await asOf(officeId, '2026-03-19')).toMatchObject({ asOf: { parent: { code: 'military-region-west' } } });
  });

  it('counts the version that the client has seen', async () => {
    const input = { officeId: officeIdOf('military-garrison-semey'), parentId: officeIdOf('military-region-east') };
    const refused = refusalOf(await change(org, 'prosecutor-general', 'moveOffice', { ...input, expectedVersion: 99 }));
    expect(refused.code).toBe('CONFLICT');
  });

  it('[5.1.b] of two offices under each other at once leaves one of the two refused', async () => {
    const [east, south] = [officeIdOf('military-region-east'), officeIdOf('military-region-south')];
    const both = await Promise.all([
      change(org, 'prosecutor-general', 'moveOffice', { officeId: east, parentId: south }),
      change(org, 'prosecutor-general', 'moveOffice', { officeId: south, parentId: east }),
    ]);
    const refused = both.filter(({ errors }) => errors).map((each) => refusalOf(each).reason);
    expect(refused).toEqual(['SUBORDINATION_CYCLE']);
  });
});

describe('a change of name or competence', () => {
  it('[5.5] keeps the earlier name for records of earlier days, the tree of any day answers', async () => {
    const id = officeIdOf('district-kz-10-abai');
    const before = (await asOf(id, '2026-03-18')).name;
    const name = {
      kk: 'Абай ауданының жаңа прокуратурасы',
      ru: 'Новая прокуратура Абайского района',
      en: 'Abai Office, renamed',
    };
    expect(await changed(org, 'renameOffice', { officeId: id, name })).toMatchObject({ name });
    await changed(org, 'renameOffice', { officeId: id, name: { ...name, en: 'Abai Office, renamed again' } });
    expect(await asOf(id, '2026-03-18')).toMatchObject({ asOf: { name: before } });
    expect(await asOf(id, '2026-03-19')).toMatchObject({ asOf: { name: { en: 'Abai Office, renamed again' } } });
    const { office } = await org.ask<{ office: { history: object[] } }>(
      '',
      'query ($id: ID!) { office(id: $id) { history { fromOn untilOn action name { en } act { number } } } }',
      { id },
    );
    expect(office.history).toMatchObject([
      { fromOn: null, untilOn: '2026-03-18', action: null, act: null },
      { fromOn: '2026-03-19', untilOn: '2026-03-18', action: 'RENAME', name: { en: 'Abai Office, renamed' } },
      { fromOn: '2026-03-19', untilOn: null, action: 'RENAME', act: { number: ACT.number } },
    ]);
    const title = await org.db.pool.query("SELECT title_en FROM post WHERE office_id = $1 AND kind = 'HEAD'", [id]);
    expect(title.rows[0]).toEqual({ title_en: 'Head, Abai Office, renamed again' });
  });

  it('[5.5] of an institution or department needs its act: ACT_REFERENCE_REQUIRED', async () => {
    for (const [mutation, more] of [
      ['renameOffice', { name: NAME }],
      ['changeOfficeCompetence', { regionCode: null }],
      ['liquidateOffice', {}],
    ] as const) {
      const input = { officeId: officeIdOf('clsa-kz-71'), act: null, ...more };
      const refused = refusalOf(await change(org, 'prosecutor-general', mutation, input));
      expect(refused).toMatchObject({ reason: 'ACT_REFERENCE_REQUIRED', rule: '5.5' });
    }
  });

  it('[5.1.a] makes a district office a city office, but nothing of another level', async () => {
    const officeId = officeIdOf('district-kz-11-aqtogai');
    const { rows } = await org.db.pool.query<{ id: string }>(
      "SELECT id FROM office WHERE kind = 'DISTRICT' AND region = 'KZ-11' LIMIT 1",
    );
    const id = rows[0]?.id ?? officeId;
    expect(await changed(org, 'changeOfficeCompetence', { officeId: id, kind: 'CITY' })).toMatchObject({
      kind: 'CITY',
    });
    const refused = refusalOf(
      await change(org, 'prosecutor-general', 'changeOfficeCompetence', { officeId: id, kind: 'REGIONAL' }),
    );
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'kind' } });
  });
});

describe('the end of an office', () => {
  it('[5.5] is refused while persons hold posts there, and while offices stand below (5.1.b)', async () => {
    const officeId = officeIdOf('district-kz-71-saryarka');
    const held = refusalOf(await change(org, 'prosecutor-general', 'liquidateOffice', { officeId }));
    expect(held).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'officeId' } });
    const region = refusalOf(
      await change(org, 'prosecutor-general', 'liquidateOffice', { officeId: officeIdOf('region-kz-71') }),
    );
    expect(region).toMatchObject({ reason: 'ORPHAN_OFFICE', rule: '5.1.b' });
  });

  it('[5.5] leaves its records to the successor: who answers for the one sees into the other, nothing else may be done with it', async () => {
    const office = await changed(org, 'createOffice', newDistrict('district-kz-71-short'));
    const before = (await org.emitted()).length;
    const successorId = officeIdOf('district-kz-71-esil');
    const ended = await changed(org, 'liquidateOffice', { officeId: office.id, successorId });
    expect(ended).toMatchObject({
      state: 'LIQUIDATED',
      successor: { code: 'district-kz-71-esil' },
      allowedActions: [],
    });
    expect((await org.viewerOf('prosecutor-kz-71-esil')).visibleOfficeIds).toContain(office.id);
    expect((await org.viewerOf('head-kz-71')).visibleOfficeIds).toContain(office.id);
    const [told] = await toldSince(org, before);
    expect(told).toMatchObject({
      state: 'LIQUIDATED',
      successorId,
      superiorIds: [successorId, officeIdOf('region-kz-71'), officeIdOf('gpo')],
    });
    const again = refusalOf(
      await change(org, 'prosecutor-general', 'renameOffice', { officeId: office.id, name: NAME }),
    );
    expect(again).toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { state: 'LIQUIDATED' } });
    const post = refusalOf(
      await appoint(org, 'head-kz-71', 'prosecutor-kz-71-esil', {
        office: 'x',
        officeId: office.id,
        kind: 'DEPUTY_HEAD',
      }),
    );
    expect(post).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const { office: heir } = await org.ask<{ office: { predecessors: object[]; children: object[] } }>(
      '',
      'query ($id: ID!) { office(id: $id) { predecessors { code } children { code } } }',
      { id: successorId },
    );
    expect(heir).toEqual({ predecessors: [{ code: 'district-kz-71-short' }], children: [] });
  });

  it('[5.5] by merger hands the offices below over and keeps the tree of the day before', async () => {
    const region = { kind: 'REGIONAL', parentId: officeIdOf('gpo'), regionCode: null };
    const [one, two] = [
      await changed(org, 'createOffice', newDistrict('region-one', region)),
      await changed(org, 'createOffice', newDistrict('region-two', region)),
    ];
    const below = await changed(
      org,
      'createOffice',
      newDistrict('district-one', { parentId: one.id, regionCode: null }),
    );
    await org.setClock('2026-03-20');
    const merged = await changed(org, 'mergeOffice', { officeId: one.id, intoId: two.id });
    expect(merged).toMatchObject({ state: 'LIQUIDATED', successor: { code: 'region-two' } });
    const query = `{ office(id: "${two.id}") { children { code } } officesOn(day: "2026-03-19", filter: { parentId: "${one.id}" }) { nodes { office { code } } }
      now: officesOn(day: "2026-03-20", filter: { parentId: "${two.id}", states: [ACTIVE] }) { nodes { office { code } } } }`;
    const nodes = { nodes: [{ office: { code: 'district-one' } }] };
    expect(await org.ask('', query)).toEqual({
      office: { children: [{ code: 'district-one' }] },
      officesOn: nodes,
      now: nodes,
    });
    const audit = await org.db.pool.query<{ action: string }>(
      'SELECT action FROM platform.audit WHERE record_id = $1 ORDER BY seq',
      [below.id],
    );
    expect(audit.rows.map(({ action }) => action)).toEqual(['CREATE', 'MOVE']);
    await org.setClock('2026-03-19');
  });

  it('[5.1.d] by merger into a kind that may not stand above the offices below is refused', async () => {
    const region = await changed(
      org,
      'createOffice',
      newDistrict('region-three', { kind: 'REGIONAL', parentId: officeIdOf('gpo'), regionCode: null }),
    );
    await changed(org, 'createOffice', newDistrict('district-three', { parentId: region.id, regionCode: null }));
    const refused = refusalOf(
      await change(org, 'prosecutor-general', 'mergeOffice', {
        officeId: region.id,
        intoId: officeIdOf('district-kz-71-esil'),
      }),
    );
    expect(refused).toMatchObject({ reason: 'PARENT_NOT_ALLOWED', rule: '5.1.d' });
  });

  it('refuses a successor of another sphere and one that is no more', async () => {
    const office = await changed(org, 'createOffice', newDistrict('district-kz-71-last'));
    for (const code of ['clsa-kz-71', 'military']) {
      const refused = refusalOf(
        await change(org, 'prosecutor-general', 'liquidateOffice', {
          officeId: office.id,
          successorId: officeIdOf(code),
        }),
      );
      expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'successorId' } });
    }
  });

  it('[5.5] is open to a real office once its people have left', async () => {
    const officeId = await emptied('district-kz-79-abai');
    const ended = dataOf(await change(org, 'prosecutor-general', 'liquidateOffice', { officeId }));
    expect(ended).toMatchObject({ liquidateOffice: { state: 'LIQUIDATED', successor: { code: 'region-kz-79' } } });
  });
});
