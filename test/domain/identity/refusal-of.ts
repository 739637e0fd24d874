import { DomainError } from '../../../platform/errors/domain-error';
import { TokenRefusal } from '../../../platform/identity/token-refusal';

/** What a refused verification tells the caller (code, message) and the log (check). */
export async function refusalOf(attempt: Promise<unknown>): Promise<{ code: string; message: string; check: string }> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError) || !(error.cause instanceof TokenRefusal)) throw new Error('not refused');
  return { code: error.code, message: error.message, check: error.cause.check };
}
