/** The environment does not fit. The message is one line for the person who started the process. */
export class ConfigFailure extends Error {
  override readonly name = 'ConfigFailure';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration does not fit: ${problems.join('; ')}.`.replace(/\s*\n\s*/g, ' '));
  }
}
