import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTeller } from '../../scripts/story/teller';
import { tellStory } from '../../scripts/story/tell-story';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
}, 180_000);
afterAll(() => platform.close());

describe('the long story', () => {
  it('[18.4.b] [18.4.h] [24.4.d] [24.4.f] tells of a check and of the appeal that follows it, without a failure', async () => {
    const lines: string[] = [];
    const { client, setClock: moveClock, settled } = platform;
    const story = createTeller(client, (line) => lines.push(line));
    await tellStory({ client, story, moveClock, settled, isLong: true }).catch((error: unknown) =>
      lines.push(String(error)),
    );
    expect([story.end(), lines.filter((line) => line.includes('FAILED'))]).toEqual([0, []]);
  }, 180_000);
});
