import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorker } from '../../platform/events/start-worker';
import { type EventsDatabase, openEventsDatabase } from '../subgraphs/platform/events-testbed';
import { openWire, type Passage } from '../support/wire';

let owner: EventsDatabase;
beforeAll(async () => {
  owner = await openEventsDatabase('appeals');
});
afterAll(() => owner.close());

describe('a worker that stops', () => {
  it('ends quietly though it loses, meanwhile, the connection on which it had not begun to listen', async () => {
    const held = Promise.withResolvers<Passage>();
    const wire = await openWire(owner.urls.worker, {
      toServer: (sent, passage) => {
        if (sent.includes('LISTEN "jobs:insert"')) held.resolve(passage);
        else passage.far.write(sent);
      },
    });
    const unheard: unknown[] = [];
    const hear = (error: unknown): void => void unheard.push(error);
    process.on('unhandledRejection', hear);
    try {
      const worker = await startWorker(
        wire.url,
        () => Promise.resolve(),
        () => undefined,
      );
      const { near } = await held.promise;
      const stopped = worker.stop();
      near.destroy();
      await stopped;
      expect(unheard).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
      await wire.close();
    }
  });
});
