import 'reflect-metadata';
import { announce } from './embedded/announce';
import { startPlatform } from './embedded/start-platform';
import { ConfigFailure } from './platform/config/config-failure';
import { parseConfig } from './platform/config/config';
import { StartFailure } from './platform/database/embedded/start-failure';
import { ListenFailure } from './platform/http/listen-failure';
import { createLogger } from './platform/telemetry/logger';

/** Failures of a start that are the surroundings' and not ours: one clear line, no stack. */
const EXPECTED = [ConfigFailure, ListenFailure, StartFailure];

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  const config = parseConfig(process.env);
  const logger = createLogger({ service: 'kenes', level: config.process.logLevel });
  const platform = await startPlatform({ config, logger, tell });
  announce(platform, config, (performance.now() - startedAt) / 1000).forEach(tell);
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    platform.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(error: unknown): void {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  const text = error instanceof Error ? (isExpected ? error.message : error.stack) : String(error);
  process.stderr.write(`kenes: ${text}\n`);
  process.exit(1);
}

main().catch(fail);
