import type { LocalDate } from '../../../platform/calendar/local-date';
import type { RuleId } from '../../../platform/law/rule-id';
import { EXTENSION_REASONS, type ExtensionReason } from './extension';
import { correspondenceLanguage } from './language-tag';

/** What an applicant is told of besides the reply. */
export type AppealNoticeKind = 'EXTENSION' | 'OUT_OF_SCOPE' | 'TERMINATED_REPEATED' | 'INTERIM_REPLY' | 'RESCHEDULED';

/** The rules by which each notice is owed. */
export const NOTICE_RULES = {
  EXTENSION: ['24.5'],
  OUT_OF_SCOPE: ['24.1.b'],
  TERMINATED_REPEATED: ['24.8'],
  INTERIM_REPLY: ['24.4.e'],
  RESCHEDULED: ['24.3.b'],
} as const satisfies Record<AppealNoticeKind, readonly [RuleId]>;

/** The kinds of terms that notices have. */
export const NOTICE_TERMS = {
  EXTENSION: 'APPEAL_EXTENSION_NOTICE',
  INTERIM_REPLY: 'APPEAL_INTERIM_REPLY',
} as const satisfies Partial<Record<AppealNoticeKind, string>>;

/** A notice to the applicant. */
export interface AppealNotice {
  readonly id: string;
  readonly appealId: string;
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
  | { readonly kind: 'RESCHEDULED'; readonly dueOn: LocalDate; readonly source: string };

type Language = ReturnType<typeof correspondenceLanguage>;

const LOCALES = { kk: 'kk', ru: 'ru', en: 'en-GB' } as const;

/** A day as it is written in a letter, such as `14 мая 2026 г.`. */
function written(day: LocalDate, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

const TEXTS = {
  kk: (number: string, told: Told) => {
    switch (told.kind) {
      case 'EXTENSION':
        return `№ ${number} жолданымды қарау мерзімі ұзартылды. Жаңа мерзімі: ${written(told.dueOn, 'kk')}. Себебі: ${EXTENSION_REASONS[told.reason].kk}. Негізі: «Прокуратура туралы» Конституциялық заңның 24-бабының 4 және 5-тармақтары.`;
      case 'OUT_OF_SCOPE':
        return `№ ${number} жолданым прокуратура қарайтын мәселелерге жатпайды. Ол қарау үшін жіберілген орган: ${told.body}.`;
      case 'TERMINATED_REPEATED':
        return `№ ${number} жолданымды қарау тоқтатылды: ол бұрын жауап берілген № ${told.earlier} жолданымды қайталайды және жаңа дәлелдер келтірмейді. Бұл шешімге жоғары тұрған прокурорға немесе сотқа шағым жасауға болады. Негізі: «Прокуратура туралы» Конституциялық заңның 24-бабының 8-тармағы.`;
      case 'INTERIM_REPLY':
        return `№ ${number} жолданым бойынша заңдылықтың сақталуын тексеру тағайындалды. Түпкілікті жауап тексеру аяқталғаннан кейін он жұмыс күні ішінде беріледі. Негізі: «Прокуратура туралы» Конституциялық заңның 24-бабының 4-тармағы.`;
      case 'RESCHEDULED':
        return `Жұмыс күнтізбесі өзгерді, сондықтан № ${number} жолданымды қараудың соңғы күні ауысты. Жаңа мерзімі: ${written(told.dueOn, 'kk')}. Негізі: ${told.source}.`;
    }
  },
  ru: (number: string, told: Told) => {
    switch (told.kind) {
      case 'EXTENSION':
        return `Срок рассмотрения обращения № ${number} продлён. Новый срок: ${written(told.dueOn, 'ru')}. Причина: ${EXTENSION_REASONS[told.reason].ru}. Основание: пункты 4 и 5 статьи 24 Конституционного закона «О прокуратуре».`;
      case 'OUT_OF_SCOPE':
        return `Обращение № ${number} не относится к вопросам, которые рассматривает прокуратура. Орган, в который оно направлено: ${told.body}.`;
      case 'TERMINATED_REPEATED':
        return `Рассмотрение обращения № ${number} прекращено: оно повторяет обращение № ${told.earlier}, на которое дан ответ, и не содержит новых доводов. Это решение можно обжаловать вышестоящему прокурору или в суд. Основание: пункт 8 статьи 24 Конституционного закона «О прокуратуре».`;
      case 'INTERIM_REPLY':
        return `По обращению № ${number} назначена проверка соблюдения законности. Окончательный ответ будет дан в течение десяти рабочих дней после её завершения. Основание: пункт 4 статьи 24 Конституционного закона «О прокуратуре».`;
      case 'RESCHEDULED':
        return `Рабочий календарь изменён, поэтому последний день рассмотрения обращения № ${number} переносится. Новый срок: ${written(told.dueOn, 'ru')}. Основание: ${told.source}.`;
    }
  },
  en: (number: string, told: Told) => {
    switch (told.kind) {
      case 'EXTENSION':
        return `The term for considering appeal No. ${number} has been extended. New due day: ${written(told.dueOn, 'en')}. Reason: ${EXTENSION_REASONS[told.reason].en}. Basis: Article 24, paragraphs 4 and 5, of the Constitutional Law "On the Prosecutor's Office".`;
      case 'OUT_OF_SCOPE':
        return `Appeal No. ${number} is not a matter that the prosecutor's office considers. It has been passed to: ${told.body}.`;
      case 'TERMINATED_REPEATED':
        return `Consideration of appeal No. ${number} has ended: it repeats appeal No. ${told.earlier}, which has been answered, and brings no new arguments. You may complain about this decision to the superior prosecutor or to a court. Basis: Article 24, paragraph 8, of the Constitutional Law "On the Prosecutor's Office".`;
      case 'INTERIM_REPLY':
        return `A check of legality has been appointed on appeal No. ${number}. The final reply will be given within ten working days after it is completed. Basis: Article 24, paragraph 4, of the Constitutional Law "On the Prosecutor's Office".`;
      case 'RESCHEDULED':
        return `The working calendar has changed, so the last day for considering appeal No. ${number} moves. New due day: ${written(told.dueOn, 'en')}. Basis: ${told.source}.`;
    }
  },
} as const satisfies Record<Language, (number: string, told: Told) => string>;

/** [24.5] [24.1.b] [24.8] The words of a notice in the language of the appeal, or in Kazakh where the platform has no texts in it. */
export function noticeText(number: string, appealLanguage: string, told: Told): { language: Language; text: string } {
  const language = correspondenceLanguage(appealLanguage);
  return { language, text: TEXTS[language](number, told) };
}
