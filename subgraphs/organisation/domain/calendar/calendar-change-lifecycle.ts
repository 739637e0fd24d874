import type { CalendarChangeState } from '../../../../platform/calendar/calendar-change-state';
import type { Actor, Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** Steps in the life of a change of the working calendar. */
export type CalendarChangeAction = 'DRAFT' | 'AMEND' | 'CONFIRM' | 'DISCARD';

const STAFF: readonly Actor[] = [{ power: 'PREPARE_RECORDS' }];

/** [24.3.b] The life of a change of the working calendar; its office is the General Prosecutor's Office. */
export const calendarChangeLifecycle: Lifecycle<CalendarChangeState, CalendarChangeAction> = {
  noun: 'CalendarChange',
  states: {
    DRAFT: { isFinal: false, meaning: 'Being prepared: the terms that it would move can be looked at' },
    CONFIRMED: { isFinal: true, meaning: 'A version of the calendar, with which terms are counted from then on' },
    DISCARDED: { isFinal: true, meaning: 'Given up; the calendar has stayed as it was' },
  },
  transitions: [
    {
      action: 'DRAFT',
      from: [null],
      to: ['DRAFT'],
      actors: STAFF,
      guard: 'A decree with its number and day, and days after today that it moves, each once',
      rules: ['24.3.b'],
    },
    {
      action: 'AMEND',
      from: ['DRAFT'],
      to: ['SAME'],
      actors: STAFF,
      guard: 'As for the draft; it is held against the present calendar again',
      rules: ['24.3.b'],
    },
    {
      action: 'CONFIRM',
      from: ['DRAFT'],
      to: ['CONFIRMED'],
      actors: [{ power: 'ADMINISTER_CALENDAR' }],
      guard: 'The calendar has not changed since the draft was last held against it, and every day is still to come',
      rules: ['24.3.b'],
    },
    {
      action: 'DISCARD',
      from: ['DRAFT'],
      to: ['DISCARDED'],
      actors: STAFF,
      guard: 'Only before it is confirmed; a confirmed one is undone by another change',
      rules: ['24.3.b'],
    },
  ],
};
