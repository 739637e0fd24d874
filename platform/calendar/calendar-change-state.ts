/** States of a change of the working calendar. */
export type CalendarChangeState = 'DRAFT' | 'CONFIRMED' | 'DISCARDED';
