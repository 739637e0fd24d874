import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkTold } from '../check-told';
import { DECISION, openComplaints, regionalHead, type TestComplaints } from './open-complaints';

let complaints: TestComplaints;
beforeAll(async () => {
  complaints = await openComplaints();
});
afterAll(() => complaints.close());

async function filedAboutCheck(kind = 'ACT') {
  const { id: appealId } = await complaints.accepted();
  const { subject: checkId, tell } = checkTold(complaints, appealId);
  await tell('REGISTERED', {});
  const { id } = await complaints.file({ contested: { kind, recordType: 'Check', recordId: checkId } });
  return { id, checkId, tell };
}

const noticesOf = async (id: string): Promise<string[]> => {
  const query = 'query ($id: ID!) { complaint(id: $id) { notices { kind } } }';
  type Seen = { complaint: { notices: { kind: string }[] } };
  return (await complaints.ask<Seen>(regionalHead, query, { id })).complaint.notices.map(({ kind }) => kind);
};

const toldOf = async (id: string) =>
  (await complaints.emitted())
    .filter(({ type, subject }) => type === 'complaint.changed' && subject === id)
    .map(({ data }) => [data['checkId'], data['submissionId'], data['suspendedOn'], data['effect']]);

describe('a complaint about a check', () => {
  it('[43.3.a] [43.3.e] is told with its decision, which cancels the check and does nothing else to it, and is told once it is done', async () => {
    const { id, checkId, tell } = await filedAboutCheck();
    for (const effect of ['REVOKE_ACT', 'AMEND_ACT'])
      expect(
        await complaints.refusedTake(regionalHead, 'decideComplaint', {
          id,
          ...DECISION,
          outcome: 'SATISFIED',
          effect,
        }),
      ).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'effect' } });
    const cancel = { ...DECISION, outcome: 'SATISFIED', effect: 'CANCEL_ACT' };
    await complaints.take(regionalHead, 'decideComplaint', { id, ...cancel });
    expect(await toldOf(id)).toEqual([
      [checkId, null, null, null],
      [checkId, null, null, { action: 'CANCEL_ACT', on: '2026-03-19', byId: regionalHead.personId }],
    ]);
    const before = await noticesOf(id);
    await tell('CANCELLED', { cancelledOn: '2026-03-20' });
    await tell('CANCELLED', { cancelledOn: '2026-03-20' });
    expect((await noticesOf(id)).slice(before.length)).toEqual(['ACT_CANCELLED']);
  });

  it('[43.2.b] is told while it suspends the check', async () => {
    const { id, checkId } = await filedAboutCheck();
    const reasons = 'It could not be undone.';
    await complaints.take(regionalHead, 'suspendExecutionOnComplaint', { id, reasons });
    expect((await toldOf(id)).at(-1)).toEqual([checkId, null, '2026-03-19', null]);
  });

  it('[43.3.a] about what was done in it has no effect on the resolution', async () => {
    const { id } = await filedAboutCheck('ACTION');
    expect(
      await complaints.refusedTake(regionalHead, 'decideComplaint', {
        id,
        ...DECISION,
        outcome: 'SATISFIED',
        effect: 'CANCEL_ACT',
      }),
    ).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'effect' } });
  });
});
