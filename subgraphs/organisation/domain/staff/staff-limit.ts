import type { PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { PersonnelClass } from '../personnel';

/** [9.4] How many posts of prosecutors and of other employees a body has. */
export type Posts = Readonly<Record<PersonnelClass, number>>;

/** [9.4] The total of posts over all bodies, as the President approved it. */
export interface StaffLimit {
  readonly total: number;
  readonly actReference: string;
  readonly fromOn: LocalDate;
}

/** The sum of posts of both classes. */
export function sumOf({ PROSECUTOR, OTHER_EMPLOYEE }: Posts): number {
  return PROSECUTOR + OTHER_EMPLOYEE;
}

/** What an allotment is measured by: the limit in force, what all other bodies have, and how many persons hold posts in this one. */
export interface AllotmentBounds {
  readonly limit: number;
  readonly elsewhere: number;
  readonly filled: Posts;
}

/**
 * [9.4] Refuses STAFF_LIMIT_EXCEEDED (details: `limit`, and `left`, how many posts could still be added to those that the body has) where the sum
 * over all bodies would exceed the limit; INVALID_INPUT below the number of persons who hold posts there.
 */
export function requireAllotment(wanted: Posts, present: Posts, { limit, elsewhere, filled }: AllotmentBounds): void {
  const left = Math.max(0, limit - elsewhere - sumOf(present));
  if (elsewhere + sumOf(wanted) > limit) refuse('STAFF_LIMIT_EXCEEDED', '9.4', { limit, left });
  if (wanted.PROSECUTOR < filled.PROSECUTOR)
    invalidInput('prosecutors', `is fewer than the ${filled.PROSECUTOR} in post`);
  if (wanted.OTHER_EMPLOYEE < filled.OTHER_EMPLOYEE)
    invalidInput('otherEmployees', `is fewer than the ${filled.OTHER_EMPLOYEE} in post`);
}

/** [9.4] Refuses STAFF_LIMIT_EXCEEDED where every post allotted to the body for the class is held; a body without an allotment is not bounded. */
export function requireFreePost(allotted: number | null, filled: number): void {
  if (allotted !== null && filled >= allotted) refuse('STAFF_LIMIT_EXCEEDED', '9.4', { limit: allotted, left: 0 });
}

/** [44.1] The class of personnel whose posts a post is one of. */
export function classOfPost(kind: PostKind): PersonnelClass {
  return kind === 'EMPLOYEE' ? 'OTHER_EMPLOYEE' : 'PROSECUTOR';
}
