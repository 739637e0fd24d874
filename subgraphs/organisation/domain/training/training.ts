import { refuse } from '../../../../platform/errors/refuse';
import type { OfficeDocumentKind } from '../document/office-document';

/** [12.1.a] What the educational organisation does. */
export const TRAINING_ACTIVITIES = [
  'INITIAL_TRAINING',
  'ADVANCED_TRAINING',
  'JOINT_RESEARCH',
  'POSTGRADUATE_PROGRAMME',
  'FOREIGN_INTERACTION',
  'OTHER_BY_LAW',
] as const;
export type TrainingActivity = (typeof TRAINING_ACTIVITIES)[number];

/** The bodies that trainees enter or serve in, as far as the law tells them apart. */
export const ENTERED_BODIES = ['PROSECUTION', 'INTERNAL_AFFAIRS', 'CIVIL_PROTECTION', 'OTHER_LAW_ENFORCEMENT'] as const;
export type EnteredBody = (typeof ENTERED_BODIES)[number];

/** [9.22.e] The procedure that must be in force on the day an intake opens: inter-agency research has its own. */
export function procedureFor(activity: TrainingActivity): OfficeDocumentKind {
  return activity === 'JOINT_RESEARCH' ? 'JOINT_RESEARCH_PROCEDURE' : 'ADMISSION_PROCEDURE';
}

const EXCLUDED: readonly EnteredBody[] = ['INTERNAL_AFFAIRS', 'CIVIL_PROTECTION'];

/** [12.1.b] Initial training leaves out those who enter bodies of internal affairs and civil protection: CATEGORY_EXCLUDED. */
export function requireCategory(activity: TrainingActivity, enteredBody: EnteredBody): void {
  if (activity === 'INITIAL_TRAINING' && EXCLUDED.includes(enteredBody))
    refuse('CATEGORY_EXCLUDED', '12.1.b', { enteredBody });
}
