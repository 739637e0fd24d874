import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ATTEMPT_DELAYS } from '../../../../subgraphs/appeals/domain/notice/attempts';
import { claimNotice, NOTICE_QUEUES } from '../../../../subgraphs/appeals/persistence/notice-queue.repository';
import { sealDetails } from '../../../../subgraphs/appeals/sealed-details';
import { NO_DETAILS } from '../../../../subgraphs/appeals/domain/applicant-details';
import { employee, prosecutor, REPLY, SETTINGS } from '../open-appeals';
import { FROM, type Mailing, NAME, openMailing, SUBJECT } from './open-mailing';

let mailing: Mailing;
beforeAll(async () => {
  mailing = await openMailing();
});
afterEach(async () => {
  mailing.server.manners = {};
  mailing.server.received.length = 0;
  await mailing.appeals.db.pool.query("UPDATE appeal_notice SET next_attempt_at = NULL WHERE delivery = 'QUEUED'");
});
afterAll(() => mailing.close());

const ADDRESS = 'resident@example.org';
const ended = { nextAttemptAt: null };

describe('a notice by mail', () => {
  it('[24.5] [24.7.b] reaches the applicant in the words of the record, Kazakh letters intact, and its term is met', async () => {
    const { id, number, notices } = await mailing.extended(ADDRESS);
    await mailing.run();
    const [mail, another] = mailing.server.received;
    expect(another).toBeUndefined();
    expect(mail).toMatchObject({ from: FROM, to: [ADDRESS], text: notices[0]?.text });
    expect(mail?.text).toContain('ұзартылды');
    expect(mail?.headers.get('message-id')).toBe(`<${notices[0]?.id}@example.org>`);
    expect(mail?.headers.get('subject')).toBe(`Прокуратура: № ${number} бойынша хабарлама`);
    await expect(mailing.delivery(id)).resolves.toEqual({ state: 'SENT', attempts: 1, failure: null, ...ended });
    const query = 'query ($id: ID!) { appeal(id: $id) { version notices { sentOn isLate term { metOn } } } }';
    const sent = { sentOn: '2026-03-19', isLate: false, term: { metOn: '2026-03-19' } };
    await expect(mailing.appeals.ask(prosecutor, query, { id })).resolves.toMatchObject({
      appeal: { notices: [sent] },
    });
    await mailing.run();
    expect(mailing.server.received).toHaveLength(1);
  });

  it('[10.1.11] tells whoever carries it neither who wrote nor what about: the head names number and office alone', async () => {
    await mailing.extended(ADDRESS);
    await mailing.run();
    const { head = '', headers = new Map<string, string>() } = mailing.server.received[0] ?? {};
    for (const secret of [NAME, SUBJECT, 'heating', ...NAME.split(' '), ...SUBJECT.split(' ')])
      for (const line of [head, ...headers.values()]) expect(line.toLowerCase()).not.toContain(secret.toLowerCase());
  });

  it('[24.5] stands in the audit as the work of the clock, without the address, and leaves the version alone', async () => {
    const { id, version, notices } = await mailing.extended(ADDRESS);
    await mailing.run();
    const { rows } = await mailing.appeals.db.pool.query(
      "SELECT action, power_basis, rules, details, (audit.*)::text AS whole FROM platform.audit WHERE record_type = 'AppealNotice' AND record_id = $1",
      [notices[0]?.id],
    );
    expect(rows).toMatchObject([
      { action: 'SEND_NOTICE', power_basis: 'SYSTEM', rules: ['24.5'], details: { delivery: 'SENT' } },
    ]);
    expect(JSON.stringify(rows)).not.toContain(ADDRESS);
    const seen = await mailing.appeals.ask(prosecutor, 'query ($id: ID!) { appeal(id: $id) { version } }', { id });
    expect(seen).toEqual({ appeal: { version } });
    await expect(
      mailing.appeals.refusedStep(employee, 'sendAppealNotice', { id, noticeId: notices[0]?.id }),
    ).resolves.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('is tried again under the same id after a temporary failure, later each time', async () => {
    const { id, notices } = await mailing.extended(ADDRESS);
    mailing.server.manners = { onMessage: () => 451 };
    await mailing.run();
    await mailing.run();
    expect(mailing.server.received).toHaveLength(1);
    const waiting = { state: 'QUEUED', attempts: 1, failure: 'SERVER_BUSY', nextAttemptAt: expect.any(String) };
    await expect(mailing.delivery(id)).resolves.toEqual(waiting);
    mailing.server.manners = {};
    await mailing.due(id);
    await mailing.run();
    const ids = mailing.server.received.map(({ headers }) => headers.get('message-id'));
    expect(ids).toEqual(Array(2).fill(`<${notices[0]?.id}@example.org>`));
    await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'SENT', attempts: 2, ...ended });
    expect([...ATTEMPT_DELAYS]).toEqual([...ATTEMPT_DELAYS].sort((one, other) => one - other));
  });

  it('is given up after the last attempt, and there is no further one', async () => {
    const { id } = await mailing.extended(ADDRESS);
    mailing.server.manners = { onAddressee: () => 450 };
    for (const [index] of ATTEMPT_DELAYS.entries()) {
      await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'QUEUED', attempts: index });
      await mailing.due(id);
      await mailing.run();
    }
    const failed = { state: 'FAILED', attempts: ATTEMPT_DELAYS.length, failure: 'SERVER_BUSY', ...ended };
    await expect(mailing.delivery(id)).resolves.toEqual(failed);
    mailing.server.manners = {};
    await mailing.run();
    expect(mailing.server.received).toEqual([]);
  });
});

describe('a notice that mail does not carry', () => {
  it.each([
    ['the address is refused for good', { onAddressee: () => 550 }, ADDRESS, 'ADDRESS_REFUSED'],
    ['the message is refused for good', { onMessage: () => 554 }, ADDRESS, 'MESSAGE_REFUSED'],
    ['the applicant has no address', {}, null, 'NO_MAIL_ADDRESS'],
  ])('[24.5] fails at once where %s, and is for the office to hand over', async (_, manners, email, failure) => {
    const { id, notices } = await mailing.extended(email);
    mailing.server.manners = manners;
    await mailing.run();
    await expect(mailing.delivery(id)).resolves.toEqual({ state: 'FAILED', attempts: 1, failure, ...ended });
    await mailing.appeals.step(employee, 'sendAppealNotice', { id, noticeId: notices[0]?.id });
    await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'DELIVERED', failure });
  });

  it('[24.5] [24.7.a] is not sent any more when the consideration has ended', async () => {
    const { id } = await mailing.extended(ADDRESS);
    await mailing.appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY, language: 'kk' });
    await mailing.run();
    expect(mailing.server.received).toEqual([]);
    await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'FAILED', failure: 'OVERTAKEN' });
  });

  it.each(['a@example.org\r\nBcc: other@example.org', 'a@example.org, other@example.org', 'x <a@example.org>'])(
    '[10.1.11] has one addressee: %j is none',
    async (email) => {
      const { id } = await mailing.extended(ADDRESS);
      const sealed = sealDetails(SETTINGS.applicantKeys, id, { ...NO_DETAILS, email });
      await mailing.appeals.db.pool.query('UPDATE appeal SET applicant_contact = $2 WHERE id = $1', [id, sealed]);
      await mailing.run();
      expect(mailing.server.received).toEqual([]);
      await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'FAILED', failure: 'ADDRESS_REFUSED' });
    },
  );

  it('[10.1.11] waits where its address cannot be opened, as with a key that is missing', async () => {
    const { id } = await mailing.extended(ADDRESS);
    const foreign = sealDetails(SETTINGS.applicantKeys, 'another appeal', { ...NO_DETAILS, email: ADDRESS });
    await mailing.appeals.db.pool.query('UPDATE appeal SET applicant_contact = $2 WHERE id = $1', [id, foreign]);
    await mailing.run();
    await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'QUEUED', failure: 'UNREADABLE_ADDRESS' });
  });
});

describe('the worker that mails', () => {
  it('sends each notice once, however many work at once', async () => {
    for (let count = 0; count < 4; count += 1) await mailing.extended(ADDRESS);
    await Promise.all([mailing.run(), mailing.run(), mailing.run()]);
    const ids = mailing.server.received.map(({ headers }) => headers.get('message-id'));
    expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
    for (let count = 0; count < 4; count += 1) await mailing.extended(ADDRESS);
    const claimed = await Promise.all(
      Array.from({ length: 8 }, () => claimNotice(mailing.appeals.db, NOTICE_QUEUES.Appeal)),
    );
    const claims = claimed.flatMap((notice) => (notice ? [notice.id] : []));
    expect([claims.length, new Set(claims).size]).toEqual([4, 4]);
  });

  it('takes up an attempt in which a process died when the next one is free, and not before', async () => {
    const { id } = await mailing.extended(ADDRESS);
    await expect(claimNotice(mailing.appeals.db, NOTICE_QUEUES.Appeal)).resolves.toMatchObject({
      recordId: id,
      attempts: 1,
    });
    await mailing.run();
    expect(mailing.server.received).toEqual([]);
    await mailing.due(id);
    await mailing.run();
    await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'SENT', attempts: 2 });
  });

  it('counts an attempt in which a process died as the last one if it was', async () => {
    const { id } = await mailing.extended(ADDRESS);
    await mailing.appeals.db.pool.query('UPDATE appeal_notice SET attempts = $2 WHERE appeal_id = $1', [
      id,
      ATTEMPT_DELAYS.length,
    ]);
    await mailing.run();
    expect(mailing.server.received).toEqual([]);
    await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'FAILED', failure: 'SERVER_AWAY' });
  });

  it('holds up nobody while a server thinks: the office hands the same notice over meanwhile, and that stands', async () => {
    const { id, notices } = await mailing.extended(ADDRESS);
    const [arrived, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<null>()];
    mailing.server.manners = {
      onMessage: () => {
        arrived.resolve();
        return answered.promise;
      },
    };
    const run = mailing.run();
    await arrived.promise;
    await mailing.appeals.step(employee, 'sendAppealNotice', { id, noticeId: notices[0]?.id });
    answered.resolve(null);
    await run;
    await expect(mailing.delivery(id)).resolves.toMatchObject({ state: 'DELIVERED', attempts: 1 });
  });
});
