const EXPLANATIONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is taken by another process; choose another with PORT',
  EACCES: 'this user may not use it; choose another with PORT',
  EADDRNOTAVAIL: 'this machine has no such address; choose another with KENES_HOST',
  ENOTFOUND: 'this machine has no such address; choose another with KENES_HOST',
};

/** The process could not listen where it should. The message is one line for the person who started it. */
export class ListenFailure extends Error {
  override readonly name = 'ListenFailure';

  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    const explanation = EXPLANATIONS[cause.code ?? ''] ?? cause.message;
    super(`cannot listen on port ${port} of ${host}: ${explanation}`, { cause });
  }
}
