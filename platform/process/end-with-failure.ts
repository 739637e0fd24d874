import { ConfigFailure } from '../config/config-failure';
import { StartFailure } from '../database/embedded/start-failure';
import { ListenFailure } from '../http/listen-failure';
import { ProcessFailure } from './process-failure';

/** Failures of the surroundings and not of the platform: one clear line, no stack. */
const EXPECTED = [ConfigFailure, ListenFailure, ProcessFailure, StartFailure];

/** Ends a process whose start has failed: says why on standard error, and exits with code 1. */
export function endWithFailure(service: string, error: unknown): never {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  const text = error instanceof Error ? (isExpected ? error.message : error.stack) : String(error);
  process.stderr.write(`${service}: ${text}\n`);
  process.exit(1);
}
