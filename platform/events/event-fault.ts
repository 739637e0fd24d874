import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { ZodError } from 'zod';
import { DomainError } from '../errors/domain-error';

/** A failure of a delivery whose message is written for operators: it never holds anything of the event's data. */
export class EventFault extends Error {
  override readonly name = 'EventFault';
}

function placeOf(error: Error): string {
  const frame = /\n\s+at .*?([\w.-]+):(\d+):\d+\)?/.exec(error.stack ?? '');
  return frame ? ` at ${frame[1]} line ${frame[2]}` : '';
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
}

function databaseFault({ code, table, constraint, column }: DatabaseError): string {
  const parts = [
    code,
    table && `table ${table}`,
    constraint && `constraint ${constraint}`,
    column && `column ${column}`,
  ];
  return `database refused: ${parts.filter(Boolean).join(', ')}`;
}

function domainFault({ code, reason, rule, details }: DomainError): string {
  const noun = typeof details['noun'] === 'string' ? details['noun'] : undefined;
  const field = typeof details['field'] === 'string' ? details['field'] : undefined;
  return [code, reason, rule, noun, field].filter(Boolean).join(' ');
}

/**
 * What is kept of a failed delivery beside the event. Messages of errors may quote values (names, texts) from what failed, so only kinds, codes
 * and places are taken; the whole error goes to the log, which hides what is telling.
 */
export function describeFault(error: unknown): string {
  if (error instanceof QueryFailedError) return describeFault(error.driverError);
  if (error instanceof EventFault) return error.message;
  if (error instanceof DomainError) return domainFault(error);
  if (error instanceof ZodError) return `malformed ${error.issues[0]?.path.join('.') ?? ''}`;
  if (error instanceof DatabaseError) return databaseFault(error);
  if (error instanceof Error) return `${error.name}${codeOf(error)}${placeOf(error)}`;
  return 'unknown fault';
}
