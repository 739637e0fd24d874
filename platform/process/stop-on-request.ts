import type { Logger } from '../telemetry/logger';

/** What may come after the requests under way: workers, database connections. */
const GRACE_MS = 10_000;

/**
 * Stops the process in order on SIGINT, SIGTERM or SIGHUP, and when the channel to the process that forked it closes, so that a parent that was
 * killed leaves nothing behind. Ends it hard when stopping takes longer than the requests under way may, and ten seconds.
 */
export function stopOnRequest(stop: () => Promise<void>, shutdownSeconds: number, logger: Logger): void {
  let isStopping = false;
  const begin = (why: string): void => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), shutdownSeconds * 1000 + GRACE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopped with a fault');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', begin);
  process.on('SIGTERM', begin);
  process.on('SIGHUP', begin);
  process.on('disconnect', () => begin('the parent is gone'));
  // It is watched all the same; only, it does not keep alive a process whose start has failed.
  process.channel?.unref();
}
