import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalInstant, setLegalClock } from '../../../platform/database/legal-clock';
import { keepResolution, openConflict, type OvertakenDecision } from '../../../platform/conflicts/conflict';
import { type Reactions, receiveEvent } from '../../../platform/events/receive-event';
import { envelope, type EventsDatabase, noteChanged, openEventsDatabase, rowsOf } from './events-testbed';

let reader: EventsDatabase;
beforeAll(async () => {
  reader = await openEventsDatabase('supervision');
  await setLegalClock(reader.urls.migrator, legalInstant('2026-03-19'));
});
afterAll(() => reader.close());

function overtaken(recordId: string, otherId: string, eventId: string = randomUUID()): OvertakenDecision {
  return { explanation: 'SUBMISSION_ON_TERMINATED_APPEAL', recordId, otherId, eventId };
}

const open = (decision: OvertakenDecision): Promise<string | null> =>
  reader.db.source.transaction((manager) => openConflict(manager, decision));

const resolve = (id: string, text = 'The submission was withdrawn'): Promise<boolean> =>
  reader.db.source.transaction((manager) => keepResolution(manager, id, { text, personId: randomUUID() }));

const kept = (otherId: string) =>
  rowsOf(
    reader,
    `SELECT id, record_type AS "recordType", record_id AS "recordId", other_type AS "otherType", other_id AS "otherId", event_id AS "eventId",
       explanation, opened_on AS "openedOn", due_on AS "dueOn", resolved_at AS "resolvedAt", resolution
     FROM platform.conflict WHERE other_id = $1 ORDER BY id`,
    [otherId],
  );

describe('a conflict', () => {
  it('is kept with both records and the day it is due: five working days, holidays left out', async () => {
    const [submission, appeal] = [randomUUID(), randomUUID()];
    const decision = overtaken(submission, appeal);
    const id = await open(decision);
    // 19 March 2026 is a Thursday; Nauryz, 21 to 23 March, begins on a weekend, so that 24 and 25 March are off in its stead.
    const days = { openedOn: '2026-03-19', dueOn: '2026-03-31' };
    const unresolved = { resolvedAt: null, resolution: null };
    const types = { recordType: 'Submission', otherType: 'Appeal' };
    expect(await kept(appeal)).toEqual([{ id, ...decision, ...types, ...days, ...unresolved }]);
  });

  it('is opened once per event, and not again while it is open', async () => {
    const [submission, appeal] = [randomUUID(), randomUUID()];
    const decision = overtaken(submission, appeal);
    const opened = await Promise.all(Array.from({ length: 6 }, () => open(decision)));
    expect(opened.filter((id) => id !== null)).toHaveLength(1);
    expect(await open(overtaken(submission, appeal))).toBeNull();
    expect(await resolve(opened.find((id) => id !== null) ?? '')).toBe(true);
    expect(await open(decision)).toBeNull();
    expect(await open(overtaken(submission, appeal))).not.toBeNull();
    expect(await kept(appeal)).toHaveLength(2);
  });

  it('is opened within the reaction, or not at all', async () => {
    const [submission, appeal] = [randomUUID(), randomUUID()];
    const event = envelope(noteChanged(appeal, 2));
    let isFailing = true;
    const reactions: Reactions = {
      'appeal.changed': async (manager, { id, subject }) => {
        await openConflict(manager, overtaken(submission, subject, id));
        if (isFailing) throw new Error('fault');
      },
    };
    await expect(receiveEvent(reader.db, reactions, event)).rejects.toThrow('fault');
    expect(await kept(appeal)).toEqual([]);
    isFailing = false;
    await receiveEvent(reader.db, reactions, event);
    await receiveEvent(reader.db, reactions, event);
    expect(await kept(appeal)).toMatchObject([{ eventId: event.id }]);
  });

  it('is resolved once, in words, and stays on record', async () => {
    const [submission, appeal] = [randomUUID(), randomUUID()];
    const id = (await open(overtaken(submission, appeal))) ?? '';
    await expect(resolve(id, '')).rejects.toThrow('check constraint');
    expect([await resolve(id), await resolve(id)]).toEqual([true, false]);
    expect(await kept(appeal)).toMatchObject([
      { id, resolution: 'The submission was withdrawn', resolvedAt: expect.any(Date) },
    ]);
    await expect(rowsOf(reader, 'DELETE FROM platform.conflict')).rejects.toMatchObject({ code: '42501' });
  });
});
