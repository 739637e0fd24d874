import { conflict } from '../../../platform/errors/plain-errors';

/** Refuses `CONFLICT` if the client has seen another version than the present one; a client that names none takes it as it is. */
export function requireVersion(noun: string, record: { readonly version: number }, expected?: number | null): void {
  if (expected === null || expected === undefined || expected === record.version) return;
  conflict(noun, { expected, actual: record.version });
}
