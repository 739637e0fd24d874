import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

const SEEN =
  'id version competence postKind actReference fromOn untilOn endActReference reference { source act number }';
const ASSIGN = `mutation ($input: AssignCompetenceInput!) { step: assignCompetence(input: $input) { ${SEEN} } }`;
const END = `mutation ($input: EndAssignedCompetenceInput!) { step: endAssignedCompetence(input: $input) { ${SEEN} } }`;
const OF_OFFICE = `query ($id: ID!, $on: LocalDate) { office(id: $id) { competences(on: $on) { competence postKind } } }`;
const GRANT = `mutation ($input: GrantDelegationInput!) { grantDelegation(input: $input) { id } }`;
const REVOKE = `mutation ($input: RevokeDelegationInput!) { revokeDelegation(input: $input) { id } }`;
const OF_DELEGATION = `query ($id: ID!) { delegation(id: $id) { competences { competence } } }`;

interface Seen {
  readonly id: string;
  readonly [field: string]: unknown;
}

const GENERAL = 'prosecutor-general';
const DECREE = {
  source: 'LEGAL_ACT',
  act: 'Decree of the President',
  number: '77',
  adoptedOn: '2025-05-05',
  article: '3',
};

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const assign = (by: string, office: string | null, changes: object = {}) =>
  org.as(by, ASSIGN, {
    input: {
      ...(office === null ? {} : { officeId: officeIdOf(office) }),
      competence: 'COURT_REPRESENTATION',
      actReference: 'Order 61',
      ...changes,
    },
  });
const assigned = async (office: string | null, changes: object = {}): Promise<Seen> =>
  dataOf<{ step: Seen }>(await assign(GENERAL, office, changes)).step;
const end = (by: string, id: string, lastDayOn: string) =>
  org.as(by, END, { input: { id, lastDayOn, actReference: 'Order 62' } });

async function competencesOf(office: string, on: string | null = null): Promise<string[]> {
  type Found = { office: { competences: { competence: string; postKind: string | null }[] } };
  const found = await org.ask<Found>('', OF_OFFICE, { id: officeIdOf(office), on });
  return found.office.competences.map(({ competence, postKind }) => `${postKind ?? 'OFFICE'} ${competence}`);
}

async function delegate(login: string): Promise<string> {
  const days = { fromOn: '2026-03-19', untilOn: '2026-12-31', actOn: '2026-03-19' };
  const input = { power: 'EXTEND_APPEALS', delegateId: personIdOf(login), actReference: 'Order 63', ...days };
  return dataOf<{ grantDelegation: Seen }>(await org.as(GENERAL, GRANT, { input })).grantDelegation.id;
}

describe('a competence', () => {
  it('[6.2] is given to an office or a post in it, and seen by anyone from its first day through its last', async () => {
    const { id, ...seen } = await assigned('region-kz-10', { fromOn: '2026-03-20' });
    expect(seen).toEqual({
      ...{ version: 1, competence: 'COURT_REPRESENTATION', postKind: null, actReference: 'Order 61' },
      ...{ fromOn: '2026-03-20', untilOn: null, endActReference: null, reference: null },
    });
    await assigned('region-kz-10', { postKind: 'DEPUTY_HEAD', competence: 'RULE_MAKING' });
    expect(await competencesOf('region-kz-10')).toEqual(['DEPUTY_HEAD RULE_MAKING']);
    expect(await competencesOf('region-kz-10', '2026-03-20')).toEqual([
      'OFFICE COURT_REPRESENTATION',
      'DEPUTY_HEAD RULE_MAKING',
    ]);
    const ended = dataOf<{ step: Seen }>(await end(GENERAL, id, '2026-03-25')).step;
    expect(ended).toMatchObject({ version: 2, untilOn: '2026-03-25', endActReference: 'Order 62' });
    expect(await competencesOf('region-kz-10', '2026-03-25')).toContain('OFFICE COURT_REPRESENTATION');
    expect(await competencesOf('region-kz-10', '2026-03-26')).toEqual(['DEPUTY_HEAD RULE_MAKING']);
  });

  it('[6.2] shows at the post that a person holds', async () => {
    await assigned('region-kz-71', { postKind: 'HEAD', competence: 'CRIMINAL_PROSECUTION' });
    const query = 'query ($id: ID!) { officer(id: $id) { posts { competences { competence } } } }';
    const data = await org.ask('', query, { id: personIdOf('head-kz-71') });
    expect(data).toEqual({ officer: { posts: [{ competences: [{ competence: 'CRIMINAL_PROSECUTION' }] }] } });
    const other = await org.ask('', query, { id: personIdOf('head-kz-75') });
    expect(other).toEqual({ officer: { posts: [{ competences: [] }] } });
  });

  it('[6.2] OTHER without the law or act of the President that gives it is refused LEGAL_PROVISION_REQUIRED', async () => {
    const posts = { postKind: 'HEAD', competence: 'OTHER' };
    expect(refusalOf(await assign(GENERAL, 'military', posts))).toMatchObject({
      reason: 'LEGAL_PROVISION_REQUIRED',
      rule: '6.2',
    });
    const { reference } = await assigned('military', { ...posts, reference: DECREE });
    expect(reference).toEqual({ source: 'LEGAL_ACT', act: 'Decree of the President', number: '77' });
    await assigned('military', { ...posts, reference: { ...DECREE, number: '78' } });
    expect(refusalOf(await assign(GENERAL, 'military', { ...posts, reference: DECREE }))).toMatchObject({
      reason: 'ALREADY_EXISTS',
      rule: '6.2',
    });
    const uncertain = { ...posts, reference: { ...DECREE, adoptedOn: '2027-01-01' } };
    expect(refusalOf(await assign(GENERAL, 'military', uncertain)).reason).toBe('LEGAL_BASIS_INVALID');
  });

  it('[6.2] is held once at a time: ten at once leave one, and after the end there may be another', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => assign(GENERAL, 'transport')));
    const kept = answers.filter(({ errors }) => errors === undefined);
    expect(kept).toHaveLength(1);
    expect(refusalOf(await assign(GENERAL, 'transport')).reason).toBe('ALREADY_EXISTS');
    const [first] = kept.map((answer) => dataOf<{ step: Seen }>(answer).step.id);
    dataOf(await end(GENERAL, first ?? '', '2026-03-19'));
    expect(refusalOf(await end(GENERAL, first ?? '', '2026-03-20')).code).toBe('ILLEGAL_TRANSITION');
    await assigned('transport', { fromOn: '2026-03-20' });
  });

  it('[6.2] [9.1] is fixed by the Prosecutor General, not by a deputy or a head', async () => {
    const { id } = await assigned('district-kz-71-esil');
    for (const login of ['deputy-prosecutor-general', 'head-kz-71', 'head-kz-71-esil']) {
      const answers = [await assign(login, 'district-kz-71-esil', { competence: 'RULE_MAKING' })];
      answers.push(await end(login, id, '2026-03-19'));
      for (const answer of answers)
        expect([login, refusalOf(answer)]).toMatchObject([login, { reason: 'POWER_NOT_HELD', rule: '9.1' }]);
    }
    expect(refusalOf(await assign('resident-1', 'district-kz-71-esil')).reason).toBe('INTERFERENCE_FORBIDDEN');
    expect(await competencesOf('district-kz-71-esil')).toEqual(['OFFICE COURT_REPRESENTATION']);
  });

  it('[6.2] [9.11.a] names for what a delegation is given, and exists for whoever sees the delegation alone', async () => {
    const delegationId = await delegate('head-kz-71');
    const { id } = await assigned(null, { delegationId, competence: 'CRIMINAL_PROSECUTION' });
    const query = { id: delegationId };
    const competences = [{ competence: 'CRIMINAL_PROSECUTION' }];
    expect(await org.ask('head-kz-71', OF_DELEGATION, query)).toEqual({ delegation: { competences } });
    expect(await org.ask('head-kz-75', OF_DELEGATION, query)).toEqual({ delegation: null });
    expect(refusalOf(await end('head-kz-75', id, '2026-03-19')).code).toBe('NOT_FOUND');
    expect(refusalOf(await end('head-kz-71', id, '2026-03-19'))).toMatchObject({ reason: 'POWER_NOT_HELD' });
    dataOf(await org.as(GENERAL, REVOKE, { input: { id: delegationId, actReference: 'Order 64' } }));
    expect(refusalOf(await assign(GENERAL, null, { delegationId, competence: 'RULE_MAKING' }))).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '6.2',
    });
  });

  it.each([
    ['no holder', null, {}, 'officeId'],
    ['two holders', 'transport', { delegationId: officeIdOf('gpo') }, 'delegationId'],
    ['a past first day', 'transport', { competence: 'RULE_MAKING', fromOn: '2026-03-18' }, 'fromOn'],
    ['a post that the office does not have', 'transport', { postKind: 'PROSECUTOR_GENERAL' }, 'kind'],
  ])('[6.2] with %s is refused', async (_, office, changes, field) => {
    expect(refusalOf(await assign(GENERAL, office, changes))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field },
    });
  });

  it('[6.2] ends neither in the past nor before it began', async () => {
    const { id } = await assigned('region-kz-75', { fromOn: '2026-04-01' });
    for (const lastDayOn of ['2026-03-18', '2026-03-31'])
      expect(refusalOf(await end(GENERAL, id, lastDayOn))).toMatchObject({ details: { field: 'lastDayOn' } });
    expect(refusalOf(await end(GENERAL, 'no-id', '2026-04-02')).code).toBe('NOT_FOUND');
  });
});
