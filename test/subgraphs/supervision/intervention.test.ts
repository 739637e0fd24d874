import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { akimat, ESIL_AUDIENCE, openSupervision, type TestSupervision } from './open-supervision';

let supervision: TestSupervision;
beforeAll(async () => {
  supervision = await openSupervision();
});
beforeEach(() => supervision.setClock('2024-09-02'));
afterAll(() => supervision.close());

const REGION = officeIdOf('region-kz-71');
const ANOTHER = officeIdOf('region-kz-75');
const QUERY = `query ($id: ID!) { submission(id: $id) { state version isOverdue allowedActions breaches { kind } alerts { kind }
  intervention { action on } terms { metOn } } }`;

interface Seen {
  readonly submission: { readonly state: string; readonly version: number; readonly intervention: object | null };
}
const see = async (id: string) => (await supervision.ask<Seen>(akimat, QUERY, { id })).submission;

interface Told {
  readonly officeId?: string;
  readonly action?: string;
  readonly byId?: string;
}

/** What appeals tells of a decision with an effect, twice, as deliveries may come. */
async function decided(
  submissionId: string,
  { officeId = REGION, action = 'CANCEL_ACT', byId = randomUUID() }: Told = {},
) {
  const [subject, id] = [randomUUID(), randomUUID()];
  const audience = { ...ESIL_AUDIENCE, ownerOfficeId: officeId };
  const effect = { action, on: '2024-09-10', byId };
  const data = { version: 2, audience, state: 'DECIDED', submissionId, suspendedOn: null, effect };
  for (const each of [id, randomUUID()])
    await supervision.receive({ type: 'complaint.changed', source: 'appeals', id: each, subject, data });
}

describe('a submission that a superior ends on a complaint', () => {
  it.each([
    ['CANCEL_ACT', 'CANCELLED'],
    ['REVOKE_ACT', 'REVOKED'],
  ])('[43.3.a] [43.3.d] by %s is %s for good: terms, duties and alerts end with it', async (action, state) => {
    const { id } = await supervision.delivered('2024-09-02');
    await supervision.setClock('2024-09-10');
    await decided(id, { action });
    await supervision.setClock('2024-11-20');
    await supervision.tick();
    expect(await see(id)).toMatchObject({
      state,
      isOverdue: false,
      allowedActions: [],
      breaches: [],
      alerts: [],
      intervention: { action, on: '2024-09-10' },
      terms: [{ metOn: '2024-09-10' }],
    });
  });

  it.each([
    ['[43.3.c] an office of another branch of the tree', { officeId: ANOTHER }],
    ['[43.3.c] an office below', { officeId: officeIdOf('district-kz-71-saryarka') }],
  ])('%s has no power over it, and the audit tells that it was tried', async (_, told) => {
    const { id } = await supervision.delivered('2024-09-02');
    const { version } = await see(id);
    await decided(id, told);
    expect(await see(id)).toMatchObject({ state: 'DELIVERED', version, intervention: null });
    const { rows } = await supervision.db.pool.query(
      "SELECT rules, details FROM platform.audit WHERE record_id = $1 AND action = 'REFUSE_INTERVENTION'",
      [id],
    );
    expect(rows).toMatchObject([{ rules: ['43.3.c'], details: { decidingOffice: told.officeId } }]);
  });

  it('[43.2.b] it stays suspended for a complaint that is pending, though another is decided without power over it', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const data = {
      version: 2,
      audience: ESIL_AUDIENCE,
      state: 'ADMITTED',
      submissionId: id,
      suspendedOn: '2024-09-02',
    };
    await supervision.receive({ type: 'complaint.changed', source: 'appeals', subject: randomUUID(), data });
    await decided(id, { officeId: ANOTHER });
    expect(await see(id)).toMatchObject({ state: 'SUSPENDED', intervention: null });
  });

  it('[43.3.f] is not ended by its own author, but by the head of the office', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const { rows } = await supervision.db.pool.query<{ author: string }>(
      'SELECT author_id AS author FROM submission WHERE id = $1',
      [id],
    );
    const officeId = ESIL_AUDIENCE.ownerOfficeId;
    await decided(id, { officeId, byId: rows[0]?.author ?? '' });
    expect(await see(id)).toMatchObject({ state: 'DELIVERED', intervention: null });
    await decided(id, { officeId });
    expect(await see(id)).toMatchObject({ state: 'CANCELLED' });
  });
});
