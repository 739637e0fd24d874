import { addDays, type LocalDate } from '../../platform/calendar/local-date';
import { extendTerm, type RunningTerm } from '../../platform/calendar/term';
import type { Chance } from './chance';
import type { Days } from './days';
import { type CheckCourse, drawCheck } from './check-course';

/** The first sorting of an appeal, on which everything later depends. */
const FATES = [
  ['CONSIDERED', 74],
  ['OUT_OF_SCOPE', 15],
  ['OTHER_PROCEDURE', 4],
  ['TERMINATED_REPEATED', 4],
  ['NOT_CONSIDERED_ANONYMOUS', 3],
] as const;
export type Fate = (typeof FATES)[number][0];

/** A decision to extend, with the term that it leads to. */
export interface ExtensionCourse {
  readonly decidedOn: LocalDate;
  readonly reason: 'ESTABLISH_FACTS' | 'OBTAIN_INFORMATION';
  readonly term: RunningTerm;
}

/** What has happened to an appeal by the last day of the load. A day that is null has not come. */
export interface AppealCourse {
  readonly receivedOn: LocalDate;
  readonly fate: Fate;
  /** On which it was accepted, or closed without consideration. */
  readonly sortedOn: LocalDate | null;
  readonly extension: ExtensionCourse | null;
  readonly check: CheckCourse | null;
  readonly answeredOn: LocalDate | null;
  readonly isLate: boolean;
}

const SHARE_EXTENDED = 0.12;
const SHARE_CHECKED = 0.03;
const SHARE_LATE = 0.02;
const LONGEST_EXTENSION_DAYS = 45;

/** The day, if it has come. */
export const past = (day: LocalDate, { today }: Days): LocalDate | null => (day <= today ? day : null);

/** A day between two working days; late ones lie after the due day. */
function replyDay(chance: Chance, days: Days, from: LocalDate, dueOn: LocalDate): LocalDate {
  if (chance.isIn(SHARE_LATE)) return days.later(dueOn, chance.between(1, 8));
  return days.later(from, chance.between(1, Math.max(1, days.workedBetween(from, dueOn))));
}

function drawExtension(chance: Chance, days: Days, receivedOn: LocalDate): ExtensionCourse | null {
  const decidedOn = days.later(receivedOn, chance.between(9, 14));
  if (decidedOn > days.today) return null;
  const term = days.term('APPEAL_CONSIDERATION', receivedOn);
  const until = addDays(term.statutoryDueOn, chance.between(7, LONGEST_EXTENSION_DAYS));
  const reason = chance.pick(['ESTABLISH_FACTS', 'OBTAIN_INFORMATION'] as const);
  return { decidedOn, reason, term: extendTerm(days.calendar, term, { until, decidedOn, reason }) };
}

/** The day on which an appeal is decided for good, and the one by which it has to be; nothing while a check runs. */
function replyOf(
  chance: Chance,
  days: Days,
  { begunOn, dueOn }: { begunOn: LocalDate | null; dueOn: LocalDate | null },
) {
  const answeredOn = begunOn && dueOn ? past(replyDay(chance, days, begunOn, dueOn), days) : null;
  return { answeredOn, isLate: answeredOn !== null && dueOn !== null && answeredOn > dueOn };
}

const UNSORTED = { extension: null, check: null, answeredOn: null, isLate: false } as const;

const KINDS = [
  ['PLAIN', 1 - SHARE_EXTENDED - SHARE_CHECKED],
  ['EXTENDED', SHARE_EXTENDED],
  ['CHECKED', SHARE_CHECKED],
] as const;

/** Draws what happens to an appeal that was received on a day. */
export function drawCourse(chance: Chance, days: Days, receivedOn: LocalDate): AppealCourse {
  const fate = chance.weighted(FATES);
  const sortedOn = past(days.later(receivedOn, chance.between(1, 3)), days);
  const sorted = { receivedOn, fate, sortedOn };
  if (sortedOn === null || fate !== 'CONSIDERED') return { ...sorted, ...UNSORTED };
  const formerDueOn = days.term('APPEAL_CONSIDERATION', receivedOn).dueOn;
  const kind = chance.weighted(KINDS);
  const check = kind === 'CHECKED' ? drawCheck(chance, days, { sortedOn, formerDueOn }) : null;
  if (check) {
    const { dueOn, end } = check;
    return { ...sorted, extension: null, check, ...replyOf(chance, days, { begunOn: end && end.on, dueOn }) };
  }
  const extension = kind === 'EXTENDED' ? drawExtension(chance, days, receivedOn) : null;
  const course = extension
    ? { begunOn: extension.decidedOn, dueOn: extension.term.dueOn }
    : { begunOn: sortedOn, dueOn: formerDueOn };
  return { ...sorted, extension, check, ...replyOf(chance, days, course) };
}
