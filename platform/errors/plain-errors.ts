import type { RuleId } from '../law/rule-id';
import { DomainError, type ErrorDetails } from './domain-error';

/** A step that the life cycle of a record does not have. */
export interface IllegalStep {
  readonly noun: string;
  readonly state: string;
  readonly action: string;
  readonly allowed: readonly string[];
  readonly rule?: RuleId;
}

/** Throws `NOT_FOUND`: no such record, or none that this caller may know of. `noun` is the type's name, such as `Appeal`. */
export function notFound(noun: string): never {
  throw new DomainError('NOT_FOUND', { details: { noun } });
}

/** Throws `INVALID_INPUT`: `field` is the path of the value in the request, `problem` says in English what is wrong with it. */
export function invalidInput(field: string, problem: string): never {
  throw new DomainError('INVALID_INPUT', { details: { field, problem } });
}

/** Throws `CONFLICT`: `noun` has changed meanwhile (details: `expected` and `actual` version) or the request id was reused. */
export function conflict(noun: string, details: ErrorDetails = {}): never {
  throw new DomainError('CONFLICT', { details: { noun, ...details } });
}

/** Throws `ILLEGAL_TRANSITION`; the details name the record's state, the action refused and the actions allowed instead. */
export function illegalTransition(step: IllegalStep): never {
  const { rule, ...details } = step;
  throw new DomainError('ILLEGAL_TRANSITION', { details, ...(rule === undefined ? {} : { rule }) });
}

/** Throws `NOT_YET_KNOWN`: the projection of another subgraph's `noun` has not reached this one; the caller may retry. */
export function notYetKnown(noun: string, details: ErrorDetails = {}): never {
  throw new DomainError('NOT_YET_KNOWN', { details: { noun, ...details } });
}

/** Throws `UNAUTHENTICATED`: the operation needs a known caller. */
export function unauthenticated(): never {
  throw new DomainError('UNAUTHENTICATED');
}
