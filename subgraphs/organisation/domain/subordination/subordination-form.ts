import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
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
