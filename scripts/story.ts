import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform } from '../embedded/start-platform';
import { parseConfig } from '../platform/config/config';
import { createLogger } from '../platform/telemetry/logger';
import { createGraphClient } from './story/graph-client';
import { createTeller } from './story/teller';
import { tellStory } from './story/tell-story';

/** Tells the story against a platform of its own: a free port, an empty data folder, nothing left afterwards. */
async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-story-'));
  // As root the database runs as another user, who has to reach its data.
  chmodSync(folder, 0o711);
  const config = parseConfig({
    ...process.env,
    PORT: '0',
    KENES_DATA: folder,
    KENES_CLOCK: 'operator',
    KENES_LOG_LEVEL: 'error',
  });
  const logger = createLogger({ service: 'story', level: config.process.logLevel });
  const platform = await startPlatform({ config, logger, tell: () => undefined });
  try {
    const client = createGraphClient(platform);
    const story = createTeller(client);
    const moveClock = async (text: string): Promise<void> => {
      await platform.setClock(text);
      story.aside(`(legal clock: ${text})`);
    };
    console.log(`The story, told to ${platform.url}/graphql with real tokens.`);
    await tellStory({ client, story, moveClock }).catch((error: unknown) => console.log(String(error)));
    return story.end();
  } finally {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (failures) => process.exit(failures === 0 ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
