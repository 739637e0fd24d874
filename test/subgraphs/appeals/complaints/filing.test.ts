import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inputHash } from '../../../../platform/command/input-hash';
import { agencyIdOf, officeIdOf } from '../../../../platform/directory/reference-directory';
import { agencyOfficial, analyst, applicant, publicViewer, testPersonId } from '../../../support/viewers';
import { discreetly } from '../../../../subgraphs/appeals/sealed-details';
import { checkTold } from '../check-told';
import { SETTINGS } from '../open-appeals';
import {
  COMPLAINT,
  employee,
  general,
  head,
  openComplaints,
  prosecutor,
  regionalHead,
  type TestComplaints,
} from './open-complaints';

let complaints: TestComplaints;
beforeAll(async () => {
  complaints = await openComplaints();
});
beforeEach(() => complaints.setClock('2026-03-19'));
afterAll(() => complaints.close());

const astana = { id: officeIdOf('region-kz-71') };
const esil = { id: officeIdOf('district-kz-71-esil') };
const gpo = officeIdOf('gpo');

describe('a complaint', () => {
  it.each([
    ['25.1.b', undefined],
    ['25.1.b', { description: 'A letter' }],
    ['43.1.a', { kind: 'ACT' }],
    ['43.1.a', { kind: 'ACT', recordType: 'Appeal' }],
    ['43.1.a', { kind: 'ACT', recordType: 'Appeal', description: 'Half a record' }],
    ['43.1.a', { kind: 'ACT', description: '  ' }],
  ])('[25.1.b] [43.1.a] names one contested object: %s refuses %j', async (rule, contested) => {
    expect(await complaints.refusedFiling({ contested })).toMatchObject({ reason: 'CONTESTED_OBJECT_REQUIRED', rule });
  });

  it.each([
    ['2024-06-12', '2024-09-12', '2024-09-12', 'ADMITTED'],
    ['2024-06-12', '2024-09-13', '2024-09-12', 'TERM_MISSED'],
    ['2023-11-30', '2024-02-29', '2024-02-29', 'ADMITTED'],
    ['2024-06-07', '2024-09-09', '2024-09-09', 'ADMITTED'],
    ['2023-12-21', '2024-03-26', '2024-03-26', 'ADMITTED'],
    ['2024-06-14', '2024-09-14', '2024-09-16', 'ADMITTED'],
    ['2024-06-14', '2024-09-17', '2024-09-16', 'TERM_MISSED'],
  ])(
    '[25.1.a] [43.1.d] known on %s and received on %s: last day %s, %s',
    async (knownOn, receivedOn, filingDueOn, state) => {
      await complaints.setClock(receivedOn);
      const filed = await complaints.file({ knownOn, receivedOn });
      expect(filed).toMatchObject({ state, filingDueOn });
      const seen = await complaints.see(filed.id);
      expect(seen?.terms.find(({ kind }) => kind === 'COMPLAINT_FILING')).toMatchObject({
        dueOn: filingDueOn,
        metOn: state === 'ADMITTED' ? receivedOn : null,
      });
      expect(seen?.notices.map(({ kind }) => kind)).toEqual(state === 'ADMITTED' ? [] : ['TERM_MISSED']);
    },
  );

  it('[25.1.e] [43.1.d] received on 2024-09-02 is to be decided by 2024-09-30', async () => {
    await complaints.setClock('2024-09-02');
    expect(await complaints.file({ knownOn: '2024-08-30' })).toMatchObject({ state: 'ADMITTED', dueOn: '2024-09-30' });
  });

  it('[25.1.c] [43.1.b] against the head of the office with which it is filed is passed up to the nearest head above, out of its sight', async () => {
    const filed = await complaints.file();
    expect(filed.number).toMatch(/^KZ-71-ESIL\/P-2026-\d{6}$/);
    expect(await complaints.see(filed.id)).toMatchObject({ office: astana, handler: { id: regionalHead.personId } });
    for (const viewer of [head, prosecutor, employee]) expect(await complaints.see(filed.id, viewer)).toBeNull();
    for (const respondent of [{ ...COMPLAINT.respondent, officerId: head.personId }])
      expect(await complaints.see((await complaints.file({ respondent })).id)).toMatchObject({ office: astana });
  });

  it('[25.1.c] [43.3.c] against somebody of the staff goes to the head of that office', async () => {
    const respondent = { officeId: esil.id, officerId: prosecutor.personId };
    const { id } = await complaints.file({ respondent });
    expect(await complaints.see(id, head)).toMatchObject({ office: esil, handler: { id: head.personId } });
  });

  it('[43.1.b] about an appeal goes by its office and who handles it', async () => {
    const { id: recordId } = await complaints.accepted();
    const contested = { kind: 'DECISION', recordType: 'Appeal', recordId };
    const { id } = await complaints.file({ contested, respondent: undefined });
    expect(await complaints.see(id, head)).toMatchObject({ office: esil, handler: { id: head.personId } });
    const query = `query ($id: ID!) { appeal(id: $id) { complaints { id } } }`;
    await expect(complaints.ask(head, query, { id: recordId })).resolves.toEqual({ appeal: { complaints: [{ id }] } });
    const hidden = { contested, respondent: undefined };
    expect(await complaints.refusedFiling(hidden, applicant('other'))).toMatchObject({ code: 'NOT_FOUND' });
    const nowhere = { ...hidden, contested: { ...contested, recordId: randomUUID() } };
    expect(await complaints.refusedFiling(nowhere)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[19.1.3] about a check is filed by the body that is checked, and changes nothing in the check', async () => {
    const { id: appealId } = await complaints.accepted();
    const { subject, tell } = checkTold(complaints, appealId, [agencyIdOf('akimat-kz-71')]);
    await tell('CONDUCTING', { dueOn: '2026-04-20', startedOn: '2026-03-20' });
    const akimat = agencyOfficial('akimat-kz-71');
    const contested = { kind: 'ACT', recordType: 'Check', recordId: subject };
    const before = (await complaints.emitted()).length;
    const stated = { contested, complainant: { kind: 'STATE_BODY', name: 'Akimat of Astana' } };
    const { id } = await complaints.file(stated, akimat);
    expect(await complaints.see(id, akimat)).toMatchObject({ state: 'ADMITTED', office: astana });
    expect(await complaints.see(id, agencyOfficial('police-kz-71'))).toBeNull();
    const nothing = { suspendedOn: null, effect: null, isGranted: false };
    expect((await complaints.emitted()).slice(before).map(({ type, data }) => [type, data])).toMatchObject([
      ['complaint.changed', nothing],
    ]);
    const derived = await complaints.file({ ...stated, respondent: undefined }, akimat);
    expect(await complaints.see(derived.id)).toMatchObject({ office: astana });
    const police = agencyOfficial('police-kz-71');
    for (const respondent of [undefined, COMPLAINT.respondent])
      expect(await complaints.refusedFiling({ ...stated, respondent }, police)).toMatchObject({ code: 'NOT_FOUND' });
    const reader = agencyOfficial('akimat-kz-71', 'READER');
    expect(await complaints.refusedFiling(stated, reader)).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
  });

  it('[25.1.d] [43.1.b] against the Prosecutor General has nobody to decide it, and the way to court is told', async () => {
    for (const respondent of [{ officeId: gpo }, { officeId: gpo, officerId: general.personId }]) {
      const { id, state } = await complaints.file({ respondent });
      expect(state).toBe('NO_SUPERIOR');
      expect(await complaints.see(id, general)).toMatchObject({
        dueOn: null,
        closedOn: '2026-03-19',
        notices: [{ kind: 'NO_SUPERIOR', language: 'ru', text: expect.stringContaining('в суд') }],
      });
    }
    const respondent = { officeId: gpo, officerId: testPersonId('a deputy') };
    expect(await complaints.file({ respondent })).toMatchObject({ state: 'ADMITTED' });
  });

  it('[25.3] under another procedure has none of the terms, and needs its norm', async () => {
    const regime = 'ADMINISTRATIVE_OFFENCES';
    for (const regimeNorm of [undefined, null, ' '])
      expect(await complaints.refusedFiling({ regime, regimeNorm })).toMatchObject({
        reason: 'LEGAL_PROVISION_REQUIRED',
        rule: '25.3',
      });
    const filed = await complaints.file({ regime, regimeNorm: 'Art. 785', knownOn: '2025-01-10' });
    expect(filed).toMatchObject({ state: 'OTHER_PROCEDURE', filingDueOn: null, dueOn: null });
    expect(await complaints.see(filed.id)).toMatchObject({ terms: [], notices: [{ kind: 'OTHER_PROCEDURE' }] });
  });

  it.each([
    ['2023-07-24', 'OTHER_LAW_APPLIES'],
    ['2023-07-21', undefined],
  ])('[25.4] [43.4.a] against the asset recovery department, received on %s: %p', async (receivedOn, reason) => {
    await complaints.setClock('2024-01-10');
    const input = { respondent: { officeId: officeIdOf('asset-recovery') }, knownOn: '2023-07-10', receivedOn };
    if (reason === undefined) expect(await complaints.file(input)).toMatchObject({ state: 'ADMITTED' });
    else expect(await complaints.refusedFiling(input)).toMatchObject({ reason, rule: '43.4.a' });
  });

  it.each([
    ['kk', 'сот арқылы'],
    ['ru', 'через суд'],
    ['en', 'through the court'],
  ])('[27.2] with a claim for damage in %s is tagged, and its route told', async (language, words) => {
    const { id } = await complaints.file({ hasDamageClaim: true, language });
    const query = `query ($id: ID!) { complaint(id: $id) { tags damageRoute } }`;
    await expect(complaints.ask(regionalHead, query, { id })).resolves.toEqual({
      complaint: { tags: ['DAMAGE_CLAIM'], damageRoute: expect.stringContaining(words) },
    });
  });

  it.each([
    ['received in the future', { receivedOn: '2026-03-20' }, 'receivedOn'],
    ['known after the receipt', { knownOn: '2026-03-20' }, 'knownOn'],
    ['of nobody', { complainant: { kind: 'ANONYMOUS', name: 'Nobody' } }, 'complainant.kind'],
  ])('[25.1.a] %s is not taken', async (_, input, field) => {
    expect(await complaints.refusedFiling(input)).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('[25.1.a] of somebody who has signed in comes in today, is theirs to see, and nobody else’s', async () => {
    const resident = applicant();
    const { id } = await complaints.file({}, resident);
    expect(await complaints.see(id, resident)).toMatchObject({
      state: 'ADMITTED',
      handler: null,
      allowedActions: ['GO_TO_COURT'],
    });
    for (const viewer of [applicant('other'), analyst(), publicViewer, agencyOfficial('akimat-kz-71')])
      expect(await complaints.see(id, viewer)).toBeNull();
    expect(await complaints.refusedFiling({ receivedOn: '2026-03-18' }, resident)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await complaints.refusedFiling({}, publicViewer)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await complaints.refusedFiling({}, analyst())).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
  });

  it('[25.1.b] sent twice is filed once, and with another text refused', async () => {
    const requestId = randomUUID();
    const [first, second] = await Promise.all([complaints.file({ requestId }), complaints.file({ requestId })]);
    expect(second).toEqual(first);
    expect(await complaints.refusedFiling({ requestId, text: 'Another.' })).toMatchObject({ code: 'CONFLICT' });
  });

  it('[10.1.11] shows who complains to the deciding office, on record', async () => {
    const { id } = await complaints.file();
    const query = `query ($id: ID!) { complaint(id: $id) { text complainant { kind name contact } } }`;
    await expect(complaints.ask(regionalHead, query, { id })).resolves.toEqual({
      complaint: { text: COMPLAINT.text, complainant: COMPLAINT.complainant },
    });
    const kept = await complaints.db.pool.query('SELECT complainant_contact AS contact FROM complaint WHERE id = $1', [
      id,
    ]);
    expect(kept.rows).toEqual([{ contact: expect.stringMatching(/^sealed:/) }]);
    const look = () =>
      complaints.db.pool.query(`SELECT FROM platform.audit WHERE record_id = $1 AND action = 'READ'`, [id]);
    expect((await look()).rows).toHaveLength(0);
    await complaints.ask(general, query, { id });
    expect((await look()).rows).toHaveLength(1);
  });

  it('[10.1.11] does not tell by the hash of its request who complains, though another address is another request', async () => {
    const requestId = randomUUID();
    const input = { ...COMPLAINT, requestId, complainant: { ...COMPLAINT.complainant, email: 'one@example.org' } };
    await complaints.file(input);
    const other = { ...input, complainant: { ...input.complainant, email: 'two@example.org' } };
    expect(await complaints.refusedFiling(other)).toMatchObject({ code: 'CONFLICT' });
    const kept = await complaints.db.pool.query<{ hash: string }>(
      `SELECT encode(input_hash, 'hex') AS hash FROM platform.request WHERE request_id = $1`,
      [requestId],
    );
    expect(kept.rows).toEqual([{ hash: inputHash(discreetly(SETTINGS.applicantKeys, input, 'complainant')) }]);
    expect(kept.rows[0]?.hash).not.toBe(inputHash(input));
  });
});
