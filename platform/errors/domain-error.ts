import type { RuleId } from '../law/rule-id';
import type { ErrorCode } from './codes';
import { ENGLISH_MESSAGES } from './english-messages';
import { interpolate } from './interpolate';
import type { Reason } from './reason';

/** What tells one use of a code or reason from another, for programs: plain values and lists of them, never personal data. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** The law's part of an error: why the step is refused and on which rule. */
export interface Refusal {
  readonly reason?: Reason;
  readonly rule?: RuleId;
  readonly details?: ErrorDetails;
}

/**
 * The one error that reaches a client. Its message is the English sentence of `law/messages.tsv` for the reason, or without
 * one for the code; other languages are chosen where the error is shown.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  declare readonly reason?: Reason;
  declare readonly rule?: RuleId;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, refusal: Refusal = {}, options?: ErrorOptions) {
    const details = refusal.details ?? {};
    super(interpolate(ENGLISH_MESSAGES[refusal.reason ?? code], details), options);
    this.name = 'DomainError';
    this.code = code;
    if (refusal.reason !== undefined) this.reason = refusal.reason;
    if (refusal.rule !== undefined) this.rule = refusal.rule;
    this.details = details;
  }
}

/** What an error said but its sentence: plain, so that a repeated request answers with the same, in whatever language. */
export interface KeptRefusal extends Refusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** An error as what became of one of many records. */
export function keptRefusal({ code, reason, rule, details }: DomainError): KeptRefusal {
  return { code, details, ...(reason === undefined ? {} : { reason }), ...(rule === undefined ? {} : { rule }) };
}
