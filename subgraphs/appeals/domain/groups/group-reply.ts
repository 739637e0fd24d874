import { invalidInput } from '../../../../platform/errors/plain-errors';
import { isSameLanguage, STATE_LANGUAGE } from '../language-tag';
import { type ReplyDraft, requireReply } from '../reply';

/** The common reply in one language. */
export interface GroupReplyText extends Pick<ReplyDraft, 'reasoning' | 'complaintRight'> {
  readonly language: string;
}

/** The reply to a group before it is signed: everything may still be missing. */
export interface GroupReplyDraft extends Pick<ReplyDraft, 'legalReferences'> {
  readonly texts: readonly GroupReplyText[];
  /** [24.4.f] The certificates of the checks that ran on single members. */
  readonly certificateIds?: readonly string[] | null;
}

/**
 * [24.7.a] [24.7.c] Refuses a draft that could be the reply to no appeal, before any is looked at: each text must be whole. Throws `INVALID_INPUT` for
 * two texts in one language.
 */
export function requireGroupReply({ texts, legalReferences }: GroupReplyDraft): void {
  if (texts.length === 0) requireReply({ legalReferences }, STATE_LANGUAGE);
  texts.forEach((text, place) => {
    if (texts.slice(0, place).some(({ language }) => isSameLanguage(language, text.language)))
      invalidInput('texts', 'must not hold two texts in one language');
    requireReply({ ...text, legalReferences }, text.language);
  });
}

/**
 * [24.7.b] [24.4.f] The draft of the reply to one member: the text in the language of the appeal, else the one in Kazakh, else any, which the reply
 * then refuses; and the certificate of the member's own check, if it is among those stated.
 */
export function draftFor(
  draft: GroupReplyDraft,
  appealLanguage: string,
  certificateOfCheck: string | null,
): ReplyDraft {
  const { texts, legalReferences, certificateIds } = draft;
  const textIn = (wanted: string) => texts.find(({ language }) => isSameLanguage(language, wanted));
  const text = textIn(appealLanguage) ?? textIn(STATE_LANGUAGE) ?? texts[0];
  const isStated = certificateIds?.some((id) => id.toLowerCase() === certificateOfCheck) ?? false;
  return { ...text, legalReferences, certificateId: isStated ? certificateOfCheck : null };
}
