import { readFile } from 'node:fs/promises';
import type { SupergraphSdlHook } from '@apollo/gateway';
import { ProcessFailure } from '../platform/process/process-failure';
import type { Logger } from '../platform/telemetry/logger';

/** The file of the supergraph, and how often it is looked at (milliseconds). */
export interface SupergraphFileOptions {
  readonly path: string;
  readonly pollMilliseconds: number;
  readonly logger: Logger;
}

/**
 * The supergraph of a file, taken up anew when the file has changed. What does not load, or names a subgraph without an address, is logged
 * once and the last good one stays in force. A change counts once two looks have found the same text, so that a file half-written is not
 * taken for a smaller graph. Polled, since events of file systems get lost over mounts and links.
 */
export function supergraphFile({ path, pollMilliseconds, logger }: SupergraphFileOptions): SupergraphSdlHook {
  return async ({ update }) => {
    const supergraphSdl = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new ProcessFailure(`cannot read the supergraph ${path}`, { cause: error });
    });
    let settled = supergraphSdl;
    let seen = supergraphSdl;

    function take(text: string): void {
      settled = text;
      try {
        update(text);
        logger.info({ path }, 'supergraph taken up anew');
      } catch (error) {
        logger.error({ path, err: error }, 'supergraph not taken up; the last good one stays in force');
      }
    }

    async function look(): Promise<void> {
      const text = await readFile(path, 'utf8').catch(() => seen);
      if (text !== settled && text === seen) take(text);
      seen = text;
    }

    let isWatched = true;
    let timer = setTimeout(watch, pollMilliseconds).unref();
    function watch(): void {
      void look().then(() => {
        if (isWatched) timer = setTimeout(watch, pollMilliseconds).unref();
      });
    }
    return {
      supergraphSdl,
      cleanup: async () => {
        isWatched = false;
        clearTimeout(timer);
      },
    };
  };
}
