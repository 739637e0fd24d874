import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePlatform } from '../../../../embedded/serve-platform';
import { parseConfig } from '../../../../platform/config/config';
import { listen } from '../../../../platform/http/listen';
import { Undo } from '../../../../platform/process/undo';
import { createLogger } from '../../../../platform/telemetry/logger';
import { createGraphClient } from '../../../../scripts/story/graph-client';
import { openTestPlatform, type TestPlatform } from '../../../support/open-test-platform';

/** A platform whose log a test can read. */
export interface LoggedPlatform extends TestPlatform {
  /** Lines of the log that belong to a trace. */
  linesOf(traceId: string | null): readonly Readonly<Record<string, unknown>>[];
}

/** Opens the platform and serves its databases once more, from another port with a log in memory; that one is used. */
export async function openLoggedPlatform(): Promise<LoggedPlatform> {
  const platform = await openTestPlatform();
  const lines: string[] = [];
  const undo = new Undo();
  const stateFolder = mkdtempSync(join(tmpdir(), 'kenes-logged-'));
  undo.add(() => rmSync(stateFolder, { recursive: true, force: true }));
  const logger = createLogger({ service: 'test', level: 'debug', destination: { write: (line) => lines.push(line) } });
  let listener: RequestListener = (_request, response) => response.end();
  const listening = await listen((request, response) => listener(request, response), { host: '127.0.0.1', port: 0 });
  const served = await servePlatform(
    {
      config: parseConfig({ KENES_CLOCK: 'operator', PORT: '0' }),
      logger,
      stateFolder,
      databases: platform.databases,
      listening,
      serve: (ready) => void (listener = ready),
    },
    undo,
  );
  return {
    ...platform,
    ...served,
    client: createGraphClient(served),
    linesOf: (traceId) =>
      lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['traceId'] === traceId),
    close: async () => {
      await undo.run();
      await platform.close();
    },
  };
}
