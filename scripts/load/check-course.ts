import type { LocalDate } from '../../platform/calendar/local-date';
import type { RunningTerm } from '../../platform/calendar/term';
import {
  type CheckEnd,
  finalReplyDueOn,
  finalReplyTerm,
  termWithCheck,
} from '../../subgraphs/appeals/domain/check-demand';
import { checkTerm } from '../../subgraphs/supervision/domain/check/term-decisions';
import type { Chance } from './chance';
import type { Days } from './days';

/** What has happened to a check on an appeal by the last day of the load, and what the appeal owes by it. */
export interface CheckCourse {
  readonly issuedOn: LocalDate;
  readonly startOn: LocalDate;
  readonly termDays: number;
  readonly term: RunningTerm;
  readonly state: 'REGISTERED' | 'CONDUCTING' | 'COMPLETED' | 'CANCELLED';
  readonly end: CheckEnd | null;
  /** The due day of the appeal before. */
  readonly formerDueOn: LocalDate;
  /** The due day of the appeal as the check demands it. */
  readonly dueOn: LocalDate | null;
  readonly withCheck: RunningTerm | null;
  readonly finalReply: RunningTerm | null;
}

const SHARE_CANCELLED = 0.05;

function endOf(chance: Chance, days: Days, startOn: LocalDate, termDays: number): CheckEnd {
  if (chance.isIn(SHARE_CANCELLED)) return { action: 'CANCEL_CHECK', on: days.later(startOn, chance.between(1, 4)) };
  return { action: 'COMPLETE_CHECK', on: days.later(startOn, termDays - chance.between(1, 4)) };
}

/** Draws a check on an appeal that is under consideration; null while its day has not come. */
export function drawCheck(
  chance: Chance,
  days: Days,
  { sortedOn, formerDueOn }: { readonly sortedOn: LocalDate; readonly formerDueOn: LocalDate },
): CheckCourse | null {
  const issuedOn = days.later(sortedOn, chance.between(1, 4));
  if (issuedOn > days.today) return null;
  const startOn = days.later(issuedOn, chance.between(1, 3));
  const termDays = chance.between(10, 30);
  const term = checkTerm(days.calendar, startOn, termDays);
  const drawn = endOf(chance, days, startOn, termDays);
  const end = drawn.on <= days.today ? drawn : null;
  const finalReply = end && finalReplyTerm(days.calendar, end);
  const withCheck = termWithCheck(days.calendar, term);
  const ended = end?.action === 'CANCEL_CHECK' ? 'CANCELLED' : 'COMPLETED';
  return {
    issuedOn,
    startOn,
    termDays,
    term,
    state: end ? ended : startOn <= days.today ? 'CONDUCTING' : 'REGISTERED',
    end,
    formerDueOn,
    dueOn: end && finalReply ? finalReplyDueOn(finalReply, end, formerDueOn) : (withCheck?.dueOn ?? null),
    withCheck,
    finalReply,
  };
}
