import 'reflect-metadata';
import { announce } from './embedded/announce';
import { startPlatform } from './embedded/start-platform';
import { parseConfig } from './platform/config/config';
import { boundHeap } from './platform/process/bound-heap';
import { outliveOutput } from './platform/process/outlive-output';
import { endWithFailure } from './platform/process/end-with-failure';
import { stopOnRequest } from './platform/process/stop-on-request';
import { createLogger } from './platform/telemetry/logger';

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Starts the whole platform in this process and tells where everything is; Ctrl-C stops it, also while it starts. */
async function main(): Promise<void> {
  const startedAt = performance.now();
  boundHeap();
  outliveOutput();
  const config = parseConfig(process.env);
  const logger = createLogger({ service: 'kenes', level: config.process.logLevel });
  const starting = startPlatform({ config, logger, tell });
  stopOnRequest(async () => (await starting).stop(), config.process.shutdownSeconds, logger);
  const platform = await starting;
  announce(platform, config, (performance.now() - startedAt) / 1000).forEach(tell);
}

main().catch((error: unknown) => endWithFailure('kenes', error));
