import { createTeller } from '../../scripts/story/teller';
import { type Told, tellStory } from '../../scripts/story/tell-story';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';

/**
 * A platform on which the story has been told: an appeal, a submission on it, and a council's decision on that; with `isLong` also an appeal
 * that follows a check.
 */
export async function openToldPlatform(
  isLong = false,
): Promise<{ readonly platform: TestPlatform; readonly told: Told }> {
  const platform = await openTestPlatform();
  const lines: string[] = [];
  const story = createTeller(platform.client, (line) => lines.push(line));
  const { client, setClock: moveClock, settled } = platform;
  const told = await tellStory({ client, story, moveClock, settled, isLong });
  if (story.end() > 0) throw new Error(lines.join('\n'));
  await platform.settled();
  return { platform, told };
}
