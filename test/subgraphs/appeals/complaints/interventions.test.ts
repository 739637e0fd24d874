import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DECISION, openComplaints, regionalHead, type TestComplaints } from './open-complaints';

let complaints: TestComplaints;
beforeAll(async () => {
  complaints = await openComplaints();
});
afterAll(() => complaints.close());

type Interventions = readonly { readonly complaintId: string; readonly action: string; readonly on: string }[];

/** A submission, of which supervision tells version by version. */
function submissionTold(subject: string) {
  return async (version: number, interventions?: Interventions, state = 'DELIVERED'): Promise<void> => {
    const data = {
      version,
      audience: null,
      number: null,
      state,
      appealIds: [],
      dueOn: null,
      interventions,
    };
    await complaints.receive({ type: 'submission.changed', source: 'supervision', subject, data });
  };
}

const NOTICES = 'query ($id: ID!) { complaint(id: $id) { notices { kind language text } } }';
const noticesOf = async (id: string) =>
  (await complaints.ask<{ complaint: { notices: { kind: string; text: string }[] } }>(regionalHead, NOTICES, { id }))
    .complaint.notices;
const kindsOf = async (id: string) => (await noticesOf(id)).map(({ kind }) => kind);

async function grantedAbout(submissionId: string): Promise<string> {
  const { id } = await complaints.file({ contested: { kind: 'ACTION', description: 'A submission' } });
  await complaints.take(regionalHead, 'decideComplaint', { id, ...DECISION, outcome: 'SATISFIED' });
  // The submission itself is not told here with an audience that the office may see.
  await complaints.db.pool.query(
    "UPDATE complaint SET contested_kind = 'ACT', contested_type = 'Submission', contested_id = $2 WHERE id = $1",
    [id, submissionId],
  );
  return id;
}

describe('what a superior does to the contested act on a complaint', () => {
  it('[43.3.e] is told to the complainant, each once, however often and in whichever order it is told of', async () => {
    const submissionId = randomUUID();
    const id = await grantedAbout(submissionId);
    const tell = submissionTold(submissionId);
    const before = await kindsOf(id);
    const suspended = { complaintId: id, action: 'SUSPEND_ACT', on: '2026-03-20' };
    const amended = { complaintId: id, action: 'AMEND_ACT', on: '2026-03-25' };
    await tell(1);
    await tell(3, [suspended, amended]);
    await tell(2, [suspended]);
    await tell(3, [suspended, amended]);
    expect((await kindsOf(id)).slice(before.length).toSorted()).toEqual(['ACT_AMENDED', 'ACT_SUSPENDED']);
    const resumed = { complaintId: id, action: 'RESUME_ACT', on: '2026-03-26' };
    await tell(5, [suspended, resumed, amended, { ...amended, on: '2026-04-01' }]);
    await tell(4, [suspended, amended]);
    const kinds = await kindsOf(id);
    expect(kinds.slice(before.length).toSorted()).toEqual([
      'ACT_AMENDED',
      'ACT_AMENDED',
      'ACT_RESUMED',
      'ACT_SUSPENDED',
    ]);
    const texts = (await noticesOf(id)).filter(({ kind }) => kind === 'ACT_AMENDED').map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringMatching(/25 марта 2026 г.* изменён вышестоящим прокурором/),
      expect.stringMatching(/1 апреля 2026 г.* изменён вышестоящим прокурором/),
    ]);
    const { rows } = await complaints.db.pool.query(
      "SELECT rules FROM platform.audit WHERE record_id = $1 AND action = 'TELL_INTERVENTION'",
      [id],
    );
    expect(rows).toHaveLength(4);
  });

  it('[43.3.a] is brought to mind where the decision is to amend and the act is not amended, until it is', async () => {
    await complaints.setClock('2026-03-19');
    const submissionId = randomUUID();
    const id = await grantedAbout(submissionId);
    await complaints.db.pool.query(
      `UPDATE complaint SET decision = decision || '{"effect": "AMEND_ACT"}' WHERE id = $1`,
      [id],
    );
    const query =
      '{ appealAlerts(filter: { kinds: [ACT_AMENDMENT] }) { nodes { stage sinceOn rule complaint { id } } } }';
    const alerts = async () =>
      (await complaints.ask<{ appealAlerts: { nodes: object[] } }>(regionalHead, query)).appealAlerts.nodes;
    await complaints.tick();
    expect(await alerts()).toEqual([]);
    await complaints.setClock('2026-03-20');
    await complaints.tick();
    expect(await alerts()).toEqual([{ stage: 'STANDING', sinceOn: '2026-03-20', rule: '43.3.a', complaint: { id } }]);
    await submissionTold(submissionId)(1, [{ complaintId: id, action: 'AMEND_ACT', on: '2026-03-20' }]);
    expect(await alerts()).toEqual([]);
    // Nor where the act can be amended no more, whoever ended it.
    const endedId = randomUUID();
    const other = await grantedAbout(endedId);
    await complaints.db.pool.query(
      `UPDATE complaint SET decision = decision || '{"effect": "AMEND_ACT"}' WHERE id = $1`,
      [other],
    );
    await submissionTold(endedId)(1);
    await complaints.setClock('2026-03-21');
    await complaints.tick();
    expect(await alerts()).toHaveLength(1);
    await submissionTold(endedId)(2, [], 'CANCELLED');
    await complaints.tick();
    expect(await alerts()).toEqual([]);
    await complaints.setClock('2026-03-19');
  });

  it('[43.3.e] is not told to who complained of something else', async () => {
    const id = await grantedAbout(randomUUID());
    const before = await kindsOf(id);
    await submissionTold(randomUUID())(1, [{ complaintId: id, action: 'CANCEL_ACT', on: '2026-03-20' }]);
    expect(await kindsOf(id)).toEqual(before);
  });
});

describe('a complaint about a submission', () => {
  it('[43.1.b] is not filed while it is a draft, which is no act yet and is not told of', async () => {
    const recordId = randomUUID();
    const tell = submissionTold(recordId);
    const contested = { kind: 'ACT', recordType: 'Submission', recordId };
    const unknown = await complaints.refusedFiling({ contested: { ...contested, recordId: randomUUID() } });
    await tell(1, undefined, 'DRAFT');
    const refused = await complaints.refusedFiling({ contested });
    expect({ ...refused, details: null }).toEqual({ ...unknown, details: null });
    expect(refused).toMatchObject({ code: 'NOT_YET_KNOWN', details: { id: recordId } });
    await tell(2, undefined, 'MADE');
    expect(await complaints.file({ contested })).toMatchObject({ state: 'ADMITTED' });
  });
});
