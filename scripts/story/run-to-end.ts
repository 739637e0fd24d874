const INTERRUPTED = 130;

/**
 * Opens something, works with it and closes it, whatever happens: at the end, after a failure, and on Ctrl-C, SIGTERM or SIGHUP, also while it
 * still opens. Ends this process: with 0 when `work` returns no failures, with 130 when interrupted, else with 1.
 */
export function runToEnd<T extends { stop(): Promise<void> }>(
  open: () => Promise<T>,
  work: (opened: T) => Promise<number>,
): void {
  const opening = open();
  const close = (): Promise<void> =>
    opening.then(
      (opened) => opened.stop(),
      () => undefined,
    );
  let isInterrupted = false;
  const end = async (code: number): Promise<void> => {
    await close().catch((error: unknown) => console.error(error));
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isInterrupted) return;
      isInterrupted = true;
      void end(INTERRUPTED);
    });
  }
  opening.then(work).then(
    (failures) => (isInterrupted ? undefined : end(failures === 0 ? 0 : 1)),
    (error: unknown) => {
      if (isInterrupted) return undefined;
      console.error(error);
      return end(1);
    },
  );
}
