/** The process cannot do its work as it was started. The message is one line for the person who started it. */
export class ProcessFailure extends Error {
  override readonly name = 'ProcessFailure';

  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s*\n\s*/g, ' ').trim(), options);
  }
}

/** Why a database could not be opened, with its address and without its password. */
export function unreachableDatabase(url: string, error: unknown): ProcessFailure {
  const { host, pathname, username } = new URL(url);
  const reason = error instanceof Error ? error.message || error.name : String(error);
  const place = `${decodeURIComponent(pathname.slice(1))} at ${host}`;
  return new ProcessFailure(`cannot use database ${place} as ${decodeURIComponent(username)}: ${reason}`, {
    cause: error,
  });
}
