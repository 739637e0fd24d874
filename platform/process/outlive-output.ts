/** Lets the process live on when nobody takes what it writes any more, such as `npm start | tee` whose `tee` has ended. */
export function outliveOutput(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
}
