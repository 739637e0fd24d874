import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { PUBLIC_VIEWER } from '../../../platform/access/viewer';
import { SUBSCRIPTIONS } from '../../../platform/events/cloud-event';
import { parseCloudEvent } from '../../../platform/events/cloud-event-schema';
import { knownOrNotYet, requireRecordId } from '../../../platform/events/known-or-not-yet';
import { projectIfNewer } from '../../../platform/events/project';
import { type Reactions, receiveEvent } from '../../../platform/events/receive-event';
import {
  envelope,
  type EventsDatabase,
  noteChanged,
  noteReactions,
  openEventsDatabase,
  rowsOf,
} from './events-testbed';

let reader: EventsDatabase;
beforeAll(async () => {
  reader = await openEventsDatabase('supervision');
});
afterAll(() => reader.close());

const known = (id: string) =>
  rowsOf<{ version: number; state: string }>(reader, 'SELECT version, state FROM events_known_note WHERE id = $1', [
    id,
  ]);

const inbox = (id: string) => rowsOf(reader, 'SELECT event_id FROM platform.inbox WHERE event_id = $1', [id]);

describe('a receiver', () => {
  it('applies an event once, however often it comes', async () => {
    let applied = 0;
    const counting: Reactions = { 'appeal.changed': async () => void (applied += 1) };
    const event = envelope(noteChanged(randomUUID(), 1));
    await Promise.all(Array.from({ length: 8 }, () => receiveEvent(reader.db, counting, event)));
    await receiveEvent(reader.db, counting, event);
    expect(applied).toBe(1);
  });

  it('keeps neither receipt nor effect of a reaction that fails, and takes the event when it comes again', async () => {
    const id = randomUUID();
    const event = envelope(noteChanged(id, 1));
    const failing: Reactions = {
      'appeal.changed': async (manager, given) => {
        await noteReactions['appeal.changed'](manager, given);
        throw new Error('fault');
      },
    };
    await expect(receiveEvent(reader.db, failing, event)).rejects.toThrow('fault');
    expect([await known(id), await inbox(event.id)]).toEqual([[], []]);
    await receiveEvent(reader.db, noteReactions, event);
    expect(await known(id)).toEqual([{ version: 1, state: 'state 1' }]);
  });

  it('keeps the newest version, and writes the same version again', async () => {
    const id = randomUUID();
    const arrive = (version: number, state?: string) =>
      receiveEvent(reader.db, noteReactions, envelope(noteChanged(id, version, state)));
    await arrive(3);
    await arrive(2);
    expect(await known(id)).toEqual([{ version: 3, state: 'state 3' }]);
    await arrive(3, 'mended');
    expect(await known(id)).toEqual([{ version: 3, state: 'mended' }]);
    await arrive(4);
    expect(await known(id)).toEqual([{ version: 4, state: 'state 4' }]);
  });

  it('takes what it has no reaction to, but not a request that an operator waits for', async () => {
    const event = envelope(noteChanged(randomUUID(), 1));
    await receiveEvent(reader.db, {}, event);
    await expect(receiveEvent(reader.db, {}, { ...event, type: 'projection.requested' })).rejects.toThrow(
      'emits nothing again',
    );
  });

  it('refuses a command that is ahead of its projection as NOT_YET_KNOWN', () => {
    const named = { noun: 'Appeal', id: randomUUID() };
    expect(() => knownOrNotYet(null, named)).toThrow(
      expect.objectContaining({ code: 'NOT_YET_KNOWN', details: named }),
    );
    expect(knownOrNotYet({ id: 'x' }, named)).toEqual({ id: 'x' });
    expect(() => requireRecordId('Appeal', 'no id')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});

describe('a reaction that acts on what is newer', () => {
  const write = (id: string, version: number) =>
    reader.db.source.transaction((manager: EntityManager) =>
      projectIfNewer(manager, 'events_known_note', { id, version, state: `state ${version}` }),
    );

  it('acts on a new row and a newer version, not on an older one or the same', async () => {
    const id = randomUUID();
    const acted: boolean[] = [];
    for (const version of [2, 2, 1, 3]) acted.push(await write(id, version));
    expect(acted).toEqual([true, false, false, true]);
    expect(await known(id)).toEqual([{ version: 3, state: 'state 3' }]);
  });

  it('acts once on a version that arrives ten times at once', async () => {
    const id = randomUUID();
    const first = await Promise.all(Array.from({ length: 10 }, () => write(id, 1)));
    const second = await Promise.all(Array.from({ length: 10 }, () => write(id, 2)));
    expect([first, second].map((acted) => acted.filter(Boolean).length)).toEqual([1, 1]);
  });
});

describe('an envelope from outside', () => {
  const good = envelope(noteChanged(randomUUID(), 1));
  const audience = {
    ownerOfficeId: randomUUID(),
    handlerIds: [],
    agencyIds: [randomUUID()],
    applicantId: null,
    classification: PUBLIC_VIEWER.clearance,
    isPublished: false,
  };

  it('is taken with every type of event, an audience, a trace and extensions', () => {
    for (const type of Object.keys(SUBSCRIPTIONS))
      expect(parseCloudEvent({ ...good, type })).toEqual({ ...good, type });
    const traced = { ...good, traceparent: '00-1-1-01', data: { ...good.data, audience } };
    expect(parseCloudEvent({ ...traced, sequence: '7' })).toEqual(traced);
  });

  it.each<[string, unknown]>([
    ['event', null],
    ['event', 'text'],
    ['event', []],
    ['event.specversion', { ...good, specversion: '0.3' }],
    ['event.id', { ...good, id: 'mine' }],
    ['event.source', { ...good, source: 'elsewhere' }],
    ['event.type', { ...good, type: 'appeal.unknown' }],
    ['event.subject', { ...good, subject: '' }],
    ['event.subject', { ...good, subject: 'x'.repeat(201) }],
    ['event.time', { ...good, time: 'yesterday' }],
    ['event.datacontenttype', { ...good, datacontenttype: 'text/plain' }],
    ['event.data', { ...good, data: undefined }],
    ['event.data.version', { ...good, data: { audience: null } }],
    ['event.data.version', { ...good, data: { version: -1, audience: null } }],
    ['event.data.version', { ...good, data: { version: 1.5, audience: null } }],
    ['event.data.audience', { ...good, data: { version: 1 } }],
    [
      'event.data.audience.classification',
      { ...good, data: { version: 1, audience: { ...audience, classification: 'SECRET' } } },
    ],
    [
      'event.data.audience.ownerOfficeId',
      { ...good, data: { version: 1, audience: { ...audience, ownerOfficeId: null } } },
    ],
  ])('is refused, naming %s and no value', (field, value) => {
    expect(() => parseCloudEvent(value)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: { field, problem: 'is missing or malformed' } }),
    );
  });
});
