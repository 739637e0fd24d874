import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf, referenceOffices } from '../../../platform/directory/reference-directory';
import { officer, publicViewer, testPersonId } from '../../support/viewers';
import {
  ASTANA,
  AKIMAT_ID,
  type Changed,
  ELSEWHERE,
  HEAD,
  MASLIKHAT_ID,
  NAME,
  openTestbed,
  POLICE_ID,
  PROSECUTOR,
  PROSECUTOR_GENERAL,
  RAILWAY_ID,
  REGULATION,
  SECRETARY,
  type Testbed,
} from './testbed';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await openTestbed();
});
afterAll(() => testbed.subgraph.close());

const create = (officeCode: string, head = officer(officeCode, 'HEAD')): Promise<Changed> =>
  testbed.run(head, 'createCoordinatingCouncil', { officeId: officeIdOf(officeCode), name: NAME });

/** Tells the subgraph who heads an office. */
async function headBecomes(officeCode: string, headPersonId: string | null, version: number): Promise<void> {
  const office = referenceOffices().find(({ code }) => code === officeCode);
  await testbed.subgraph.receive({
    type: 'office.changed',
    subject: officeIdOf(officeCode),
    data: { version, audience: null, ...office, headPersonId },
  });
}

const chairOf = async (id: string, viewer = HEAD): Promise<unknown> =>
  (
    await testbed.ask<{ coordinatingCouncil: unknown }>(
      viewer,
      'query ($id: ID!) { coordinatingCouncil(id: $id) { chair { id } chairBasis } }',
      { id },
    )
  ).coordinatingCouncil;

describe('creation', () => {
  it('[28.1.a] the head of a regional office creates its council, once', async () => {
    const council = await create('region-kz-71');
    expect(council).toMatchObject({ state: 'INACTIVE', level: 'REGIONAL', version: 1, regulation: null, members: [] });
    const input = { officeId: ASTANA, name: NAME };
    const second = await testbed.refused(HEAD, 'createCoordinatingCouncil', input);
    expect(second).toMatchObject({ reason: 'ALREADY_EXISTS', rule: '28.1.a' });
  });

  it('[28.1.a] of two councils of one office created at once one remains', async () => {
    const input = { officeId: officeIdOf('region-kz-75'), name: NAME };
    const query =
      'mutation ($input: CreateCoordinatingCouncilInput!) { createCoordinatingCouncil(input: $input) { id } }';
    const answers = await Promise.all([1, 2].map(() => testbed.subgraph.execute(ELSEWHERE, query, { input })));
    const reasons = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions?.['reason']);
    expect(reasons).toEqual(['ALREADY_EXISTS']);
  });

  it.each([
    ['gpo', officer('gpo', 'PROSECUTOR_GENERAL'), 'REPUBLICAN'],
    ['military', officer('military', 'HEAD'), 'MILITARY'],
    ['transport', officer('transport', 'HEAD'), 'TRANSPORT'],
    ['region-kz-79', PROSECUTOR_GENERAL, 'REGIONAL'],
  ])('[28.1.a] a council exists at %s', async (code, head, level) => {
    expect(await create(code, head)).toMatchObject({ level });
  });

  it('[16.2.1] a district head creates no council for the district', async () => {
    const head = officer('district-kz-71-almaty', 'HEAD');
    const input = { officeId: officeIdOf('district-kz-71-almaty'), name: NAME };
    expect(await testbed.refused(head, 'createCoordinatingCouncil', input)).toMatchObject({
      reason: 'COUNCIL_LEVEL_NOT_ALLOWED',
      rule: '16.2.1',
    });
    expect(await testbed.refused(PROSECUTOR_GENERAL, 'createCoordinatingCouncil', input)).toMatchObject({
      reason: 'COUNCIL_LEVEL_NOT_ALLOWED',
    });
  });

  it('[28.1.a] nor has a garrison, a transport office or a department one', async () => {
    for (const code of ['military-garrison-astana', 'transport-kz-71', 'clsa']) {
      const input = { officeId: officeIdOf(code), name: NAME };
      const refusal = await testbed.refused(PROSECUTOR_GENERAL, 'createCoordinatingCouncil', input);
      expect(refusal).toMatchObject({ reason: 'COUNCIL_LEVEL_NOT_ALLOWED', rule: '28.1.a' });
    }
  });

  it('[28.1.f] a council is given no end date', async () => {
    const head = officer('region-kz-10', 'HEAD');
    const input = { officeId: officeIdOf('region-kz-10'), name: NAME, endsOn: '2027-01-01' };
    expect(await testbed.refused(head, 'createCoordinatingCouncil', input)).toMatchObject({
      reason: 'STANDING_BODY',
      rule: '28.1.f',
    });
  });

  it('[15.2.4] neither a prosecutor of the office nor the head of another creates it', async () => {
    const input = { officeId: officeIdOf('region-kz-11'), name: NAME };
    const prosecutor = officer('region-kz-11', 'PROSECUTOR');
    expect(await testbed.refused(prosecutor, 'createCoordinatingCouncil', input)).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '15.2.4',
    });
    expect(await testbed.refused(HEAD, 'createCoordinatingCouncil', input)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('regulation', () => {
  it('[9.10] a council without an approved regulation is not activated', async () => {
    const { id } = await create('region-kz-19');
    expect(await testbed.refused(PROSECUTOR_GENERAL, 'activateCoordinatingCouncil', { id })).toMatchObject({
      reason: 'REGULATION_REQUIRED',
      rule: '9.10',
    });
  });

  it('[9.10] the regional prosecutor approves no regulation and activates no council', async () => {
    const head = officer('region-kz-23', 'HEAD');
    const { id } = await create('region-kz-23', head);
    expect(await testbed.refused(head, 'approveCouncilRegulation', { id, ...REGULATION })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'POWER_NOT_HELD',
      rule: '9.10',
    });
    expect(await testbed.refused(head, 'activateCoordinatingCouncil', { id })).toMatchObject({ rule: '9.10' });
  });

  it('[9.10] [28.1.e] the Prosecutor General approves editions; what one leaves out has no default', async () => {
    const head = officer('region-kz-27', 'HEAD');
    const { id } = await create('region-kz-27', head);
    const first = await testbed.run(PROSECUTOR_GENERAL, 'approveCouncilRegulation', { id, ...REGULATION });
    expect(first.regulation).toEqual({ edition: 1, quorum: null, votingThreshold: null });
    expect(await testbed.run(PROSECUTOR_GENERAL, 'activateCoordinatingCouncil', { id })).toMatchObject({
      state: 'ACTIVE',
      version: 3,
    });
    const second = await testbed.run(PROSECUTOR_GENERAL, 'approveCouncilRegulation', { id, ...REGULATION, quorum: 5 });
    expect(second.regulation).toEqual({ edition: 2, quorum: 5, votingThreshold: null });
    const again = await testbed.refused(PROSECUTOR_GENERAL, 'activateCoordinatingCouncil', { id });
    expect(again).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('[9.10] a regulation is not approved in the future, nor by the President', async () => {
    const { id } = await create('region-kz-31', PROSECUTOR_GENERAL);
    const future = { id, ...REGULATION, approvedOn: '2026-03-20' };
    expect(await testbed.refused(PROSECUTOR_GENERAL, 'approveCouncilRegulation', future)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const presidential = { id, ...REGULATION, approvedBy: 'PRESIDENT' };
    expect(await testbed.refused(PROSECUTOR_GENERAL, 'approveCouncilRegulation', presidential)).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it("[28.3] the regulation of the council of the Republic is the President's", async () => {
    const council = await testbed.ask<{ coordinatingCouncils: { nodes: { id: string }[] } }>(
      PROSECUTOR_GENERAL,
      '{ coordinatingCouncils(filter: { levels: [REPUBLICAN] }) { nodes { id } } }',
    );
    const id = council.coordinatingCouncils.nodes[0]?.id;
    expect(await testbed.refused(PROSECUTOR_GENERAL, 'approveCouncilRegulation', { id, ...REGULATION })).toMatchObject({
      reason: 'WRONG_AUTHORITY',
      rule: '28.3',
      details: { expected: 'PRESIDENT' },
    });
    const presidential = { id, ...REGULATION, approvedBy: 'PRESIDENT', actReference: 'Decree No. 1' };
    await testbed.run(PROSECUTOR_GENERAL, 'approveCouncilRegulation', presidential);
    expect(await testbed.run(PROSECUTOR_GENERAL, 'activateCoordinatingCouncil', { id })).toMatchObject({
      state: 'ACTIVE',
    });
  });

  it('[28.1.c] [15.2.4] only the regulation of a military or transport council names the chair', async () => {
    const { id } = await create('region-kz-33', PROSECUTOR_GENERAL);
    const input = { id, ...REGULATION, chairPost: 'Akim of the region' };
    expect(await testbed.refused(PROSECUTOR_GENERAL, 'approveCouncilRegulation', input)).toMatchObject({
      reason: 'CHAIR_EX_OFFICIO',
      rule: '15.2.4',
    });
  });
});

describe('chair', () => {
  const person = testPersonId('somebody');

  it('[15.2.4] a regional council is chaired by the regional prosecutor and follows the post', async () => {
    const { id } = await create('region-kz-35');
    const head = officer('region-kz-35', 'HEAD');
    expect(await chairOf(id)).toEqual({ chair: null, chairBasis: 'EX_OFFICIO' });
    await headBecomes('region-kz-35', person, 2);
    expect(await chairOf(id)).toEqual({ chair: { id: person }, chairBasis: 'EX_OFFICIO' });
    const successor = testPersonId('successor');
    await headBecomes('region-kz-35', successor, 3);
    expect(await chairOf(id)).toEqual({ chair: { id: successor }, chairBasis: 'EX_OFFICIO' });
    expect(await testbed.refused(head, 'setCouncilChair', { id, officerId: person })).toMatchObject({
      reason: 'CHAIR_EX_OFFICIO',
      rule: '15.2.4',
    });
    await testbed.run(head, 'setCouncilChair', { id, officerId: successor });
    expect(await chairOf(id)).toEqual({ chair: { id: successor }, chairBasis: 'EX_OFFICIO' });
  });

  it('[9.9] nobody but the Prosecutor General chairs the council of the Republic', async () => {
    const { coordinatingCouncils } = await testbed.ask<{ coordinatingCouncils: { nodes: { id: string }[] } }>(
      PROSECUTOR_GENERAL,
      '{ coordinatingCouncils(filter: { levels: [REPUBLICAN] }) { nodes { id } } }',
    );
    const input = { id: coordinatingCouncils.nodes[0]?.id, officerId: testPersonId('gpo DEPUTY_PROSECUTOR_GENERAL') };
    expect(await testbed.refused(PROSECUTOR_GENERAL, 'setCouncilChair', input)).toMatchObject({
      reason: 'CHAIR_EX_OFFICIO',
      rule: '9.9',
    });
  });

  it('[28.1.c] a military council is chaired by the chief prosecutor, or by whom its regulation names', async () => {
    await headBecomes('military', testPersonId('chief'), 2);
    const { coordinatingCouncils } = await testbed.ask<{ coordinatingCouncils: { nodes: { id: string }[] } }>(
      HEAD,
      '{ coordinatingCouncils(filter: { levels: [MILITARY] }) { nodes { id } } }',
    );
    const id = coordinatingCouncils.nodes[0]?.id ?? '';
    expect(await chairOf(id)).toEqual({ chair: { id: testPersonId('chief') }, chairBasis: 'HEAD_BY_DEFAULT' });
    const head = officer('military', 'HEAD');
    const deputy = officer('military', 'DEPUTY_HEAD');
    const input = { id, officerId: deputy.personId };
    expect(await testbed.refused(head, 'setCouncilChair', input)).toMatchObject({ reason: 'REGULATION_REQUIRED' });
    await testbed.run(PROSECUTOR_GENERAL, 'approveCouncilRegulation', { id, ...REGULATION });
    expect(await testbed.refused(head, 'setCouncilChair', input)).toMatchObject({
      reason: 'REGULATION_PARAMETER_MISSING',
      rule: '28.1.e',
      details: { parameter: 'chairPost' },
    });
    const chairPost = 'Deputy Chief Military Prosecutor';
    await testbed.run(PROSECUTOR_GENERAL, 'approveCouncilRegulation', { id, ...REGULATION, chairPost });
    await testbed.run(head, 'setCouncilChair', input);
    expect(await chairOf(id)).toEqual({ chair: { id: deputy.personId }, chairBasis: 'REGULATION' });

    await testbed.run(PROSECUTOR_GENERAL, 'activateCoordinatingCouncil', { id });
    const plan = { councilId: id, plannedFor: '2026-06-01', place: 'Astana' };
    const session = await testbed.run(deputy, 'planCouncilSession', plan);
    expect(session.allowedActions).toContain('ADD_AGENDA_ITEM');
    const other = officer('military', 'DEPUTY_HEAD', 'two');
    expect(await testbed.refused(other, 'planCouncilSession', plan)).toMatchObject({ reason: 'POWER_NOT_HELD' });
  });

  it('[26.6.a] the public sees the council, but not the person who chairs it', async () => {
    const { id } = await create('region-kz-39', PROSECUTOR_GENERAL);
    await headBecomes('region-kz-39', person, 2);
    expect(await chairOf(id, publicViewer)).toEqual({ chair: null, chairBasis: 'EX_OFFICIO' });
  });
});

describe('members', () => {
  let id = '';
  const head = officer('region-kz-43', 'HEAD');
  beforeAll(async () => {
    ({ id } = await create('region-kz-43', head));
  });

  it('[28.1.b] a quasi-public organisation takes part as an invitee only', async () => {
    const input = { id, agencyId: RAILWAY_ID };
    expect(await testbed.refused(head, 'addCouncilMember', { ...input, role: 'PARTICIPANT' })).toMatchObject({
      reason: 'PARTICIPANT_MUST_BE_STATE_BODY',
      rule: '28.1.b',
    });
    const council = await testbed.run(head, 'addCouncilMember', { ...input, role: 'INVITEE' });
    expect(council.members).toEqual([{ role: 'INVITEE', agency: { id: RAILWAY_ID } }]);
  });

  it('[28.1.b] a member is added once, leaves, and may come back', async () => {
    await testbed.run(head, 'addCouncilMember', { id, agencyId: POLICE_ID, role: 'PARTICIPANT' });
    const twice = await testbed.refused(head, 'addCouncilMember', { id, agencyId: POLICE_ID, role: 'INVITEE' });
    expect(twice).toMatchObject({ code: 'CONFLICT' });
    const without = await testbed.run(head, 'removeCouncilMember', { id, agencyId: POLICE_ID });
    expect(without.members.map(({ agency }) => agency.id)).toEqual([RAILWAY_ID]);
    expect(await testbed.refused(head, 'removeCouncilMember', { id, agencyId: POLICE_ID })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const back = await testbed.run(head, 'addCouncilMember', { id, agencyId: POLICE_ID, role: 'PARTICIPANT' });
    expect(back.members).toHaveLength(2);
  });

  it('[15.2.4] [5.2.3] only the chair decides on members, and no superior in the place of the chair', async () => {
    const prosecutor = officer('region-kz-43', 'PROSECUTOR');
    const input = { id, agencyId: AKIMAT_ID, role: 'PARTICIPANT' };
    for (const viewer of [prosecutor, HEAD, PROSECUTOR, SECRETARY, PROSECUTOR_GENERAL]) {
      expect(await testbed.refused(viewer, 'addCouncilMember', input)).toMatchObject({
        reason: 'POWER_NOT_HELD',
        rule: '15.2.4',
      });
    }
    await testbed.run(head, 'addCouncilMember', { ...input, agencyId: MASLIKHAT_ID });
    const [last] = (await testbed.audit('CoordinatingCouncil', id)).slice(-1);
    expect(last).toMatchObject({ action: 'ADD_MEMBER', power: 'CHAIR_COORDINATING_COUNCIL', rules: ['28.1.b'] });
  });

  it('a body of which nothing is known yet is no member, and an older version is no basis', async () => {
    const unknown = { id, agencyId: testPersonId('no agency'), role: 'PARTICIPANT' };
    expect(await testbed.refused(head, 'addCouncilMember', unknown)).toMatchObject({ code: 'NOT_YET_KNOWN' });
    const stale = { id, agencyId: AKIMAT_ID, role: 'PARTICIPANT', expectedVersion: 1 };
    expect(await testbed.refused(head, 'addCouncilMember', stale)).toMatchObject({
      code: 'CONFLICT',
    });
  });
});
