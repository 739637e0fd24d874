import { rankOf } from '../../../../platform/access/audience';
import type { Classification, Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { PersonnelClass } from '../personnel';
import { HIGHEST_CLEARANCE } from '../viewer-decision';

/** [44.3] What everyone who serves is cleared for without any act. */
export const BASIC_CLEARANCE: Classification = 'PERSONAL';

/** [34.3.c] [10.2.4] What a person is cleared for, and the last change of it; day and act are null where none is on record. */
export interface Clearance {
  readonly personId: string;
  readonly level: Classification;
  readonly changedOn: LocalDate | null;
  readonly actReference: string | null;
}

/**
 * [34.3.c] [10.2.4] Refuses INVALID_INPUT a clearance that is no more than the person has, above the one that the grantor holds, or above
 * what the class of personnel may be cleared for.
 */
export function requireGrantable(
  level: Classification,
  person: { readonly personnelClass: PersonnelClass; readonly present: Classification },
  grantor: Pick<Viewer, 'clearance'>,
): void {
  const highest = HIGHEST_CLEARANCE[person.personnelClass === 'PROSECUTOR' ? 'PROSECUTOR' : 'EMPLOYEE'];
  if (rankOf(level) > rankOf(highest)) invalidInput('level', 'is above what other employees may be cleared for');
  if (rankOf(level) > rankOf(grantor.clearance)) invalidInput('level', 'is above your own clearance');
  if (rankOf(level) <= rankOf(person.present)) invalidInput('level', 'is no more than the person is cleared for');
}

/** [34.3.c] Refuses INVALID_INPUT the revocation of what was not granted. */
export function requireRevocable(present: Classification): void {
  if (rankOf(present) <= rankOf(BASIC_CLEARANCE)) invalidInput('officerId', 'the person has no clearance to revoke');
}
