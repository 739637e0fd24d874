import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorker } from '../../platform/events/start-worker';
import { type EventsDatabase, openEventsDatabase } from '../subgraphs/platform/events-testbed';
import { holdOnTheWire } from './support/held-wire';

let owner: EventsDatabase;
beforeAll(async () => {
  owner = await openEventsDatabase('appeals');
});
afterAll(() => owner.close());

describe('a worker that stops', () => {
  it('ends quietly though it loses, meanwhile, the connection on which it had not begun to listen', async () => {
    const wire = await holdOnTheWire(owner.urls.worker, 'LISTEN "jobs:insert"');
    const unheard: unknown[] = [];
    const hear = (error: unknown): void => void unheard.push(error);
    process.on('unhandledRejection', hear);
    try {
      const worker = await startWorker(
        wire.url,
        () => Promise.resolve(),
        () => undefined,
      );
      await wire.held;
      const stopped = worker.stop();
      wire.cut();
      await stopped;
      expect(unheard).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
      await wire.close();
    }
  });
});
