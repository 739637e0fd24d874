import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSmtpSender } from '../../../../platform/mail/smtp-sender';
import { type MailServer, openMailServer } from '../../../support/mail-server';
import { applicant, officer } from '../../../support/viewers';
import {
  DECISION,
  employee,
  head,
  openComplaints,
  regionalHead,
  type TestComplaints,
} from '../complaints/open-complaints';
import { FROM } from './open-mailing';

const HANDED = `mutation ($input: SendComplaintNoticeInput!) { sendComplaintNotice(input: $input) {
  version state notices { id kind sentOn delivery { state proof nextAttemptAt handedOverBy { id } } } } }`;
const NOTICES =
  'query ($id: ID!) { complaint(id: $id) { notices { id sentOn delivery { state proof handedOverBy { id } } } } }';
const PROOF = 'Тіркелген хат № RR 000 000 000 KZ';

interface Handed {
  readonly version: number;
  readonly state: string;
  readonly notices: readonly { readonly id: string }[];
}

let server: MailServer;
let complaints: TestComplaints;
beforeAll(async () => {
  server = await openMailServer();
  complaints = await openComplaints(undefined, createSmtpSender({ url: server.url, from: FROM }));
});
afterAll(async () => {
  await complaints.close();
  await server.close();
});

const clerk = officer('region-kz-71', 'EMPLOYEE');
const resident = applicant('complainant');

/** A decided complaint of the resident's own, with the notice of the decision. */
async function decided(email: string | null = null): Promise<{ readonly id: string; readonly noticeId: string }> {
  const complainant = { kind: 'PERSON', name: 'Resident', email };
  const { id } = await complaints.file({ receivedOn: null, complainant }, resident);
  await complaints.take(regionalHead, 'decideComplaint', { id, ...DECISION });
  const seen = await complaints.ask<{ complaint: Handed }>(regionalHead, NOTICES, { id });
  return { id, noticeId: seen.complaint.notices[0]?.id ?? '' };
}

const handOver = async (input: object, viewer = clerk): Promise<Handed> =>
  (await complaints.ask<{ sendComplaintNotice: Handed }>(viewer, HANDED, { input })).sendComplaintNotice;
const refused = (input: object, viewer = clerk) => complaints.refused(viewer, HANDED, { input });

describe('a notice to a complainant that the deciding office hands over', () => {
  it('[25.2.b] is on record with its day, what shows it and who did it, though the complaint is decided', async () => {
    const { id, noticeId } = await decided();
    const { version = 0 } = (await complaints.see(id)) ?? {};
    expect(await handOver({ id, noticeId, proof: ` ${PROOF} ` })).toMatchObject({
      version: version + 1,
      state: 'DECIDED',
      notices: [
        {
          kind: 'DECIDED',
          sentOn: '2026-03-19',
          delivery: { state: 'DELIVERED', proof: PROOF, nextAttemptAt: null, handedOverBy: { id: clerk.personId } },
        },
      ],
    });
    const { rows } = await complaints.db.pool.query(
      "SELECT person_id, power, rules, details FROM platform.audit WHERE record_id = $1 AND action = 'SEND_NOTICE'",
      [id],
    );
    expect(rows).toEqual([
      expect.objectContaining({
        person_id: clerk.personId,
        power: 'PREPARE_RECORDS',
        rules: ['25.2.b'],
        details: expect.objectContaining({ noticeId, kind: 'DECIDED', delivery: 'DELIVERED' }),
      }),
    ]);
    expect(JSON.stringify(rows)).not.toContain(PROOF);
  });

  it('[25.2.b] [10.1.11] [26.6.a] is seen as handed over by the complainant, who is not told by whom, and by nobody of the office complained of', async () => {
    const { id, noticeId } = await decided();
    await handOver({ id, noticeId, proof: PROOF });
    const delivery = { state: 'DELIVERED', proof: PROOF, handedOverBy: null };
    expect(await complaints.ask(resident, NOTICES, { id })).toMatchObject({
      complaint: { notices: [{ sentOn: '2026-03-19', delivery }] },
    });
    expect(await complaints.ask(head, NOTICES, { id })).toEqual({ complaint: null });
  });

  it('[25.1.f] [5.2.5] is handed over by whoever keeps the records of the office that decides, nobody else', async () => {
    const { id, noticeId } = await decided();
    const none = { reason: 'POWER_NOT_HELD', details: { power: 'PREPARE_RECORDS' } };
    expect(await refused({ id, noticeId }, resident)).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
    expect(await refused({ id, noticeId }, { ...officer('region-kz-71'), posts: [] })).toMatchObject(none);
    for (const viewer of [employee, head, applicant('another')])
      expect(await refused({ id, noticeId }, viewer)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await complaints.ask(resident, NOTICES, { id })).toMatchObject({
      complaint: { notices: [{ sentOn: null }] },
    });
  });

  it('[25.2.b] is handed over once, of its own complaint, by whoever has seen the complaint as it is', async () => {
    const { id, noticeId } = await decided();
    const other = await decided();
    const hidden = { code: 'NOT_FOUND', details: { noun: 'ComplaintNotice' } };
    expect(await refused({ id: other.id, noticeId })).toMatchObject(hidden);
    expect(await refused({ id, noticeId: 'no id' })).toMatchObject(hidden);
    expect(await refused({ id, noticeId, proof: 'x'.repeat(301) })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refused({ id, noticeId, expectedVersion: 1 })).toMatchObject({ code: 'CONFLICT' });
    const requestId = '0197f3a0-5555-7000-8000-000000000001';
    const once = await handOver({ id, noticeId, requestId });
    expect(await handOver({ id, noticeId, requestId })).toEqual(once);
    expect(await refused({ id, noticeId, requestId, proof: PROOF })).toMatchObject({ code: 'CONFLICT' });
    expect(await refused({ id, noticeId })).toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '25.2.b' });
  });

  it('[25.2.b] handed over by two at once goes out once', async () => {
    const { id, noticeId } = await decided();
    const answers = await Promise.allSettled([1, 2].map(() => handOver({ id, noticeId })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('[25.2.b] is not mailed any more, nor kept as mailed where the server takes it meanwhile', async () => {
    const early = await decided('early@example.org');
    await handOver(early);
    await complaints.tick();
    expect(server.received).toEqual([]);
    const { id, noticeId } = await decided('meanwhile@example.org');
    const [arrived, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<null>()];
    server.manners = {
      onMessage: () => {
        arrived.resolve();
        return answered.promise;
      },
    };
    const run = complaints.tick();
    await arrived.promise;
    await handOver({ id, noticeId, proof: PROOF });
    answered.resolve(null);
    await run;
    server.manners = {};
    expect(await complaints.ask(clerk, NOTICES, { id })).toMatchObject({
      complaint: { notices: [{ delivery: { state: 'DELIVERED', proof: PROOF } }] },
    });
    expect(await refused({ id, noticeId })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });
});
