import { pino, stdTimeFunctions, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { redact } from './redact';
import { currentTrace } from './trace-id';

/** A structured log: one JSON object a line, `logger.info({ event: … }, 'sentence')`. */
export type Logger = PinoLogger;

/** Levels of a log from silent to talkative. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Which process writes, how much, and where to (standard output unless given). */
export interface LoggerOptions {
  readonly service: string;
  readonly level: LogLevel;
  readonly destination?: DestinationStream;
}

/**
 * Makes the log of a process. Lines carry the service and, inside a request, its trace id; credentials, request contents and
 * names of persons are replaced in everything that is logged (`redact`). A sentence is fixed text: values go into members.
 */
export function createLogger({ service, level, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => error },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: redact,
    },
    mixin: () => {
      const trace = currentTrace();
      return trace === null ? {} : { traceId: trace.traceId };
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
