/**
 * What several things give that are opened at once. If one cannot be opened, the others are closed again once they are open, and the first failure
 * is thrown, so that nothing is left working without anybody who knows of it.
 */
export async function openAll<Opened>(
  opening: readonly Promise<Opened>[],
  close: (opened: Opened) => Promise<unknown>,
): Promise<Opened[]> {
  const results = await Promise.allSettled(opening);
  const failed = results.find((result) => result.status === 'rejected');
  const opened = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (failed === undefined) return opened;
  await Promise.allSettled(opened.map(close));
  throw failed.reason;
}
