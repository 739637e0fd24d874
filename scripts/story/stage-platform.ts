import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform } from '../../embedded/start-platform';
import { parseConfig } from '../../platform/config/config';
import { Undo } from '../../platform/process/undo';
import { createLogger } from '../../platform/telemetry/logger';
import { startDistributed } from '../distributed/start-distributed';
import { untilSettled } from '../distributed/until-settled';

/** A platform that a story or a trial is played on, of its own: free ports, an empty data folder, nothing left after `stop`. */
export interface StagePlatform {
  /** Where the graph answers. */
  readonly url: string;
  readonly issuer: string;
  /** Moves the legal clock, such as to `2026-03-19T10:00`. */
  setClock(text: string): Promise<void>;
  /** Waits until the events on their way have arrived. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** How the platform runs: all in this process, or as processes of their own over four databases. */
export const STAGES = { embedded: openEmbedded, distributed: startDistributed } as const satisfies Record<
  string,
  () => Promise<StagePlatform>
>;

async function openEmbedded(): Promise<StagePlatform> {
  const undo = new Undo();
  const folder = mkdtempSync(join(tmpdir(), 'kenes-story-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  try {
    // As root the database runs as another user, who has to reach its data.
    chmodSync(folder, 0o711);
    const own = { PORT: '0', KENES_DATA: folder, KENES_CLOCK: 'operator', KENES_LOG_LEVEL: 'error' };
    const config = parseConfig({ ...process.env, ...own });
    const logger = createLogger({ service: 'story', level: config.process.logLevel });
    const platform = await startPlatform({ config, logger, tell: () => undefined });
    undo.add(() => platform.stop());
    const { url, issuer, setClock, databases } = platform;
    const settled = (): Promise<void> => untilSettled(databases.map(({ urls }) => urls.server));
    return { url, issuer, setClock, settled, stop: () => undo.run() };
  } catch (error) {
    await undo.run().catch(() => undefined);
    throw error;
  }
}
