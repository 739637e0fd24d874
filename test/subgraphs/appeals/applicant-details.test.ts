import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { inputHash } from '../../../platform/command/input-hash';
import { discreetInput } from '../../../subgraphs/appeals/sealed-details';
import { analyst, applicant, officer } from '../../support/viewers';
import {
  colleague,
  deputy,
  ELSEWHERE,
  employee,
  ESIL,
  head,
  openAppeals,
  PAPER_APPEAL,
  prosecutor,
  REGISTER,
  SETTINGS,
  type TestAppeals,
} from './open-appeals';

let appeals: TestAppeals;
let id: string;
beforeAll(async () => {
  appeals = await openAppeals();
  ({ id } = await appeals.register({ channel: 'PORTAL', applicant: RESIDENT }, resident));
  await appeals.step(prosecutor, 'takeUpAppeal', { id });
});
afterAll(() => appeals.close());

const resident = applicant();
const IIN = '850218300011';
const BIN = '971240001315';
const OTHER_INDEX = Buffer.alloc(32, 'other');
const NOTHING = { iin: null, bin: null, email: null, phone: null, postalAddress: null };
const DETAILS = {
  ...NOTHING,
  iin: IIN,
  email: 'resident@example.kz',
  phone: '+77010000000',
  postalAddress: 'Астана қ., Есіл ауд., Қабанбай батыр даңғ., 1',
};
const RESIDENT = { kind: 'PERSON', name: 'Әлия Ұлықбек', ...DETAILS, phone: '8 (701) 000-00-00', bin: undefined };

const SEE = `query ($id: ID!) { appeal(id: $id) { applicant { iin bin email phone postalAddress } } }`;
const see = async (viewer: Viewer, of = id): Promise<unknown> =>
  (await appeals.ask<{ appeal: { applicant: unknown } | null }>(viewer, SEE, { id: of })).appeal?.applicant;

const looks = async (viewer: Viewer, field: string): Promise<number> => {
  const { rows } = await appeals.db.pool.query<{ count: string }>(
    `SELECT count(*) FROM platform.audit WHERE record_id = $1 AND person_id = $2 AND action = 'READ'
       AND rules = '{10.1.11}' AND details->>'field' = $3`,
    [id, viewer.personId, field],
  );
  return Number(rows[0]?.count);
};

describe("an applicant's number and contacts", () => {
  it.each([
    ['the handler', prosecutor],
    ['the head of the office in charge', head],
    ['a deputy of the head', deputy],
  ])('[10.1.11] are shown to %s, and each look is on record', async (_, viewer) => {
    await expect(see(viewer)).resolves.toEqual(DETAILS);
    await expect(looks(viewer, 'applicantDetails')).resolves.toBe(1);
  });

  it('[10.1.11] are shown to the applicant, who leaves no trace', async () => {
    await expect(see(resident)).resolves.toEqual(DETAILS);
    await expect(looks(resident, 'applicantDetails')).resolves.toBe(0);
  });

  it.each([
    ['a colleague of the handler', colleague],
    ['an employee of the office', employee],
    ['the head of the office above', officer('region-kz-71', 'HEAD')],
    ['the Prosecutor General', officer('gpo', 'PROSECUTOR_GENERAL')],
    ['an analyst', { ...analyst(), clearance: 'PERSONAL' } as const],
  ])('[10.1.11] are nothing to %s', async (_, viewer) => {
    await expect(see(viewer)).resolves.toEqual(NOTHING);
    await expect(looks(viewer, 'applicantDetails')).resolves.toBe(0);
  });

  it('[10.1.11] are not shown if the look cannot be put on record', async () => {
    const response = await appeals.execute({ ...head, personId: null }, SEE, { id });
    expect(response.data).toEqual({ appeal: { applicant: NOTHING } });
    expect(response.errors).toHaveLength(5);
  });

  it('[10.1.11] are nowhere in the database as they are, and nothing of them is in audit, events or kept requests', async () => {
    const events = JSON.stringify(await appeals.emitted());
    expect(events).toContain(id);
    const tables = ['appeal', 'platform.audit', 'platform.request'];
    for (const table of tables) {
      for (const secret of [IIN, DETAILS.email, DETAILS.phone, DETAILS.postalAddress, RESIDENT.phone]) {
        expect(events).not.toContain(secret);
        const { rows } = await appeals.db.pool.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE $1`, [`%${secret}%`]);
        expect(rows).toEqual([]);
      }
    }
    const { rows } = await appeals.db.pool.query('SELECT applicant_contact AS kept FROM appeal WHERE id = $1', [id]);
    expect(rows).toEqual([{ kept: expect.stringMatching(/^sealed:second:/) }]);
  });

  it('[10.1.11] are not told by the hash of a kept request, though a repeated one with another number is a conflict', async () => {
    const requestId = '0197f3a0-2222-7000-8000-000000000001';
    const input = {
      ...PAPER_APPEAL,
      requestId,
      applicant: { kind: 'PERSON', name: 'Resident', iin: '850218300120' },
    } as const;
    const first = await appeals.register(input);
    await expect(appeals.register(input)).resolves.toMatchObject({ id: first.id });
    const other = { ...input, applicant: { ...input.applicant, iin: '900101300017' } };
    await expect(appeals.refused(employee, REGISTER, { input: other })).resolves.toMatchObject({ code: 'CONFLICT' });
    const { rows } = await appeals.db.pool.query<{ hash: string }>(
      `SELECT encode(input_hash, 'hex') AS hash FROM platform.request WHERE request_id = $1`,
      [requestId],
    );
    expect(rows).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(rows[0]?.hash).not.toBe(inputHash(input));
    const [here, there] = [SETTINGS.applicantKeys.index, OTHER_INDEX].map((index) =>
      inputHash(discreetInput({ ...SETTINGS.applicantKeys, index }, input)),
    );
    expect(rows[0]?.hash).toBe(here);
    expect(there).not.toBe(here);
  });

  it('[10.1.11] do not open in the row of another appeal', async () => {
    const other = await appeals.register({ channel: 'PORTAL' }, resident);
    await appeals.db.source.query(
      'UPDATE appeal SET applicant_contact = (SELECT applicant_contact FROM appeal WHERE id = $1) WHERE id = $2',
      [id, other.id],
    );
    const response = await appeals.execute(resident, SEE, { id: other.id });
    expect(response.data).toEqual({ appeal: { applicant: NOTHING } });
    expect(appeals.faults).not.toHaveLength(0);
  });

  it('a contact from before it was sealed goes on being read', async () => {
    const { id: old } = await appeals.register();
    await appeals.db.source.query(`UPDATE appeal SET applicant_contact = 'Seifullin 1' WHERE id = $1`, [old]);
    const query = `query ($id: ID!) { appeal(id: $id) { applicant { contact phone } } }`;
    await expect(appeals.ask(head, query, { id: old })).resolves.toEqual({
      appeal: { applicant: { contact: 'Seifullin 1', phone: null } },
    });
  });
});

const FIND = `query ($identity: ApplicantIdentityFilter!, $offices: [ID!]) {
  appeals(filter: { applicantIdentity: $identity, officeIds: $offices }) { totalCount nodes { id } }
}`;
const find = async (viewer: Viewer, identity: object, offices?: string[]): Promise<unknown> =>
  (await appeals.ask<{ appeals: unknown }>(viewer, FIND, { identity, offices })).appeals;

describe("appeals by the applicant's number", () => {
  it('[10.1.11] are found exactly, and that they were found is on record', async () => {
    await expect(find(colleague, { iin: IIN })).resolves.toEqual({ totalCount: 1, nodes: [{ id }] });
    await expect(looks(colleague, 'applicantIdentity')).resolves.toBe(1);
    await expect(find(colleague, { bin: IIN })).resolves.toEqual({ totalCount: 0, nodes: [] });
    await expect(find(colleague, { iin: '850218300012' })).resolves.toEqual({ totalCount: 0, nodes: [] });
  });

  it("[10.1.11] are found in an office's list in the same way", async () => {
    const { id: business } = await appeals.register({ applicant: { kind: 'BUSINESS', name: 'A bank', bin: BIN } });
    const query = `query ($representations: [_Any!]!, $bin: String!) { _entities(representations: $representations) {
      ... on Office { appeals(filter: { applicantIdentity: { bin: $bin } }) { nodes { id } } } } }`;
    const representations = [{ __typename: 'Office', id: officeIdOf(ESIL) }];
    await expect(appeals.ask(colleague, query, { representations, bin: BIN })).resolves.toEqual({
      _entities: [{ appeals: { nodes: [{ id: business }] } }],
    });
  });

  it('[3.4] [10.1.11] are found by the applicant, not by those who may see the appeal from outside, nor by another office', async () => {
    await expect(find(resident, { iin: IIN })).resolves.toEqual({ totalCount: 1, nodes: [{ id }] });
    const cleared: Viewer = { ...analyst(), clearance: 'PERSONAL', seesAllOffices: true };
    await expect(see(cleared)).resolves.toEqual(NOTHING);
    for (const viewer of [cleared, applicant('other'), officer(ELSEWHERE, 'HEAD')]) {
      await expect(find(viewer, { iin: IIN })).resolves.toEqual({ totalCount: 0, nodes: [] });
    }
  });

  it.each([{}, { iin: IIN, bin: BIN }, { iin: null }])('are not asked for by %j', async (identity) => {
    await expect(appeals.refused(head, FIND, { identity })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'filter.applicantIdentity' },
    });
  });

  it.each(['1', '85021830001x', "' OR 1=1", '%'])('are not asked for by the number %j', async (iin) => {
    await expect(appeals.refused(head, FIND, { identity: { iin } })).resolves.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('what cannot be of an applicant', () => {
  const refused = (of: object) =>
    appeals.refused(employee, REGISTER, { input: { ...PAPER_APPEAL, applicant: { name: 'Resident', ...of } } });

  it.each([
    ['a wrong check digit', { kind: 'PERSON', iin: '850218300012' }, 'iin'],
    ['a day of birth in the future', { kind: 'PERSON', iin: '260320500013' }, 'iin'],
    ['a BIN of a person', { kind: 'PERSON', bin: BIN }, 'bin'],
    ['an IIN of a state body', { kind: 'STATE_BODY', iin: IIN }, 'iin'],
    ['a number of a group', { kind: 'GROUP', iin: IIN }, 'iin'],
    ['both numbers', { kind: 'BUSINESS', iin: IIN, bin: BIN }, 'bin'],
    ['words for a telephone number', { kind: 'PERSON', phone: 'at work' }, 'phone'],
    ['a telephone number without a country', { kind: 'PERSON', phone: '7010000000' }, 'phone'],
  ])('%s is refused', async (_, of, field) => {
    await expect(refused(of)).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: `applicant.${field}` },
    });
  });

  it.each([
    ['an e-mail without a host', { email: 'resident@' }],
    ['a right-to-left mark in a number', { iin: `\u202e${IIN}` }],
    ['an e-mail in the other direction', { email: 'resident\u202e@example.kz' }],
    ['a postal address of 301 characters', { postalAddress: 'Ә'.repeat(301) }],
    ['a number of a million characters', { iin: '1'.repeat(1_000_000) }],
  ])('%s is refused', async (_, of) => {
    await expect(refused({ kind: 'PERSON', ...of })).resolves.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[24.6.a] any detail at all names an author', async () => {
    await expect(refused({ kind: 'ANONYMOUS', name: undefined, email: 'resident@example.kz' })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'applicant' },
    });
  });

  it.each([undefined, null, '', '  '])('%j counts as not given', async (blank) => {
    const none = { iin: blank, bin: blank, phone: blank, postalAddress: blank, contact: blank };
    const appeal = await appeals.register({ applicant: { kind: 'PERSON', name: 'Resident', ...none } });
    await expect(see(head, appeal.id)).resolves.toEqual(NOTHING);
  });
});
