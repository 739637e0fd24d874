import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PUBLIC_VIEWER } from '../../../../platform/access/viewer';
import { createSmtpSender } from '../../../../platform/mail/smtp-sender';
import { type MailServer, openMailServer } from '../../../support/mail-server';
import { applicant } from '../../../support/viewers';
import {
  DECISION,
  openComplaints,
  regionalHead,
  type Receipt,
  type TestComplaints,
} from '../complaints/open-complaints';
import { head } from '../open-appeals';
import { FROM, NAME } from './open-mailing';

const ADDRESS = 'complainant@example.org';
const NOTICES = `query ($id: ID!) { complaint(id: $id) { notices { id kind text sentOn
  delivery { state attempts failure nextAttemptAt } } } }`;

interface SeenNotice {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly sentOn: string | null;
  readonly delivery: object | null;
}

let server: MailServer;
let complaints: TestComplaints;
beforeAll(async () => {
  server = await openMailServer();
  complaints = await openComplaints(undefined, createSmtpSender({ url: server.url, from: FROM }));
});
afterEach(async () => {
  server.manners = {};
  server.received.length = 0;
  await complaints.db.pool.query("UPDATE complaint_notice SET next_attempt_at = NULL WHERE delivery = 'QUEUED'");
});
afterAll(async () => {
  await complaints.close();
  await server.close();
});

const resident = applicant('complainant');
const filed = (email: string | null = ADDRESS, input: object = {}): Promise<Receipt> =>
  complaints.file({ complainant: { kind: 'PERSON', name: NAME, email }, language: 'kk', ...input });
const noticesOf = async (id: string, viewer = regionalHead): Promise<readonly SeenNotice[]> => {
  const data = await complaints.ask<{ complaint: { notices: SeenNotice[] } }>(viewer, NOTICES, { id });
  return data.complaint.notices;
};
const decide = (id: string) => complaints.take(regionalHead, 'decideComplaint', { id, ...DECISION });

describe('a notice to a complainant by mail', () => {
  it('[25.2.b] brings the decision in the words of the record, and stays on record as sent', async () => {
    const { id, number } = await filed();
    await decide(id);
    await complaints.tick();
    const [notice] = await noticesOf(id);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({ from: FROM, to: [ADDRESS], text: notice?.text });
    expect(server.received[0]?.headers.get('message-id')).toBe(`<${notice?.id}@example.org>`);
    expect(notice).toMatchObject({
      kind: 'DECIDED',
      sentOn: '2026-03-19',
      delivery: { state: 'SENT', attempts: 1, failure: null, nextAttemptAt: null },
    });
    expect(server.received[0]?.headers.get('subject')).toBe(`Прокуратура: № ${number} бойынша хабарлама`);
    await complaints.tick();
    expect(server.received).toHaveLength(1);
  });

  it('[10.1.11] tells whoever carries it neither who complains nor of what', async () => {
    const { id } = await filed();
    await decide(id);
    await complaints.tick();
    const { head: lines = '' } = server.received[0] ?? {};
    for (const secret of [...NAME.split(' '), 'reply', 'шағым'])
      expect(lines.toLowerCase()).not.toContain(secret.toLowerCase());
    const { rows } = await complaints.db.pool.query(
      "SELECT power_basis, rules, (audit.*)::text AS whole FROM platform.audit WHERE record_type = 'ComplaintNotice'",
    );
    expect(rows).toContainEqual(expect.objectContaining({ power_basis: 'SYSTEM', rules: ['25.2.b'] }));
    expect(JSON.stringify(rows)).not.toContain(ADDRESS);
    const { rows: kept } = await complaints.db.pool.query(
      'SELECT complainant_contact AS c FROM complaint WHERE id = $1',
      [id],
    );
    expect(JSON.stringify(kept)).not.toContain('example.org');
  });

  it('[25.1.f] is tried again after a temporary failure, and fails at once without an address', async () => {
    const late = { knownOn: '2025-11-01' };
    const [one, other] = [await filed(ADDRESS, late), await filed(null, late)];
    server.manners = { onMessage: () => 451 };
    await complaints.tick();
    expect(await noticesOf(one.id)).toMatchObject([
      { kind: 'TERM_MISSED', sentOn: null, delivery: { state: 'QUEUED', attempts: 1, failure: 'SERVER_BUSY' } },
    ]);
    expect(await noticesOf(other.id)).toMatchObject([{ delivery: { state: 'FAILED', failure: 'NO_MAIL_ADDRESS' } }]);
    server.manners = {};
    await complaints.db.pool.query('UPDATE complaint_notice SET next_attempt_at = now() WHERE complaint_id = $1', [
      one.id,
    ]);
    await complaints.tick();
    expect(await noticesOf(one.id)).toMatchObject([{ delivery: { state: 'SENT', attempts: 2 } }]);
  });

  it('[43.2.b] is not sent any more when the complaint has been decided', async () => {
    const { id } = await filed();
    await complaints.take(regionalHead, 'suspendExecutionOnComplaint', { id, reasons: 'It could not be undone.' });
    await decide(id);
    await complaints.tick();
    expect(await noticesOf(id)).toMatchObject([
      { kind: 'EXECUTION_SUSPENDED', delivery: { state: 'FAILED', failure: 'OVERTAKEN' } },
      { kind: 'DECIDED', delivery: { state: 'SENT' } },
    ]);
  });

  it('[10.1.11] shows how it went to the office and the complainant alone', async () => {
    const own = { receivedOn: null, complainant: { kind: 'PERSON', name: NAME, email: ADDRESS } };
    const { id } = await complaints.file(own, resident);
    await decide(id);
    expect(await noticesOf(id, resident)).toMatchObject([{ delivery: { state: 'QUEUED' } }]);
    expect(await noticesOf(id)).toMatchObject([{ delivery: { state: 'QUEUED' } }]);
    for (const viewer of [head, PUBLIC_VIEWER])
      expect(await complaints.ask(viewer, NOTICES, { id })).toEqual({ complaint: null });
  });

  it.each(['a@example.org\r\nBcc: other@example.org', 'a@example.org, other@example.org', 'nobody'])(
    '[10.1.11] has one address: %j is none',
    async (email) => {
      const complainant = { kind: 'PERSON', name: NAME, email };
      expect(await complaints.refusedFiling({ complainant })).toMatchObject({ code: 'INVALID_INPUT' });
    },
  );
});
