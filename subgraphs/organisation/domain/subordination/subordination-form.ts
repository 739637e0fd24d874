import { addDays, type LocalDate } from '../../../../platform/calendar/local-date';
import { illegalTransition, invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';

/**
 * [5.3] A further form of subordination: the head of one office stands above another office and those below it, from the day of the
 * Prosecutor General's act. It leaves the tree as it is and hands nothing on to the offices above the superior one.
 */
export interface SubordinationForm {
  readonly id: string;
  readonly superiorOfficeId: string;
  readonly subordinateOfficeId: string;
  readonly description: string;
  readonly actReference: string;
  readonly fromOn: LocalDate;
  readonly version: number;
  /** The last day; the day before the first one of a form that was undone at once. */
  readonly untilOn: LocalDate | null;
  readonly endActReference: string | null;
  readonly createdAt: Date;
}

/** An office with all that stand above it, by the tree and by forms. */
export interface OfficeStanding {
  readonly id: string;
  readonly superiorIds: readonly string[];
}

/** [5.3] [5.1.b] Refuses an act of the future, a form that exists already by tree or form, and one that would close a circle. */
export function requireNewForm(
  superior: OfficeStanding,
  subordinate: OfficeStanding,
  days: { readonly actOn: LocalDate; readonly today: LocalDate },
): void {
  if (days.actOn > days.today) invalidInput('actOn', 'lies in the future');
  const offices = { superior: superior.id, subordinate: subordinate.id };
  if (superior.id === subordinate.id || superior.superiorIds.includes(subordinate.id))
    refuse('SUBORDINATION_CYCLE', '5.1.b', offices);
  if (subordinate.superiorIds.includes(superior.id)) refuse('ALREADY_EXISTS', '5.3', offices);
}

/**
 * [5.3] Refuses an end that is set already, or whose last day lies before yesterday: what was done until today rested on the form. With
 * yesterday as its last day it ends at once.
 */
export function requireFormEnd({ untilOn }: SubordinationForm, lastDayOn: LocalDate, today: LocalDate): void {
  if (untilOn !== null)
    illegalTransition({ noun: 'SubordinationForm', state: 'ENDED', action: 'END', allowed: [], rule: '5.3' });
  if (lastDayOn < addDays(today, -1)) invalidInput('lastDayOn', 'lies before yesterday');
}
