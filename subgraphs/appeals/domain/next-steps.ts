import type { AppealState } from './appeal-lifecycle';

/** A sentence in the platform's three languages. */
interface Sentence {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** What comes next, as the applicant is told in each state. */
export const NEXT_STEPS = {
  RECEIVED: {
    kk: 'Жолданымыңыз тіркелді. Прокуратура оны қарауға қабылдау немесе құзыретті органға жіберу туралы шешім шығарады.',
    ru: 'Ваше обращение зарегистрировано. Прокуратура решает, принять его к рассмотрению или направить в компетентный орган.',
    en: "Your appeal is registered. The prosecutor's office decides whether to consider it or to pass it to the competent body.",
  },
  UNDER_CONSIDERATION: {
    kk: 'Прокурор жолданымыңызды қарап жатыр; шешім көрсетілген күннен кешіктірілмей шығарылады.',
    ru: 'Прокурор рассматривает Ваше обращение; решение будет принято не позднее указанного дня.',
    en: 'A prosecutor is considering your appeal; the decision is due by the day shown.',
  },
  EXTENDED: {
    kk: 'Қарау мерзімі ұзартылды; шешім көрсетілген жаңа күннен кешіктірілмей шығарылады.',
    ru: 'Срок рассмотрения продлён; решение будет принято не позднее указанного нового дня.',
    en: 'The term of consideration has been extended; the decision is due by the new day shown.',
  },
  CHECK_RUNNING: {
    kk: 'Жолданымыңыз бойынша заңдылықтың сақталуын тексеру жүргізілуде; жауап тексеру аяқталғаннан кейін беріледі.',
    ru: 'По Вашему обращению проводится проверка соблюдения законности; ответ будет дан после её завершения.',
    en: 'A check of legality is running on your appeal; you will be answered after it has ended.',
  },
  AWAITING_FINAL_REPLY: {
    kk: 'Тексеру аяқталды; түпкілікті жауап көрсетілген күннен кешіктірілмей беріледі.',
    ru: 'Проверка окончена; окончательный ответ будет дан не позднее указанного дня.',
    en: 'The check has ended; the final reply is due by the day shown.',
  },
  ANSWERED: {
    kk: 'Жолданымыңызға жауап берілді. Келіспесеңіз, жауапта түсіндірілген тәртіппен шағым жасауға құқығыңыз бар.',
    ru: 'На Ваше обращение дан ответ. Если Вы не согласны, Вы вправе подать жалобу в порядке, разъяснённом в ответе.',
    en: 'Your appeal has been answered. If you disagree, you may complain as the reply explains.',
  },
  OUT_OF_SCOPE: {
    kk: 'Мәселе прокуратура қарайтын мәселелерге жатпайды: жолданымыңыз құзыретті органға жіберілді, жауапты сол орган береді.',
    ru: 'Прокуратура такие вопросы не рассматривает: Ваше обращение направлено в компетентный орган, ответ даст он.',
    en: "The prosecutor's office does not consider such matters: your appeal has been passed to the competent body, which will answer you.",
  },
  OTHER_PROCEDURE: {
    kk: 'Жолданымыңыз басқа заңда белгіленген тәртіппен қаралады.',
    ru: 'Ваше обращение рассматривается в порядке, установленном другим законом.',
    en: 'Your appeal is considered under the procedure of another law.',
  },
  NOT_CONSIDERED_ANONYMOUS: {
    kk: 'Иесі бүркемеленген жолданым қаралмайды және оған жауап берілмейді.',
    ru: 'Анонимное обращение не рассматривается, и ответ на него не даётся.',
    en: 'An anonymous appeal is neither considered nor answered.',
  },
  TERMINATED_REPEATED: {
    kk: 'Қарау тоқтатылды: жолданым бұрын жауап берілген жолданымды қайталайды. Бұл шешімге жоғары тұрған прокурорға немесе сотқа шағым жасауға болады.',
    ru: 'Рассмотрение прекращено: обращение повторяет прежнее, на которое дан ответ. Это решение можно обжаловать вышестоящему прокурору или в суд.',
    en: 'Consideration has ended: the appeal repeats one that was answered. You may complain about this decision to the superior prosecutor or to a court.',
  },
} as const satisfies Record<AppealState, Sentence>;
