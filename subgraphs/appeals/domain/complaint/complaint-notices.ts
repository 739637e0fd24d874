import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { RuleId } from '../../../../platform/law/rule-id';
import { correspondenceLanguage } from '../language-tag';
import type { NoticeDelivery } from '../notice/delivery';
import { fill, type Template, written } from '../notice/template';

/** [27.2] Where a claim for damage goes: the platform holds no procedure of its own for it. */
export const DAMAGE_ROUTE: Template = {
  kk: 'Прокурорлардың және прокуратура жұмыскерлерінің әрекеттерімен келтірілген залал Қазақстан Республикасының заңнамасында белгіленген тәртіппен, сот арқылы өтеледі. Негізі: «Прокуратура туралы» Конституциялық заңның 27-бабының 2-тармағы.',
  ru: 'Ущерб, причинённый действиями прокуроров и работников прокуратуры, возмещается в порядке, установленном законодательством Республики Казахстан, через суд. Основание: пункт 2 статьи 27 Конституционного закона «О прокуратуре».',
  en: 'Damage caused by actions of prosecutors and employees of the office is compensated under the legislation of the Republic of Kazakhstan, through the court. Basis: Article 27, paragraph 2, of the Constitutional Law "On the Prosecutor\'s Office".',
};

/** What a complainant is told, by kind: the rule that owes it and the words; `{number}` and `{day}` are filled in. */
export const COMPLAINT_NOTICES = {
  TERM_MISSED: {
    rule: '25.1.f',
    kk: '№ {number} шағым үш айлық мерзім өткеннен кейін берілген: соңғы күні {day} болды. Дәлелді себебін көрсетіп, мерзімді қалпына келтіруді сұрауға болады. Негізі: «Прокуратура туралы» Конституциялық заңның 25-бабының 1-тармағы.',
    ru: 'Жалоба № {number} подана по истечении трёхмесячного срока: последним днём было {day}. Можно просить о восстановлении срока, указав уважительную причину. Основание: пункт 1 статьи 25 Конституционного закона «О прокуратуре».',
    en: 'Complaint No. {number} was filed after the term of three months: its last day was {day}. You may ask that the term be restored, stating a good reason. Basis: Article 25, paragraph 1, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  NO_SUPERIOR: {
    rule: '25.1.d',
    kk: '№ {number} шағым Бас Прокурорға қатысты, одан жоғары тұрған прокурор жоқ. Сотқа жүгінуге болады. Негізі: «Прокуратура туралы» Конституциялық заңның 25 және 43-баптары.',
    ru: 'Жалоба № {number} касается Генерального Прокурора, вышестоящего прокурора над которым нет. Можно обратиться в суд. Основание: статьи 25 и 43 Конституционного закона «О прокуратуре».',
    en: 'Complaint No. {number} concerns the Prosecutor General, above whom there is no prosecutor. You may go to court. Basis: Articles 25 and 43 of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  OTHER_PROCEDURE: {
    rule: '25.3',
    kk: '№ {number} шағымды қарау тәртібі басқа заңмен белгіленген. Негізі: «Прокуратура туралы» Конституциялық заңның 25-бабының 3-тармағы.',
    ru: 'Порядок рассмотрения жалобы № {number} установлен другим законом. Основание: пункт 3 статьи 25 Конституционного закона «О прокуратуре».',
    en: 'The procedure for complaint No. {number} is set by another law. Basis: Article 25, paragraph 3, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  RESTORED: {
    rule: '25.1.f',
    kk: '№ {number} шағымды беру мерзімі қалпына келтірілді. Шешім қабылданатын соңғы күн: {day}.',
    ru: 'Срок подачи жалобы № {number} восстановлен. Последний день для решения: {day}.',
    en: 'The term for filing complaint No. {number} has been restored. It is to be decided by {day}.',
  },
  REFUSED_LATE: {
    rule: '25.1.f',
    kk: '№ {number} шағым мерзімі өтіп берілгендіктен қаралмайды, мерзім қалпына келтірілмеді. Сотқа жүгінуге болады.',
    ru: 'Жалоба № {number} не рассматривается, так как подана с пропуском срока, и срок не восстановлен. Можно обратиться в суд.',
    en: 'Complaint No. {number} is not considered, since it was filed too late and the term was not restored. You may go to court.',
  },
  EXECUTION_SUSPENDED: {
    rule: '43.2.b',
    kk: '№ {number} шағым бойынша шешім қабылданғанға дейін шағым жасалған актінің немесе әрекеттің орындалуы тоқтатыла тұрады.',
    ru: 'До решения по жалобе № {number} исполнение обжалуемого акта или действия приостановлено.',
    en: 'Execution of what is contested is suspended until complaint No. {number} is decided.',
  },
  DECIDED: {
    rule: '25.2.b',
    kk: '№ {number} шағым бойынша шешім қабылданды. Онымен келіспесеңіз, әкімшілік рәсімдік-процестік заңнамада белгіленген тәртіппен сотқа жүгінуге болады. Негізі: «Прокуратура туралы» Конституциялық заңның 25-бабының 2-тармағы.',
    ru: 'По жалобе № {number} принято решение. При несогласии с ним можно обратиться в суд в порядке административного процедурно-процессуального законодательства. Основание: пункт 2 статьи 25 Конституционного закона «О прокуратуре».',
    en: 'Complaint No. {number} has been decided. If you disagree, you may go to court under the administrative procedural legislation. Basis: Article 25, paragraph 2, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  RESCHEDULED: {
    rule: '24.3.b',
    kk: 'Жұмыс күнтізбесі өзгерді, сондықтан № {number} шағым бойынша шешім қабылданатын соңғы күн ауысты: {day}.',
    ru: 'Рабочий календарь изменён, поэтому последний день для решения по жалобе № {number} переносится на {day}.',
    en: 'The working calendar has changed, so the last day for deciding complaint No. {number} moves to {day}.',
  },
  ACT_CANCELLED: {
    rule: '43.3.e',
    kk: '№ {number} шағым жасалған актінің күшін жоғары тұрған прокурор {day} жойды. Негізі: «Прокуратура туралы» Конституциялық заңның 43-бабының 3-тармағы.',
    ru: 'Акт, обжалованный в жалобе № {number}, {day} отменён вышестоящим прокурором. Основание: пункт 3 статьи 43 Конституционного закона «О прокуратуре».',
    en: 'On {day} a superior prosecutor cancelled the act contested in complaint No. {number}. Basis: Article 43, paragraph 3, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  ACT_REVOKED: {
    rule: '43.3.e',
    kk: '№ {number} шағым жасалған актіні жоғары тұрған прокурор {day} кері қайтарды. Негізі: «Прокуратура туралы» Конституциялық заңның 43-бабының 3-тармағы.',
    ru: 'Акт, обжалованный в жалобе № {number}, {day} отозван вышестоящим прокурором. Основание: пункт 3 статьи 43 Конституционного закона «О прокуратуре».',
    en: 'On {day} a superior prosecutor revoked the act contested in complaint No. {number}. Basis: Article 43, paragraph 3, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  ACT_SUSPENDED: {
    rule: '43.3.e',
    kk: '№ {number} шағым жасалған актіні жоғары тұрған прокурор {day} тоқтата тұрды. Негізі: «Прокуратура туралы» Конституциялық заңның 43-бабының 3-тармағы.',
    ru: 'Акт, обжалованный в жалобе № {number}, {day} приостановлен вышестоящим прокурором. Основание: пункт 3 статьи 43 Конституционного закона «О прокуратуре».',
    en: 'On {day} a superior prosecutor suspended the act contested in complaint No. {number}. Basis: Article 43, paragraph 3, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  ACT_RESUMED: {
    rule: '43.3.e',
    kk: '№ {number} шағым жасалған актінің қолданысын жоғары тұрған прокурор {day} қайта жалғастырды. Негізі: «Прокуратура туралы» Конституциялық заңның 43-бабының 3-тармағы.',
    ru: 'Действие акта, обжалованного в жалобе № {number}, {day} возобновлено вышестоящим прокурором. Основание: пункт 3 статьи 43 Конституционного закона «О прокуратуре».',
    en: 'On {day} a superior prosecutor let the act contested in complaint No. {number} run on. Basis: Article 43, paragraph 3, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
  ACT_AMENDED: {
    rule: '43.3.e',
    kk: '№ {number} шағым жасалған актіні жоғары тұрған прокурор {day} өзгертті. Негізі: «Прокуратура туралы» Конституциялық заңның 43-бабының 3-тармағы.',
    ru: 'Акт, обжалованный в жалобе № {number}, {day} изменён вышестоящим прокурором. Основание: пункт 3 статьи 43 Конституционного закона «О прокуратуре».',
    en: 'On {day} a superior prosecutor amended the act contested in complaint No. {number}. Basis: Article 43, paragraph 3, of the Constitutional Law "On the Prosecutor\'s Office".',
  },
} as const satisfies Record<string, Template & { readonly rule: RuleId }>;

export type ComplaintNoticeKind = keyof typeof COMPLAINT_NOTICES;

/** [43.3.e] What a complainant is told of what a superior did to the contested act. */
export const NOTICES_OF_INTERVENTIONS: Readonly<Record<string, ComplaintNoticeKind>> = {
  CANCEL_ACT: 'ACT_CANCELLED',
  REVOKE_ACT: 'ACT_REVOKED',
  SUSPEND_ACT: 'ACT_SUSPENDED',
  RESUME_ACT: 'ACT_RESUMED',
  AMEND_ACT: 'ACT_AMENDED',
};

/** A notice to the complainant. */
export interface ComplaintNotice extends NoticeDelivery {
  readonly id: string;
  readonly complaintId: string;
  readonly kind: ComplaintNoticeKind;
  readonly language: string;
  readonly text: string;
  readonly createdOn: LocalDate;
  /** The day on which it went out; null while it has not. */
  readonly sentOn: LocalDate | null;
}

/** What a notice is about. */
export interface NoticeAbout {
  readonly number: string;
  readonly language: string;
  readonly day: LocalDate | null;
  readonly isDamageClaim: boolean;
}

/** The words of a notice in the language of the complaint, or in Kazakh; a decision on a claim for damage names its route too (27.2). */
export function complaintNotice(
  kind: ComplaintNoticeKind,
  about: NoticeAbout,
): Pick<ComplaintNotice, 'language' | 'text'> {
  const language = correspondenceLanguage(about.language);
  const day = about.day === null ? '' : written(about.day, language);
  const text = fill(COMPLAINT_NOTICES[kind][language], { number: about.number, day });
  return { language, text: kind === 'DECIDED' && about.isDamageClaim ? `${text} ${DAMAGE_ROUTE[language]}` : text };
}
