import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../../platform/access/viewer';
import { analyst, applicant, officer } from '../../../support/viewers';
import {
  colleague,
  deputy,
  ELSEWHERE,
  employee,
  FIRST_GROUND,
  head,
  openAppeals,
  PAPER_APPEAL,
  prosecutor,
  REGISTER,
  REPLY,
  type TestAppeals,
} from '../open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
beforeEach(() => appeals.setClock('2026-03-19'));
afterAll(() => appeals.close());

const IIN = '880402400023';
const ATTORNEY = {
  name: 'Данияр Өмірзақов',
  iin: IIN,
  email: 'attorney@example.kz',
  phone: '+77020000000',
  postalAddress: 'Астана қ., Сығанақ көш., 5',
  basis: { kind: 'POWER_OF_ATTORNEY', number: 'N-17', issuedOn: '2026-03-02', validUntil: '2026-04-30' },
  isAddressed: true,
} as const;
const PARENT = { name: 'Mother', basis: { kind: 'LAW' } } as const;
const represented = (representative: object) => ({ applicant: { kind: 'PERSON', name: 'Resident', representative } });

const SEE = `query ($id: ID!) { appeal(id: $id) { applicant { isRepresented representative {
  name iin email phone postalAddress basis { kind number issuedOn validUntil } isAddressed } } } }`;
const see = async (id: string, viewer: Viewer = head): Promise<unknown> =>
  (await appeals.ask<{ appeal: { applicant: unknown } }>(viewer, SEE, { id })).appeal.applicant;
const change = (id: string, representative: object | null, viewer: Viewer = employee) =>
  appeals.step(viewer, 'changeAppealRepresentative', { id, representative });

const looks = async (id: string, viewer: Viewer, field: string): Promise<number> => {
  const { rows } = await appeals.db.pool.query(
    `SELECT FROM platform.audit WHERE record_id = $1 AND person_id = $2 AND action = 'READ' AND details->>'field' = $3`,
    [id, viewer.personId, field],
  );
  return rows.length;
};

describe('who speaks for an applicant', () => {
  it('[10.1.11] is shown to those who handle the appeal and to the applicant, and each other look is on record', async () => {
    const resident = applicant();
    const input = { channel: 'PORTAL', ...represented({ ...ATTORNEY, phone: '8 (702) 000-00-00' }) };
    const { id } = await appeals.register(input, resident);
    await appeals.step(prosecutor, 'takeUpAppeal', { id });
    for (const viewer of [prosecutor, head, deputy, resident])
      await expect(see(id, viewer)).resolves.toEqual({ isRepresented: true, representative: ATTORNEY });
    await expect(looks(id, prosecutor, 'representative')).resolves.toBe(1);
    await expect(looks(id, resident, 'representative')).resolves.toBe(0);
    const cleared = { ...analyst(), clearance: 'PERSONAL' } as const;
    for (const viewer of [colleague, employee, officer('region-kz-71', 'HEAD'), cleared]) {
      await expect(see(id, viewer)).resolves.toEqual({ isRepresented: true, representative: null });
      await expect(looks(id, viewer, 'representative')).resolves.toBe(0);
    }
  });

  it('[10.1.11] is sealed, stands in no audit entry, event or kept request, and does not open in another place', async () => {
    const requestId = randomUUID();
    const { id } = await appeals.register({ requestId, ...represented(ATTORNEY) });
    await change(id, { ...ATTORNEY, isAddressed: false });
    const events = JSON.stringify(await appeals.emitted());
    for (const secret of [ATTORNEY.name, IIN, ATTORNEY.email, ATTORNEY.phone, ATTORNEY.postalAddress, 'N-17']) {
      expect(events).not.toContain(secret);
      for (const table of ['appeal', 'platform.audit', 'platform.request']) {
        const { rows } = await appeals.db.pool.query(`SELECT FROM ${table} t WHERE t::text LIKE $1`, [`%${secret}%`]);
        expect(rows).toEqual([]);
      }
    }
    const other = await appeals.register();
    for (const column of ['representative', 'applicant_contact']) {
      const target = column === 'representative' ? other.id : id;
      await appeals.db.pool.query(
        `UPDATE appeal SET ${column} = (SELECT representative FROM appeal WHERE id = $1) WHERE id = $2`,
        [id, target],
      );
    }
    await expect(appeals.execute(head, SEE, { id: other.id })).resolves.toMatchObject({ errors: [{}] });
    const details = 'query ($id: ID!) { appeal(id: $id) { applicant { iin } } }';
    await expect(appeals.execute(head, details, { id })).resolves.toMatchObject({ errors: [{}] });
  });

  it('[10.1.11] is found by the IIN, apart from applicants of the same number, and the look is on record', async () => {
    const { id } = await appeals.register(represented({ ...PARENT, iin: '850218300011' }));
    const own = await appeals.register({ applicant: { kind: 'PERSON', name: 'Resident', iin: '850218300011' } });
    const { rows } = await appeals.db.pool.query(
      'SELECT FROM appeal a, appeal b WHERE a.id = $1 AND b.id = $2 AND a.representative_index <> b.applicant_index',
      [id, own.id],
    );
    expect(rows).toHaveLength(1);
    const query = `query ($identity: ApplicantIdentityFilter!) { appeals(filter: { applicantIdentity: $identity }) { nodes { id } } }`;
    const find = (identity: object, viewer: Viewer = colleague) => appeals.ask<object>(viewer, query, { identity });
    const found = (...ids: readonly string[]) => ({ appeals: { nodes: ids.map((each) => ({ id: each })) } });
    await expect(find({ representativeIin: '850218300011' })).resolves.toEqual(found(id));
    await expect(find({ iin: '850218300011' })).resolves.toEqual(found(own.id));
    await expect(looks(id, colleague, 'representativeIdentity')).resolves.toBe(1);
    for (const viewer of [{ ...analyst(), clearance: 'PERSONAL' } as const, officer(ELSEWHERE, 'HEAD'), applicant()])
      await expect(find({ representativeIin: '850218300011' }, viewer)).resolves.toEqual(found());
    for (const identity of [{ iin: '850218300011', representativeIin: '850218300011' }, { representativeIin: '1' }])
      await expect(appeals.refused(colleague, query, { identity })).resolves.toMatchObject({ code: 'INVALID_INPUT' });
    const statistics = `{ appealStatistics(by: [], filter: { applicantIdentity: { representativeIin: "850218300011" } }) { groups { count } } }`;
    await expect(appeals.refused(colleague, statistics)).resolves.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each([
    ['a wrong check digit', { iin: '880402400024' }, 'iin'],
    ['a blank name', { name: ' ' }, null],
    ['words for a telephone number', { phone: 'at work' }, 'phone'],
    ['a power of attorney without a number', { basis: { ...ATTORNEY.basis, number: ' ' } }, 'basis.number'],
    ['a power of attorney without a day', { basis: { ...ATTORNEY.basis, issuedOn: null } }, 'basis.issuedOn'],
    ['a document of tomorrow', { basis: { ...ATTORNEY.basis, issuedOn: '2026-03-20' } }, 'basis.issuedOn'],
    ['a document that has ended', { basis: { ...ATTORNEY.basis, validUntil: '2026-03-18' } }, 'basis.validUntil'],
    ['an e-mail without a host', { email: 'attorney@' }, null],
    ['a name of 301 characters', { name: 'Ө'.repeat(301) }, null],
  ])('is not taken with %s, at registration or later', async (_, part, field) => {
    const stated = { ...ATTORNEY, ...part };
    const expected = (at: string) => ({
      code: 'INVALID_INPUT',
      ...(field === null ? {} : { details: { field: `${at}.${field}` } }),
    });
    const input = { ...PAPER_APPEAL, ...represented(stated) };
    await expect(appeals.refused(employee, REGISTER, { input })).resolves.toMatchObject(
      expected('applicant.representative'),
    );
    const { id } = await appeals.register();
    await expect(
      appeals.refusedStep(employee, 'changeAppealRepresentative', { id, representative: stated }),
    ).resolves.toMatchObject(expected('representative'));
    await expect(see(id)).resolves.toEqual({ isRepresented: false, representative: null });
  });

  it('is measured by the day of receipt, also where that is past', async () => {
    const basis = { ...ATTORNEY.basis, validUntil: '2026-03-10' };
    const input = { receivedOn: '2026-03-10', ...represented({ ...ATTORNEY, basis }) };
    await expect(appeals.register(input)).resolves.toMatchObject({ state: 'RECEIVED' });
  });

  it('[24.6.a] is nobody where the author is not named', async () => {
    const applicantInput = { kind: 'ANONYMOUS', representative: PARENT };
    await expect(
      appeals.refused(employee, REGISTER, { input: { ...PAPER_APPEAL, applicant: applicantInput } }),
    ).resolves.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'applicant.representative' } });
    const { id } = await appeals.register({ applicant: { kind: 'ANONYMOUS' } });
    await expect(
      appeals.refusedStep(employee, 'changeAppealRepresentative', { id, representative: PARENT }),
    ).resolves.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'representative' } });
  });
});

describe('the change of a representative', () => {
  it('[10.1.11] is made by the applicant or by whoever keeps the records, while the appeal is open, and undone', async () => {
    const resident = applicant();
    const { id } = await appeals.register({ channel: 'PORTAL' }, resident);
    await change(id, ATTORNEY, resident);
    await expect(see(id)).resolves.toMatchObject({ representative: { name: ATTORNEY.name } });
    await change(id, PARENT);
    const nothing = { iin: null, email: null, phone: null, postalAddress: null };
    const basis = { kind: 'LAW', number: null, issuedOn: null, validUntil: null };
    await expect(see(id)).resolves.toEqual({
      isRepresented: true,
      representative: { ...nothing, name: 'Mother', basis, isAddressed: false },
    });
    await change(id, null);
    await expect(see(id)).resolves.toEqual({ isRepresented: false, representative: null });
    const timeline = 'query ($id: ID!) { appeal(id: $id) { timeline { action } } }';
    const steps = ['RECEIVE', ...Array<string>(3).fill('CHANGE_REPRESENTATIVE')].map((action) => ({ action }));
    await expect(appeals.ask(resident, timeline, { id })).resolves.toEqual({ appeal: { timeline: steps } });
    for (const [viewer, expected] of [
      [officer(ELSEWHERE, 'HEAD'), { code: 'NOT_FOUND' }],
      [applicant('other'), { code: 'NOT_FOUND' }],
    ] as const)
      await expect(
        appeals.refusedStep(viewer, 'changeAppealRepresentative', { id, representative: PARENT }),
      ).resolves.toMatchObject(expected);
    await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    await expect(
      appeals.refusedStep(employee, 'changeAppealRepresentative', { id, representative: PARENT }),
    ).resolves.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('[10.1.11] is made once by a repeated request, and is a conflict with another person', async () => {
    const { id } = await appeals.register();
    const input = { id, requestId: randomUUID(), representative: ATTORNEY };
    const first = await appeals.step(employee, 'changeAppealRepresentative', input);
    await expect(appeals.step(employee, 'changeAppealRepresentative', input)).resolves.toEqual(first);
    await expect(
      appeals.refusedStep(employee, 'changeAppealRepresentative', { ...input, representative: PARENT }),
    ).resolves.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('what goes to a representative as well', () => {
  const EXTENSION = { until: '2026-05-14', reason: 'ESTABLISH_FACTS', reasoning: 'Readings are awaited.' } as const;
  const TOLD = `query ($id: ID!) { appeal(id: $id) { reply { addressees } notices { addressee kind dueOn term { dueOn } } breaches { kind } } }`;
  const told = async (id: string): Promise<object> =>
    (await appeals.ask<{ appeal: object }>(prosecutor, TOLD, { id })).appeal;
  const DUE = '2026-03-30';
  const TO_THE_APPLICANT = { addressee: 'APPLICANT', kind: 'EXTENSION', dueOn: DUE, term: { dueOn: DUE } };

  it.each([
    ['asked for', {}, true],
    ['not asked for', { isAddressed: false }, false],
    ['over', { basis: { ...ATTORNEY.basis, validUntil: '2026-03-19' } }, false],
    ['without a last day', { basis: { ...ATTORNEY.basis, validUntil: null } }, true],
  ])(
    '[24.5] [24.7.a] where that is %s are notices and the reply; the law’s day is that of the applicant’s own',
    async (_, part, isToBoth) => {
      const { id } = await appeals.accepted(represented({ ...ATTORNEY, ...part }));
      await appeals.setClock('2026-03-20');
      await appeals.step(head, 'extendAppealTerm', { id, ...EXTENSION });
      await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
      const copy = { addressee: 'REPRESENTATIVE', kind: 'EXTENSION', dueOn: null, term: null };
      await expect(told(id)).resolves.toEqual({
        reply: { addressees: isToBoth ? ['APPLICANT', 'REPRESENTATIVE'] : ['APPLICANT'] },
        notices: isToBoth ? [TO_THE_APPLICANT, copy] : [TO_THE_APPLICANT],
        breaches: [],
      });
    },
  );

  it('[24.6.b] is nothing of an anonymous appeal, whose reply goes to nobody', async () => {
    const { id } = await appeals.register({ applicant: { kind: 'ANONYMOUS' } });
    const facts = { anonymousException: 'CRIME_PREPARED' };
    await appeals.step(prosecutor, 'acceptAppeal', { id, ground: 'HARM_TO_LIFE_OR_HEALTH', facts });
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    await expect(told(id)).resolves.toEqual({ reply: { addressees: [] }, notices: [], breaches: [] });
  });
});
