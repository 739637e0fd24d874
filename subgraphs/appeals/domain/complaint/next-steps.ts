import type { ComplaintState } from './complaint-lifecycle';

/** What comes next, as the complainant is told in each state. */
export const COMPLAINT_NEXT_STEPS = {
  ADMITTED: {
    kk: 'Шағымыңызды жоғары тұрған прокурор қарап жатыр; шешім көрсетілген күннен кешіктірілмей шығарылады.',
    ru: 'Вашу жалобу рассматривает вышестоящий прокурор; решение будет принято не позднее указанного дня.',
    en: 'A superior prosecutor is considering your complaint; the decision is due by the day shown.',
  },
  TERM_MISSED: {
    kk: 'Шағым үш айлық мерзім өткеннен кейін берілген. Дәлелді себебін көрсетіп, мерзімді қалпына келтіруді сұрауға болады.',
    ru: 'Жалоба подана по истечении трёхмесячного срока. Можно просить о восстановлении срока, указав уважительную причину.',
    en: 'The complaint was filed after the term of three months. You may ask that the term be restored, stating a good reason.',
  },
  OTHER_PROCEDURE: {
    kk: 'Шағымды қарау тәртібі басқа заңмен белгіленген.',
    ru: 'Порядок рассмотрения жалобы установлен другим законом.',
    en: 'The procedure for the complaint is set by another law.',
  },
  NO_SUPERIOR: {
    kk: 'Бас Прокурордан жоғары тұрған прокурор жоқ; сотқа жүгінуге болады.',
    ru: 'Вышестоящего прокурора над Генеральным Прокурором нет; можно обратиться в суд.',
    en: 'There is no prosecutor above the Prosecutor General; you may go to court.',
  },
  REFUSED_LATE: {
    kk: 'Шағым мерзімі өтіп берілгендіктен қаралмайды; сотқа жүгінуге болады.',
    ru: 'Жалоба не рассматривается, так как подана с пропуском срока; можно обратиться в суд.',
    en: 'The complaint is not considered, since it was filed too late; you may go to court.',
  },
  DECIDED: {
    kk: 'Шағым бойынша шешім қабылданды. Онымен келіспесеңіз, шешімде көрсетілген сотқа жүгінуге болады.',
    ru: 'По жалобе принято решение. При несогласии с ним можно обратиться в суд, указанный в решении.',
    en: 'The complaint has been decided. If you disagree, you may go to the court that the decision names.',
  },
  IN_COURT: {
    kk: 'Сотқа жүгінгеніңіз тіркелді; әрі қарай сот шешеді.',
    ru: 'Ваше обращение в суд зарегистрировано; далее решает суд.',
    en: 'It is on record that you have gone to court; the court decides from here on.',
  },
} as const satisfies Record<ComplaintState, { readonly kk: string; readonly ru: string; readonly en: string }>;
