import type { LocalDate } from '../../../platform/calendar/local-date';
import { EXTENSION_REASONS, type ExtensionReason } from './extension';
import { correspondenceLanguage, type CorrespondenceLanguage as Language } from './language-tag';
import type { AppealAddressee } from './representative';
import { NOTICE_TEMPLATES, SUBJECT_LINE } from './notice/appeal-templates';
import type { NoticeDelivery } from './notice/delivery';
import { type Filling, fill, written } from './notice/template';

/** What an applicant is told of besides the reply. */
export type AppealNoticeKind = keyof typeof NOTICE_TEMPLATES;

/** The kinds of terms that notices have. */
export const NOTICE_TERMS = {
  EXTENSION: 'APPEAL_EXTENSION_NOTICE',
  INTERIM_REPLY: 'APPEAL_INTERIM_REPLY',
} as const satisfies Partial<Record<AppealNoticeKind, string>>;

/** A notice to the applicant. */
export interface AppealNotice extends NoticeDelivery {
  readonly id: string;
  readonly appealId: string;
  readonly addressee: AppealAddressee;
  readonly kind: AppealNoticeKind;
  readonly language: string;
  readonly text: string;
  /** Null where the law sets no day. */
  readonly dueOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
  readonly createdOn: LocalDate;
}

/** What there is to tell. */
export type Told =
  | { readonly kind: 'EXTENSION'; readonly dueOn: LocalDate; readonly reason: ExtensionReason }
  | { readonly kind: 'OUT_OF_SCOPE'; readonly body: string }
  | { readonly kind: 'TERMINATED_REPEATED'; readonly earlier: string }
  | { readonly kind: 'INTERIM_REPLY' }
  | {
      readonly kind: 'FORWARDED';
      readonly dueOn: LocalDate;
      readonly office: Readonly<Record<Language, string>> | null;
    }
  | { readonly kind: 'RESCHEDULED'; readonly dueOn: LocalDate; readonly source: string };

/** What the words of a notice name besides its number. */
function fillingOf(told: Told, language: Language): Filling {
  switch (told.kind) {
    case 'EXTENSION':
      return { day: written(told.dueOn, language), reason: EXTENSION_REASONS[told.reason][language] };
    case 'OUT_OF_SCOPE':
      return { body: told.body };
    case 'TERMINATED_REPEATED':
      return { earlier: told.earlier };
    case 'INTERIM_REPLY':
      return {};
    case 'FORWARDED':
      return { day: written(told.dueOn, language), office: told.office === null ? '' : `: ${told.office[language]}` };
    case 'RESCHEDULED':
      return { day: written(told.dueOn, language), source: told.source };
  }
}

/** [24.5] [24.1.b] [24.3.c] [24.8] The words of a notice in the language of the appeal, or in Kazakh where the platform has no texts in it. */
export function noticeText(number: string, appealLanguage: string, told: Told): { language: Language; text: string } {
  const language = correspondenceLanguage(appealLanguage);
  return { language, text: fill(NOTICE_TEMPLATES[told.kind][language], { number, ...fillingOf(told, language) }) };
}

/** The subject line of a notice: of all that is known of the appeal only the number. */
export function subjectLine(number: string, language: string): string {
  return fill(SUBJECT_LINE[correspondenceLanguage(language)], { number });
}
