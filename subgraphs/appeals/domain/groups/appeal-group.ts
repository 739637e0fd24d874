import type { Audience } from '../../../../platform/access/audience';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { DomainError, ErrorDetails } from '../../../../platform/errors/domain-error';
import type { RuleId } from '../../../../platform/law/rule-id';
import type { ErrorCode } from '../../../../platform/errors/codes';
import type { Reason } from '../../../../platform/errors/reason';

/** Mass appeals: appeals of one office on the same matter, which are answered together. Their members are read by who may see each. */
export interface AppealGroup extends Audience {
  readonly id: string;
  readonly version: number;
  /** What the appeals have in common, in a line. */
  readonly subject: string;
  readonly createdOn: LocalDate;
  readonly createdById: string | null;
}

/** Why one of many appeals was passed over; plain, so that a repeated request answers with the same. */
export interface GroupRefusal {
  readonly appealId: string;
  readonly code: ErrorCode;
  readonly reason?: Reason | undefined;
  readonly rule?: RuleId | undefined;
  readonly details: ErrorDetails;
}

/** A refusal as it is told of one appeal. */
export function refusalOf(appealId: string, { code, reason, rule, details }: DomainError): GroupRefusal {
  return { appealId, code, reason, rule, details };
}
