import type { RuleId } from '../../../../platform/law/rule-id';
import type { Template } from './template';

/** A kind of notice: the rule that owes it, what its words name, and the words. */
interface NoticeTemplate extends Template {
  readonly rule: RuleId;
  readonly placeholders: readonly string[];
}

/** What applicants are told besides the reply, by kind: a row of data each. */
export const NOTICE_TEMPLATES = {
  EXTENSION: {
    rule: '24.5',
    placeholders: ['day', 'number', 'reason'],
    kk: '№ {number} жолданымды қарау мерзімі ұзартылды. Жаңа мерзімі: {day}. Себебі: {reason}. Негізі: «Прокуратура туралы» Конституциялық заңның 24-бабының 4 және 5-тармақтары.',
    ru: 'Срок рассмотрения обращения № {number} продлён. Новый срок: {day}. Причина: {reason}. Основание: пункты 4 и 5 статьи 24 Конституционного закона «О прокуратуре».',
    en: 'The term for considering appeal No. {number} has been extended. New due day: {day}. Reason: {reason}. Basis: Article 24, paragraphs 4 and 5, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  OUT_OF_SCOPE: {
    rule: '24.1.b',
    placeholders: ['body', 'number'],
    kk: '№ {number} жолданым прокуратура қарайтын мәселелерге жатпайды. Ол қарау үшін жіберілген орган: {body}.',
    ru: 'Обращение № {number} не относится к вопросам, которые рассматривает прокуратура. Орган, в который оно направлено: {body}.',
    en: "Appeal No. {number} is not a matter that the prosecutor's office considers. It has been passed to: {body}.",
  },
  TERMINATED_REPEATED: {
    rule: '24.8',
    placeholders: ['earlier', 'number'],
    kk: '№ {number} жолданымды қарау тоқтатылды: ол бұрын жауап берілген № {earlier} жолданымды қайталайды және жаңа дәлелдер келтірмейді. Бұл шешімге жоғары тұрған прокурорға немесе сотқа шағым жасауға болады. Негізі: «Прокуратура туралы» Конституциялық заңның 24-бабының 8-тармағы.',
    ru: 'Рассмотрение обращения № {number} прекращено: оно повторяет обращение № {earlier}, на которое дан ответ, и не содержит новых доводов. Это решение можно обжаловать вышестоящему прокурору или в суд. Основание: пункт 8 статьи 24 Конституционного закона «О прокуратуре».',
    en: 'Consideration of appeal No. {number} has ended: it repeats appeal No. {earlier}, which has been answered, and brings no new arguments. You may complain about this decision to the superior prosecutor or to a court. Basis: Article 24, paragraph 8, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  INTERIM_REPLY: {
    rule: '24.4.e',
    placeholders: ['number'],
    kk: '№ {number} жолданым бойынша заңдылықтың сақталуын тексеру тағайындалды. Түпкілікті жауап тексеру аяқталғаннан кейін он жұмыс күні ішінде беріледі. Негізі: «Прокуратура туралы» Конституциялық заңның 24-бабының 4-тармағы.',
    ru: 'По обращению № {number} назначена проверка соблюдения законности. Окончательный ответ будет дан в течение десяти рабочих дней после её завершения. Основание: пункт 4 статьи 24 Конституционного закона «О прокуратуре».',
    en: 'A check of legality has been appointed on appeal No. {number}. The final reply will be given within ten working days after it is completed. Basis: Article 24, paragraph 4, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  FORWARDED: {
    rule: '24.3.c',
    placeholders: ['day', 'number', 'office'],
    kk: '№ {number} жолданым қарау құзыретіне жататын прокуратураға берілді{office}. Қарау мерзімі өзгермейді: {day}. Қай прокуратура қарайтыны осы нөмір бойынша қол жеткізу кодымен көрсетіледі. Негізі: «Прокуратура туралы» Конституциялық заңның 24-бабының 3-тармағы.',
    ru: 'Обращение № {number} передано в прокуратуру, к компетенции которой оно относится{office}. Срок рассмотрения не меняется: {day}. Какая прокуратура его рассматривает, можно узнать по этому номеру и коду доступа. Основание: пункт 3 статьи 24 Конституционного закона «О прокуратуре».',
    en: 'Appeal No. {number} has been passed to the prosecutor\'s office that is competent for it{office}. The due day stays as it was: {day}. Which office considers it is shown by this number and the access code. Basis: Article 24, paragraph 3, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  RESCHEDULED: {
    rule: '24.3.b',
    placeholders: ['day', 'number', 'source'],
    kk: 'Жұмыс күнтізбесі өзгерді, сондықтан № {number} жолданымды қараудың соңғы күні ауысты. Жаңа мерзімі: {day}. Негізі: {source}.',
    ru: 'Рабочий календарь изменён, поэтому последний день рассмотрения обращения № {number} переносится. Новый срок: {day}. Основание: {source}.',
    en: 'The working calendar has changed, so the last day for considering appeal No. {number} moves. New due day: {day}. Basis: {source}.',
  },
} as const satisfies Record<string, NoticeTemplate>;

/**
 * The subject line of every message, which anybody on its way may read: it names the number alone, which begins with the code of the office. Neither
 * who wrote nor what about.
 */
export const SUBJECT_LINE: Template = {
  kk: 'Прокуратура: № {number} бойынша хабарлама',
  ru: 'Прокуратура: уведомление по № {number}',
  en: "Prosecutor's office: notice on No. {number}",
};
