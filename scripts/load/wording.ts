import type { Chance } from './chance';

/** The languages in which the load writes, with their shares. */
export const LANGUAGES = [
  ['ru', 52],
  ['kk', 47],
  ['en', 1],
] as const;
export type LoadLanguage = (typeof LANGUAGES)[number][0];

interface Matter {
  readonly subject: string;
  readonly facts: readonly string[];
}

/** What appeals are about. The words are made up for the load; they name nobody. */
const MATTERS: Readonly<Record<LoadLanguage, readonly Matter[]>> = {
  ru: [
    {
      subject: 'Невыплата заработной платы',
      facts: ['Работодатель не выплачивает заработную плату', 'Трудовой договор на руки не выдан'],
    },
    {
      subject: 'Отказ в назначении пособия',
      facts: ['В пособии отказано без указания причин', 'Документы приняты, расписка не выдана'],
    },
    {
      subject: 'Бездействие по заявлению о правонарушении',
      facts: ['По заявлению не принято решения', 'Заявитель не ознакомлен с материалами'],
    },
    {
      subject: 'Загрязнение воды и воздуха',
      facts: ['Предприятие сбрасывает стоки в реку', 'Жители жалуются на запах и шум'],
    },
    {
      subject: 'Незаконная проверка предпринимателя',
      facts: ['Проверка проведена без регистрации акта', 'Деятельность приостановлена без решения суда'],
    },
    {
      subject: 'Нарушение прав ребёнка в школе',
      facts: ['Ребёнку отказано в приёме в школу', 'Питание и подвоз не организованы'],
    },
    {
      subject: 'Состояние жилого дома',
      facts: ['Капитальный ремонт не завершён', 'Тепло подаётся с перебоями'],
    },
    {
      subject: 'Предоставление земельного участка',
      facts: ['Очередь на участок не движется', 'Участок передан другому лицу без торгов'],
    },
    {
      subject: 'Качество медицинской помощи',
      facts: ['В приёме отказано', 'Лекарства, положенные бесплатно, не выданы'],
    },
    {
      subject: 'Взыскание долга судебным исполнителем',
      facts: ['Счёт арестован дважды', 'Удержано больше половины дохода'],
    },
  ],
  kk: [
    {
      subject: 'Жалақының төленбеуі',
      facts: ['Жұмыс беруші жалақыны уақытында төлемейді', 'Еңбек шартының данасы берілмеген'],
    },
    {
      subject: 'Жәрдемақы тағайындаудан бас тарту',
      facts: ['Бас тартудың себебі көрсетілмеген', 'Құжаттар қабылданған, қолхат берілмеген'],
    },
    {
      subject: 'Құқық бұзушылық туралы арыз бойынша әрекетсіздік',
      facts: ['Арыз бойынша шешім қабылданбаған', 'Материалдармен таныстырылмаған'],
    },
    {
      subject: 'Су мен ауаның ластануы',
      facts: ['Кәсіпорын ағынды суды өзенге жібереді', 'Тұрғындар иіс пен шуға шағымданады'],
    },
    {
      subject: 'Кәсіпкерді заңсыз тексеру',
      facts: ['Тексеру актісі тіркелмеген', 'Қызмет сот шешімінсіз тоқтатылған'],
    },
    {
      subject: 'Мектептегі бала құқығының бұзылуы',
      facts: ['Баланы мектепке қабылдаудан бас тартты', 'Тамақтандыру мен тасымал ұйымдастырылмаған'],
    },
    { subject: 'Тұрғын үйдің жай-күйі', facts: ['Күрделі жөндеу аяқталмаған', 'Жылу үзіліспен беріледі'] },
    {
      subject: 'Жер учаскесін беру',
      facts: ['Кезек жылжымайды', 'Учаске сауда-саттықсыз басқа адамға берілген'],
    },
    {
      subject: 'Медициналық көмектің сапасы',
      facts: ['Қабылдаудан бас тартты', 'Тегін берілетін дәрі-дәрмек берілмеген'],
    },
    {
      subject: 'Сот орындаушысының борыш өндіруі',
      facts: ['Шотқа екі рет тыйым салынған', 'Табыстың жартысынан көбі ұсталған'],
    },
  ],
  en: [
    {
      subject: 'Refusal to register a company',
      facts: ['The refusal names no reason', 'The term for an answer has passed'],
    },
    { subject: 'Delay of a residence permit', facts: ['The file has not moved', 'The officer gave no receipt'] },
  ],
};

interface Frame {
  readonly opening: (place: string) => string;
  readonly before: (month: number) => string;
  readonly request: readonly string[];
  readonly finding: string;
  readonly reply: (subject: string) => string;
  readonly court: string;
  readonly applicant: Readonly<Record<'PERSON' | 'BUSINESS' | 'ORGANISATION' | 'GROUP', string>>;
}

/** What is said around the matter. */
export const FRAMES: Readonly<Record<LoadLanguage, Frame>> = {
  ru: {
    opening: (place) => `Обращаюсь по месту жительства (${place}).`,
    before: (month) =>
      `Это продолжается ${month} мес., на прежние обращения в уполномоченный орган ответа по существу нет.`,
    request: [
      'Прошу провести проверку и восстановить нарушенные права.',
      'Прошу принять меры и сообщить о результатах.',
    ],
    finding: 'Доводы подтвердились: уполномоченный орган не принял решения в установленный срок.',
    reply: (subject) =>
      `По доводам обращения («${subject}») истребованы документы и изучены решения органа. Права разъяснены.`,
    court: 'суд по месту нахождения органа',
    applicant: {
      PERSON: 'Заявитель',
      BUSINESS: 'Предприниматель',
      ORGANISATION: 'Организация',
      GROUP: 'Группа жителей',
    },
  },
  kk: {
    opening: (place) => `Тұрғылықты жерім бойынша жүгінемін (${place}).`,
    before: (month) => `Бұл ${month} ай бойы жалғасуда, уәкілетті орган мәні бойынша жауап берген жоқ.`,
    request: [
      'Тексеру жүргізіп, бұзылған құқықтарды қалпына келтіруді сұраймын.',
      'Шара қолданып, нәтижесін хабарлауды сұраймын.',
    ],
    finding: 'Дәлелдер расталды: уәкілетті орган белгіленген мерзімде шешім қабылдамаған.',
    reply: (subject) =>
      `Жолданым дәлелдері («${subject}») бойынша құжаттар сұратылып, органның шешімдері зерделенді. Құқықтар түсіндірілді.`,
    court: 'органның орналасқан жеріндегі сот',
    applicant: { PERSON: 'Өтініш беруші', BUSINESS: 'Кәсіпкер', ORGANISATION: 'Ұйым', GROUP: 'Тұрғындар тобы' },
  },
  en: {
    opening: (place) => `I turn to the office at my place of residence (${place}).`,
    before: (month) => `This has lasted ${month} months; the competent body has not answered on the merits.`,
    request: [
      'I ask for a check and for my rights to be restored.',
      'I ask for measures, and to be told of the result.',
    ],
    finding: 'The arguments proved right: the competent body took no decision within its term.',
    reply: (subject) =>
      `On the arguments ("${subject}") documents were obtained and the decisions of the body examined.`,
    court: 'the court at the place of the body',
    applicant: {
      PERSON: 'Applicant',
      BUSINESS: 'Entrepreneur',
      ORGANISATION: 'Organisation',
      GROUP: 'Group of residents',
    },
  },
};

const LONGEST_DELAY = 14;

/** Subject and text of an appeal. */
export function wordingOf(chance: Chance, language: LoadLanguage, place: string): { subject: string; text: string } {
  const { subject, facts } = chance.pick(MATTERS[language]);
  const frame = FRAMES[language];
  const told = chance.isIn(0.6) ? facts : [chance.pick(facts)];
  const sentences = [
    frame.opening(place),
    ...told.map((fact) => `${fact}.`),
    frame.before(chance.between(1, LONGEST_DELAY)),
    chance.pick(frame.request),
  ];
  return { subject: `${subject}: ${place}`, text: sentences.join(' ') };
}
