import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { RuleId } from '../../../../platform/law/rule-id';
import type { ExemptRegime } from './check-content';
import type { CheckState } from './check-lifecycle';

/** What the public question about a check is answered from. */
export interface PublicCheck {
  readonly state: CheckState;
  readonly regime: ExemptRegime | null;
  readonly registeredOn: LocalDate | null;
  readonly isHandedOver: boolean;
  readonly startOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
}

interface AnswerRow {
  readonly mayEnter: boolean;
  readonly rule: RuleId;
  readonly text: { readonly kk: string; readonly ru: string; readonly en: string };
}

/** [19.1.1.f] [19.2.1.a] The answers to "may this check enter?", each with its rule. */
export const ENTRY_ANSWERS = {
  MAY_ENTER: {
    mayEnter: true,
    rule: '19.2.1.a',
    text: {
      kk: 'Тексеру жүргізілуде: қаулыда аталған адамдарды кіргізу қажет.',
      ru: 'Проверка проводится: лиц, названных в постановлении, следует допустить.',
      en: 'The check is under way: the persons named in the resolution are to be let in.',
    },
  },
  NO_REGISTERED_CHECK: {
    mayEnter: false,
    rule: '19.1.1.b',
    text: {
      kk: 'Мұндай нөмірмен тіркелген тексеру жоқ: кіргізбеуге болады.',
      ru: 'Зарегистрированной проверки с таким номером нет: во входе можно отказать.',
      en: 'There is no registered check with this number: entry may be refused.',
    },
  },
  RESOLUTION_NOT_HANDED: {
    mayEnter: false,
    rule: '19.1.1.a',
    text: {
      kk: 'Қаулы тапсырылмаған: тапсырылғанға дейін кіргізбеуге болады.',
      ru: 'Постановление не вручено: до вручения во входе можно отказать.',
      en: 'The resolution has not been handed over: until then entry may be refused.',
    },
  },
  NOT_STARTED: {
    mayEnter: false,
    rule: '18.4.c',
    text: {
      kk: 'Тексеру әлі басталған жоқ.',
      ru: 'Проверка ещё не начата.',
      en: 'The check has not begun yet.',
    },
  },
  SUSPENDED: {
    mayEnter: false,
    rule: '19.1.1.c',
    text: {
      kk: 'Тексеру тоқтатыла тұрған: кіргізбеуге болады.',
      ru: 'Проверка приостановлена: во входе можно отказать.',
      en: 'The check is suspended: entry may be refused.',
    },
  },
  TERM_OVER: {
    mayEnter: false,
    rule: '19.1.1.c',
    text: {
      kk: 'Тексеру мерзімі өтіп кеткен: кіргізбеуге болады.',
      ru: 'Срок проверки истёк: во входе можно отказать.',
      en: 'The term of the check is over: entry may be refused.',
    },
  },
  COMPLETED: {
    mayEnter: false,
    rule: '19.2.3.b',
    text: {
      kk: 'Тексеру аяқталды.',
      ru: 'Проверка завершена.',
      en: 'The check is completed.',
    },
  },
  CANCELLED: {
    mayEnter: false,
    rule: '43.3.d',
    text: {
      kk: 'Тексерудің күші жойылды.',
      ru: 'Проверка отменена.',
      en: 'The check has been cancelled.',
    },
  },
} as const satisfies Record<string, AnswerRow>;

export type EntryAnswer = keyof typeof ENTRY_ANSWERS;

/**
 * [19.1.1.f] Whether a check may enter on a day, as it stands now. A number of no check, of a draft, of an unregistered resolution and of a
 * secret check are one answer, so that asking tells nothing of what is hidden.
 */
export function entryAnswer(check: PublicCheck | null, on: LocalDate): EntryAnswer {
  if (check === null) return 'NO_REGISTERED_CHECK';
  const { state, isHandedOver, startOn, dueOn } = check;
  if (state === 'COMPLETED' || state === 'CANCELLED' || state === 'SUSPENDED') return state;
  if (dueOn !== null && on > dueOn) return 'TERM_OVER';
  if (!isHandedOver) return 'RESOLUTION_NOT_HANDED';
  return startOn !== null && on < startOn ? 'NOT_STARTED' : 'MAY_ENTER';
}
