import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { changed } from './office/office-operations';
import { openOrganisation, type TestOrganisation } from './open-organisation';

const SEEN =
  'id number kind designation state issuedOn isPublished addresseeOfficeIds addresseeIds office { code } issuer { id }';
const ISSUE = `mutation ($input: IssueInternalActInput!) { step: issueInternalAct(input: $input) { ${SEEN} } }`;
const REPEAL = `mutation ($input: RepealInternalActInput!) { step: repealInternalAct(input: $input) { ${SEEN} } }`;

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation('2026-03-19');
});
afterAll(() => org.close());

interface Seen {
  readonly id: string;
  readonly [field: string]: unknown;
}

const OFFICE_OF: Readonly<Record<string, string>> = {
  'prosecutor-general': 'gpo',
  'deputy-prosecutor-general': 'gpo',
  'head-kz-71': 'region-kz-71',
  'deputy-kz-71': 'region-kz-71',
  'head-kz-71-esil': 'district-kz-71-esil',
  'prosecutor-kz-71-esil': 'district-kz-71-esil',
  'head-military': 'military',
};
const issue = (login: string, kind: string, changes: object = {}) =>
  org.as(login, ISSUE, {
    input: { officeId: officeIdOf(OFFICE_OF[login] ?? ''), kind, title: 'On reception', text: 'Text.', ...changes },
  });
const issued = async (login: string, kind: string, changes: object = {}): Promise<Seen> =>
  dataOf<{ step: Seen }>(await issue(login, kind, changes)).step;
const binds = async (login: string, id: string, on?: string): Promise<boolean> => {
  const query = 'query ($on: LocalDate) { bindingActs(on: $on) { id } }';
  const { bindingActs } = await org.ask<{ bindingActs: Seen[] }>(login, query, { on });
  return bindingActs.some((act) => act.id === id);
};

describe('who may issue an internal act', () => {
  const KINDS = ['ORDER', 'DISPOSITION', 'STATUTE', 'MANUAL', 'RULES_OF_PROCEDURE', 'OTHER'];
  it.each([
    ['prosecutor-general', KINDS],
    ['deputy-prosecutor-general', []],
    ['head-kz-71', ['ORDER', 'DISPOSITION']],
    ['deputy-kz-71', []],
    ['head-kz-71-esil', ['DISPOSITION']],
    ['prosecutor-kz-71-esil', []],
    ['head-military', []],
  ])('[32.1.3.b] [16.2.2] %s: %s', async (login, allowed) => {
    for (const kind of KINDS) {
      const answer = await issue(login, kind, { designation: 'Memorandum' });
      if (allowed.includes(kind))
        expect(dataOf<{ step: Seen }>(answer).step).toMatchObject({ kind, state: 'IN_FORCE' });
      else expect(refusalOf(answer)).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '32.1.3.b' });
    }
    const query = 'query ($id: ID!) { internalActKindsFor(officeId: $id) }';
    const { internalActKindsFor } = await org.ask<{ internalActKindsFor: string[] }>(login, query, {
      id: officeIdOf(OFFICE_OF[login] ?? ''),
    });
    expect(internalActKindsFor).toEqual(allowed);
  });

  it('[32.1.3.a] names what another act is called', async () => {
    for (const designation of [undefined, '  '])
      expect(refusalOf(await issue('prosecutor-general', 'OTHER', { designation }))).toMatchObject({
        reason: 'DESCRIPTION_REQUIRED',
        rule: '32.1.3.a',
      });
    const act = await issued('prosecutor-general', 'OTHER', { designation: 'Memorandum' });
    expect(act).toMatchObject({ designation: 'Memorandum', number: expect.stringMatching(/^GPO\/O-2026-\d{6}$/) });
  });

  it('[5.2.3] a superior issues an act of a lower office only with the necessity', async () => {
    const input = { officeId: officeIdOf('district-kz-71-esil') };
    expect(refusalOf(await issue('head-kz-71', 'DISPOSITION', input))).toMatchObject({ rule: '5.2.3' });
    const necessityReason = 'The post of the head is vacant';
    expect(await issued('head-kz-71', 'DISPOSITION', { ...input, necessityReason })).toMatchObject({
      office: { code: 'district-kz-71-esil' },
    });
  });
});

describe('whom an internal act binds', () => {
  it('[9.15] an order of the Prosecutor General: every prosecutor and employee', async () => {
    const { id } = await issued('prosecutor-general', 'ORDER');
    for (const login of [
      'deputy-prosecutor-general',
      'head-kz-75',
      'employee-kz-71-esil',
      'head-military',
      'analyst-1',
    ])
      expect([login, await binds(login, id)]).toEqual([login, login !== 'analyst-1']);
    for (const login of ['prosecutor-general', 'executor-akimat-kz-71', ''])
      expect([login, await binds(login, id)]).toEqual([login, false]);
  });

  it('[15.2.2] [32.1.3.c] an order of a region: its office and those below, nobody else', async () => {
    const { id } = await issued('head-kz-71', 'ORDER');
    for (const login of ['deputy-kz-71', 'head-kz-71-esil', 'employee-kz-71-esil'])
      expect([login, await binds(login, id)]).toEqual([login, true]);
    for (const login of ['head-kz-71', 'head-kz-75', 'prosecutor-kz-75-medeu', 'prosecutor-general', 'head-clsa-kz-71'])
      expect([login, await binds(login, id)]).toEqual([login, false]);
    const query = 'query ($id: ID!) { internalAct(id: $id) { id } }';
    const read = (login: string) => org.ask<{ internalAct: Seen | null }>(login, query, { id });
    expect((await read('employee-kz-71-esil')).internalAct).not.toBeNull();
    expect((await read('head-kz-75')).internalAct).toBeNull();
  });

  it('[32.1.3.c] [15.2.2] only those whom it addresses, if it addresses any', async () => {
    const addresseeIds = [officeIdOf('district-kz-71-esil'), personIdOf('head-kz-71-baikonyr')];
    const { id } = await issued('head-kz-71', 'ORDER', { addresseeIds });
    for (const [login, expected] of [
      ['prosecutor-kz-71-esil', true],
      ['head-kz-71-baikonyr', true],
      ['prosecutor-kz-71-baikonyr', false],
      ['deputy-kz-71', false],
    ] as const)
      expect([login, await binds(login, id)]).toEqual([login, expected]);
  });

  it.each([
    ['an officer of another region', personIdOf('employee-kz-75-medeu')],
    ['an office of another region', officeIdOf('region-kz-75')],
    ['an akimat', agencyIdOf('akimat-kz-71')],
    ['the office above', officeIdOf('gpo')],
    ['nobody', '0197f3a0-0000-7000-8000-000000000000'],
    ['no identifier', 'akimat'],
  ])('[32.1.3.c] never %s', async (_, addressee) => {
    const answer = await issue('head-kz-71', 'ORDER', {
      addresseeIds: [officeIdOf('district-kz-71-esil'), addressee],
    });
    expect(refusalOf(answer)).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_SUPERIOR', rule: '32.1.3.c' });
  });

  it('[32.1.3.c] [9.15] from its day until its repeal', async () => {
    const { id } = await issued('head-kz-71', 'ORDER');
    expect(await binds('head-kz-71-esil', id, '2026-03-18')).toBe(false);
    await org.setClock('2026-03-25');
    expect(refusalOf(await org.as('head-kz-71-esil', REPEAL, { input: { id } })).code).toBe('NOT_FOUND');
    expect(dataOf(await org.as('head-kz-71', REPEAL, { input: { id } }))).toMatchObject({
      step: { state: 'REPEALED' },
    });
    expect(refusalOf(await org.as('head-kz-71', REPEAL, { input: { id } })).code).toBe('ILLEGAL_TRANSITION');
    expect(await binds('head-kz-71-esil', id)).toBe(false);
    expect(await binds('head-kz-71-esil', id, '2026-03-24')).toBe(true);
    await org.setClock('2026-03-19');
  });

  it('[32.1.3.c] [5.1.b] by the tree of the day asked for: an office that has moved was bound by the former superior until then', async () => {
    const { id } = await issued('head-kz-71', 'ORDER');
    await org.setClock('2026-03-25');
    const officeId = officeIdOf('district-kz-71-baikonyr');
    await changed(org, 'moveOffice', { officeId, parentId: officeIdOf('region-kz-75') });
    expect(await binds('prosecutor-kz-71-baikonyr', id, '2026-03-24')).toBe(true);
    expect(await binds('prosecutor-kz-71-baikonyr', id, '2026-03-25')).toBe(false);
    expect(await binds('prosecutor-kz-71-baikonyr', id)).toBe(false);
    await org.setClock('2026-03-19');
  });

  it('[32.1.3.d] without a basis, a term or a suspension, and seen by outsiders only when published', async () => {
    const { id } = await issued('head-kz-71', 'ORDER');
    const open = await issued('head-kz-71', 'ORDER', { isPublished: true });
    const terms = await org.db.pool.query('SELECT FROM platform.term WHERE subject_id = $1', [id]);
    expect(terms.rowCount).toBe(0);
    const query = '{ internalActs(first: 100) { nodes { id } } }';
    for (const login of ['', 'executor-akimat-kz-71', 'head-kz-75']) {
      const { internalActs } = await org.ask<{ internalActs: { nodes: Seen[] } }>(login, query);
      const ids = internalActs.nodes.map((each) => each.id);
      expect([login, ids.includes(id), ids.includes(open.id)]).toEqual([login, false, true]);
    }
  });
});
