import type { PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { illegalTransition, invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { LegalReference } from '../../../../platform/law/legal-reference';

/** [6.2] Competences beside supervision; the last is open, and rests on a law or an act of the President. */
export const COMPETENCES = {
  COURT_REPRESENTATION: 'Representation of the interests of the State in court (сотта мемлекет мүддесін білдіру)',
  CRIMINAL_PROSECUTION: 'Criminal prosecution (қылмыстық қудалау)',
  RULE_MAKING: 'Participation in rule-making (нормашығармашылық қызмет)',
  OTHER: 'Another competence, from a law or an act of the President',
} as const satisfies Record<string, string>;
export type Competence = keyof typeof COMPETENCES;

/** [6.2] A competence of an office, of a post in it, or of a delegation, from a day on. */
export interface AssignedCompetence {
  readonly id: string;
  readonly version: number;
  /** Null for that of a delegation. */
  readonly officeId: string | null;
  readonly postId: string | null;
  readonly postKind: PostKind | null;
  readonly delegationId: string | null;
  readonly competence: Competence;
  readonly reference: LegalReference | null;
  readonly actReference: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
  readonly endActReference: string | null;
  readonly assignedOn: LocalDate;
}

/** [6.2] Refuses LEGAL_PROVISION_REQUIRED another competence without the law or act that gives it. */
export function requireSource(competence: Competence, reference: LegalReference | null): void {
  if (competence === 'OTHER' && reference === null) refuse('LEGAL_PROVISION_REQUIRED', '6.2', { competence });
}

/** [6.2] Refuses an end that is set already, or whose last day is past or lies before the first one. */
export function requireEnding({ untilOn, fromOn }: AssignedCompetence, lastDayOn: LocalDate, today: LocalDate): void {
  if (untilOn !== null)
    illegalTransition({ noun: 'AssignedCompetence', state: 'ENDED', action: 'END', allowed: [], rule: '6.2' });
  if (lastDayOn < today) invalidInput('lastDayOn', 'is past');
  if (lastDayOn < fromOn) invalidInput('lastDayOn', 'lies before the first day');
}
