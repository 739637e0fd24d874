import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { createGraphClient } from './story/graph-client';
import { runToEnd } from './story/run-to-end';
import { type StagePlatform, STAGES } from './story/stage-platform';
import { createTeller } from './story/teller';
import { tellStory } from './story/tell-story';

const { values } = parseArgs({
  options: {
    /** The longer story, which begins with a check of legality. */
    long: { type: 'boolean', default: false },
    /** The longer story, told to gateway, issuer and subgraphs as processes of their own. */
    distributed: { type: 'boolean', default: false },
  },
});
const isLong = values.long || values.distributed;

/** Tells the story to a platform of its own; the number of failures. */
async function tell(platform: StagePlatform): Promise<number> {
  const client = createGraphClient(platform);
  const story = createTeller(client);
  const moveClock = async (text: string): Promise<void> => {
    await platform.setClock(text);
    story.aside(`(legal clock: ${text})`);
  };
  console.log(`The story, told to ${platform.url}/graphql with real tokens.`);
  const stage = { client, story, moveClock, settled: platform.settled, isLong };
  await tellStory(stage).catch((error: unknown) => console.log(String(error)));
  return story.end();
}

runToEnd(values.distributed ? STAGES.distributed : STAGES.embedded, tell);
