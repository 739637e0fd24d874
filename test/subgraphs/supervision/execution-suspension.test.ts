import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { whileHeld } from '../../support/while-held';
import { ESIL_AUDIENCE, akimat, openSupervision, type TestSupervision } from './open-supervision';

let supervision: TestSupervision;
beforeAll(async () => {
  supervision = await openSupervision();
});
beforeEach(() => supervision.setClock('2024-09-02'));
afterAll(() => supervision.close());

/** A complaint about a submission, of which appeals tells version by version. */
function complaintAbout(submissionId: string) {
  const subject = randomUUID();
  let version = 1;
  return async (suspendedOn: string | null, at = (version += 1)): Promise<void> => {
    const data = { version: at, audience: ESIL_AUDIENCE, state: 'ADMITTED', submissionId, suspendedOn };
    await supervision.receive({ type: 'complaint.changed', source: 'appeals', subject, data });
  };
}

const QUERY = `query ($id: ID!) { submission(id: $id) { state dueOn isOverdue version executionSuspensions { from to } allowedActions
  terms { kind dueOn pauses { from to } } alerts { kind } } }`;
interface Seen {
  readonly submission: { readonly state: string; readonly dueOn: string | null; readonly version: number };
}
const see = async (id: string) => (await supervision.ask<Seen>(akimat, QUERY, { id })).submission;

describe('a submission while a complaint about it is decided', () => {
  it('[43.2.b] [43.2.c] stands still with its term, and the calendar days left run on from the day after the decision', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    expect(await see(id)).toMatchObject({ state: 'DELIVERED', dueOn: '2024-10-02' });
    const tell = complaintAbout(id);
    await supervision.setClock('2024-09-10');
    await tell('2024-09-10');
    expect(await see(id)).toMatchObject({
      state: 'SUSPENDED',
      dueOn: null,
      isOverdue: false,
      allowedActions: [],
      executionSuspensions: [{ from: '2024-09-10', to: null }],
    });
    await supervision.setClock('2024-10-05');
    await supervision.tick();
    expect(await see(id)).toMatchObject({ state: 'SUSPENDED', alerts: [] });
    await supervision.setClock('2024-09-20');
    await tell(null);
    // Seven days, 3 to 9 September, are used; 21 September is the eighth, Sunday 13 October the thirtieth.
    expect(await see(id)).toMatchObject({
      state: 'DELIVERED',
      dueOn: '2024-10-14',
      executionSuspensions: [{ from: '2024-09-10', to: '2024-09-20' }],
      terms: [{ dueOn: '2024-10-14', pauses: [{ from: '2024-09-10', to: '2024-09-20' }] }],
    });
  });

  it('[43.2.b] is suspended once though the news comes twice and late, and until the last complaint that suspends it has ended', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const [first, second] = [complaintAbout(id), complaintAbout(id)];
    await first('2024-09-02', 5);
    const { version } = await see(id);
    await first('2024-09-02', 5);
    await first(null, 4);
    await second('2024-09-02', 2);
    await second(null, 3);
    expect(await see(id)).toMatchObject({ state: 'SUSPENDED', version });
    await second('2024-09-02', 4);
    await first(null, 6);
    expect(await see(id)).toMatchObject({ state: 'SUSPENDED', version });
    await second(null, 5);
    expect(await see(id)).toMatchObject({ state: 'DELIVERED', dueOn: '2024-10-02' });
  });

  it('[43.2.b] [43.2.c] is suspended again by a later complaint, and not by two that end at once', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const [first, second] = [complaintAbout(id), complaintAbout(id)];
    const submission = { table: 'submission', id };
    await whileHeld(supervision, submission, [() => first('2024-09-02'), () => second('2024-09-02')]);
    expect(await see(id)).toMatchObject({ state: 'SUSPENDED', executionSuspensions: [{ to: null }] });
    await whileHeld(supervision, submission, [() => first(null), () => second(null)]);
    expect(await see(id)).toMatchObject({ state: 'DELIVERED', executionSuspensions: [{}] });
    await first('2024-09-02');
    expect(await see(id)).toMatchObject({ state: 'SUSPENDED', executionSuspensions: [{}, { to: null }] });
  });

  it('[43.2.c] that was late already stays late, and a draft stays a draft', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    await supervision.setClock('2024-10-03');
    await supervision.tick();
    const tell = complaintAbout(id);
    await tell('2024-10-03');
    expect(await see(id)).toMatchObject({ state: 'SUSPENDED', dueOn: '2024-10-02', terms: [{ pauses: [] }] });
    await tell(null);
    expect(await see(id)).toMatchObject({ state: 'LEFT_WITHOUT_CONSIDERATION', dueOn: '2024-10-02', isOverdue: true });
  });
});
