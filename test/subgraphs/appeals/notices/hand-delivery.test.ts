import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../../platform/access/viewer';
import { agencyOfficial, applicant, officer } from '../../../support/viewers';
import { employee, head, openAppeals, prosecutor, type TestAppeals } from '../open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const author = applicant();
const DELIVERIES = `query ($id: ID!) { appeal(id: $id) { notices {
  delivery { state attempts nextAttemptAt failure proof handedOverBy { id } }
} } }`;

interface Seen {
  readonly appeal: { readonly notices: readonly { readonly delivery: unknown }[] } | null;
}

const deliveries = async (viewer: Viewer, id: string) =>
  (await appeals.ask<Seen>(viewer, DELIVERIES, { id })).appeal?.notices.map(({ delivery }) => delivery);

/** An appeal of the applicant's own whose term has been extended, with the notice of it. */
async function extended(): Promise<{ readonly id: string; readonly noticeId: string }> {
  const { id } = await appeals.register({ channel: 'PORTAL' }, author);
  await appeals.step(prosecutor, 'acceptAppeal', {
    id,
    ground: 'VULNERABLE_OR_INDEFINITE',
    facts: { protectedGroup: 'MINORS' },
  });
  const decision = { until: '2026-05-14', reason: 'ESTABLISH_FACTS', reasoning: 'Readings are awaited.' };
  const { notices } = await appeals.step(head, 'extendAppealTerm', { id, ...decision });
  return { id, noticeId: notices[0]?.id ?? '' };
}

const WAITING = {
  state: 'QUEUED',
  attempts: 0,
  nextAttemptAt: expect.any(String),
  failure: null,
  proof: null,
  handedOverBy: null,
};
const PROOF = 'Тіркелген хат № RR 000 000 000 KZ';

describe('the delivery of a notice', () => {
  it('[24.5] [26.6.a] waits without a mail server for the office, which hands the notice over and says what shows it; by whom the office alone is told', async () => {
    const { id, noticeId } = await extended();
    await appeals.tick();
    for (const viewer of [employee, prosecutor, officer('region-kz-71', 'HEAD'), author])
      await expect(deliveries(viewer, id)).resolves.toEqual([WAITING]);
    await appeals.step(employee, 'sendAppealNotice', { id, noticeId, proof: ` ${PROOF} ` });
    const delivered = {
      state: 'DELIVERED',
      attempts: 0,
      nextAttemptAt: null,
      failure: null,
      proof: PROOF,
      handedOverBy: null,
    };
    const handedOverBy = { id: employee.personId };
    await expect(deliveries(employee, id)).resolves.toEqual([{ ...delivered, handedOverBy }]);
    await expect(deliveries(author, id)).resolves.toEqual([delivered]);
  });

  it('[24.5] [10.1.11] is not told to a body that sees the appeal, nor to anybody who does not', async () => {
    const { id } = await extended();
    const body = agencyOfficial('akimat-kz-71', 'HEAD');
    await appeals.db.pool.query('UPDATE appeal SET agency_ids = ARRAY[$2::uuid] WHERE id = $1', [id, body.agencyId]);
    await expect(deliveries(body, id)).resolves.toEqual([null]);
    await expect(deliveries(applicant('another'), id)).resolves.toBeUndefined();
  });

  it('takes a proof of a line, and none of nothing', async () => {
    const { id, noticeId } = await extended();
    await expect(
      appeals.refusedStep(employee, 'sendAppealNotice', { id, noticeId, proof: 'x'.repeat(301) }),
    ).resolves.toMatchObject({ code: 'INVALID_INPUT' });
    await appeals.step(employee, 'sendAppealNotice', { id, noticeId, proof: '  ' });
    await expect(deliveries(employee, id)).resolves.toMatchObject([{ state: 'DELIVERED', proof: null }]);
  });
});
