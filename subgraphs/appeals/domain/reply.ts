import type { LocalDate } from '../../../platform/calendar/local-date';
import { TERMS } from '../../../platform/calendar/terms';
import { DomainError } from '../../../platform/errors/domain-error';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';
import { type LegalReference, legalReference, type StatedReference } from '../../../platform/law/legal-reference';
import type { RuleId } from '../../../platform/law/rule-id';
import { filledText } from '../../../platform/text/filled-text';
import type { AppealAddressee } from './representative';
import { isSameLanguage, STATE_LANGUAGE } from './language-tag';

/** [24.7.c] The right to complain as a reply explains it: to whom, within how many months, and the way to court. */
export interface ComplaintRight {
  readonly superior: string;
  readonly termMonths: number;
  readonly court: string;
}

/** A reply before it is signed: everything may still be missing. */
export interface ReplyDraft {
  readonly language?: string | null;
  readonly legalReferences: readonly StatedReference[];
  readonly reasoning?: string | null;
  readonly certificateId?: string | null;
  readonly complaintRight?: { readonly [Part in keyof ComplaintRight]?: ComplaintRight[Part] | null } | null;
}

/** What a signed reply says. */
export interface ReplyContent {
  readonly language: string;
  readonly legalReferences: readonly LegalReference[];
  readonly reasoning: string;
  readonly complaintRight: ComplaintRight;
}

/** A reply as it is kept. */
export interface AppealReply extends ReplyContent {
  readonly id: string;
  readonly appealId: string;
  readonly answeredOn: LocalDate;
  /** Whether it came after the due day. */
  readonly isLate: boolean;
  readonly signedById: string | null;
  /** [24.4.f] The certificate of the check that it rests on. */
  readonly certificateId: string | null;
  /** To whom it goes; to nobody for an anonymous appeal. */
  readonly addressees: readonly AppealAddressee[];
}

/** [24.7.b] The language of the reply: that of the appeal if none is stated. Refuses `REPLY_LANGUAGE_NOT_ALLOWED` (details: `allowed`). */
function requireLanguage(wanted: string | null, appealLanguage: string): string {
  const language = wanted ?? appealLanguage;
  const allowed = [STATE_LANGUAGE, appealLanguage];
  if (allowed.some((each) => isSameLanguage(each, language))) return language;
  return refuse('REPLY_LANGUAGE_NOT_ALLOWED', '24.7.b', { language, allowed: [...new Set(allowed)] });
}

/** [24.7.c] Refuses `COMPLAINT_RIGHT_REQUIRED` (details: `missing`); a term other than that of 25.1.a counts as missing. */
function requireComplaintRight(draft: ReplyDraft['complaintRight']): ComplaintRight {
  const superior = filledText(draft?.superior);
  const court = filledText(draft?.court);
  const termMonths = draft?.termMonths === TERMS.COMPLAINT_FILING.length ? draft.termMonths : null;
  if (superior !== null && court !== null && termMonths !== null) return { superior, termMonths, court };
  const parts = { superior, termMonths, court };
  const missing = Object.entries(parts).flatMap(([part, value]) => (value === null ? [part] : []));
  return refuse('COMPLAINT_RIGHT_REQUIRED', '24.7.c', { missing });
}

/**
 * [24.7.a] [24.7.b] [24.7.c] What a reply must hold before it is signed. Refuses `LEGAL_PROVISION_REQUIRED`, `REASONS_REQUIRED`,
 * `REPLY_LANGUAGE_NOT_ALLOWED`, `COMPLAINT_RIGHT_REQUIRED`.
 */
export function requireReply(draft: ReplyDraft, appealLanguage: string): ReplyContent {
  const legalReferences = draft.legalReferences.map(legalReference);
  if (legalReferences.length === 0) refuse('LEGAL_PROVISION_REQUIRED', '24.7.a');
  return {
    legalReferences,
    reasoning: filledText(draft.reasoning) ?? refuse('REASONS_REQUIRED', '24.7.a'),
    language: requireLanguage(filledText(draft.language), appealLanguage),
    complaintRight: requireComplaintRight(draft.complaintRight),
  };
}

/** [24.8] By which rule a kept reply was not given in the established manner; null where it was. */
export function breachOfReply(reply: ReplyDraft, appealLanguage: string): RuleId | null {
  try {
    requireReply(reply, appealLanguage);
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.rule !== undefined) return error.rule;
    throw error;
  }
}

/**
 * [24.4.f] The certificate that a final reply links after a completed check. Refuses `MANDATORY_CONTENT_MISSING` without it and for another;
 * throws `INVALID_INPUT` where no completed check stands behind the reply.
 */
export function requireCertificateLink(stated: string | null | undefined, certificateId: string | null): string | null {
  const linked = stated?.toLowerCase() ?? null;
  if (certificateId === null && linked !== null)
    invalidInput('certificateId', 'is of no completed check on the appeal');
  if (linked !== certificateId) refuse('MANDATORY_CONTENT_MISSING', '24.4.f', { fields: ['certificateId'] });
  return linked;
}
