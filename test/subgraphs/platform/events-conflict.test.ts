import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalInstant, setLegalClock } from '../../../platform/database/legal-clock';
import {
  findConflicts,
  openConflict,
  type OvertakenDecision,
  resolveConflict,
} from '../../../platform/events/conflict';
import { type Reactions, receiveEvent } from '../../../platform/events/receive-event';
import { envelope, type EventsDatabase, noteChanged, openEventsDatabase, rowsOf } from './events-testbed';

let reader: EventsDatabase;
beforeAll(async () => {
  reader = await openEventsDatabase('supervision');
  await setLegalClock(reader.urls.migrator, legalInstant('2026-03-19'));
});
afterAll(() => reader.close());

function overtaken(recordId: string, otherId: string, eventId: string = randomUUID()): OvertakenDecision {
  return {
    record: { type: 'Submission', id: recordId },
    other: { type: 'Appeal', id: otherId },
    eventId,
    explanation: 'APPEAL_TERMINATED',
  };
}

const open = (decision: OvertakenDecision): Promise<string | null> =>
  reader.db.source.transaction((manager) => openConflict(manager, decision));

const resolve = (id: string, text = 'The submission was withdrawn'): Promise<boolean> =>
  reader.db.source.transaction((manager) => resolveConflict(manager, id, { text, personId: randomUUID() }));

describe('a conflict', () => {
  it('is seen from both records, with the day it is due: five working days, holidays left out', async () => {
    const [submission, appeal] = [randomUUID(), randomUUID()];
    const decision = overtaken(submission, appeal);
    const id = await open(decision);
    // 19 March 2026 is a Thursday; Nauryz, 21 to 23 March, begins on a weekend, so that 24 and 25 March are off in its stead.
    const seen = [{ id, ...decision, openedOn: '2026-03-19', dueOn: '2026-03-31', resolvedAt: null, resolution: null }];
    expect(await findConflicts(reader.db, 'Submission', [submission])).toEqual(seen);
    expect(await findConflicts(reader.db, 'Appeal', [randomUUID(), appeal])).toEqual(seen);
    expect(await findConflicts(reader.db, 'Appeal', [submission])).toEqual([]);
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
    expect(await findConflicts(reader.db, 'Submission', [submission])).toHaveLength(2);
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
    expect(await findConflicts(reader.db, 'Appeal', [appeal])).toEqual([]);
    isFailing = false;
    await receiveEvent(reader.db, reactions, event);
    await receiveEvent(reader.db, reactions, event);
    expect(await findConflicts(reader.db, 'Appeal', [appeal])).toMatchObject([{ eventId: event.id }]);
  });

  it('is resolved once, in words, and stays on record', async () => {
    const submission = randomUUID();
    const id = (await open(overtaken(submission, randomUUID()))) ?? '';
    await expect(resolve(id, '')).rejects.toThrow('check constraint');
    expect([await resolve(id), await resolve(id)]).toEqual([true, false]);
    expect(await findConflicts(reader.db, 'Submission', [submission])).toMatchObject([
      { id, resolution: 'The submission was withdrawn', resolvedAt: expect.any(Date) },
    ]);
    await expect(rowsOf(reader, 'DELETE FROM platform.conflict')).rejects.toMatchObject({ code: '42501' });
  });
});
