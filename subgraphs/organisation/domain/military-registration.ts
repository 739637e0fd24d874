import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';
import type { PersonnelClass, ServiceRegime } from './personnel';

/** Violations that a check of personnel records puts on record. */
export const DATA_VIOLATIONS = ['SPECIAL_REGISTER_MISSING'] as const;
export type DataViolation = (typeof DATA_VIOLATIONS)[number];

/** What of a personnel record the special register concerns. */
export interface RegistrationFacts {
  readonly personnelClass: PersonnelClass;
  readonly serviceRegime: ServiceRegime;
  readonly isLiableForMilitaryService: boolean | null;
  readonly specialRegisterEntry: string | null;
}

/**
 * [44.8.a] What a check of a record finds: a prosecutor liable for military service without an entry of the special register. Prosecutors of
 * military bodies are in service and no reservists, so that they are left out.
 */
export function violationsOf(facts: RegistrationFacts): readonly DataViolation[] {
  const { personnelClass, serviceRegime, isLiableForMilitaryService, specialRegisterEntry } = facts;
  const isConcerned = personnelClass === 'PROSECUTOR' && serviceRegime !== 'MILITARY' && isLiableForMilitaryService;
  return isConcerned && !specialRegisterEntry?.trim() ? ['SPECIAL_REGISTER_MISSING'] : [];
}

/** [44.8.a] Refuses an entry for anyone but a prosecutor, and one for a person who is not liable. */
export function requireRegistrable(facts: Omit<RegistrationFacts, 'serviceRegime'>): void {
  const { personnelClass, isLiableForMilitaryService, specialRegisterEntry } = facts;
  if (personnelClass !== 'PROSECUTOR') refuse('PERSONNEL_CATEGORY_MISMATCH', '44.3', { personnelClass });
  if (specialRegisterEntry && !isLiableForMilitaryService)
    invalidInput('specialRegisterEntry', 'is for persons liable for military service');
}
