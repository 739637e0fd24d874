import type { PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { PersonnelClass } from '../personnel';

/** [9.4] How many posts of prosecutors and of other employees a body has. */
export type Posts = Readonly<Record<PersonnelClass, number>>;

/** [9.4] The total of posts over all bodies, as the President approved it. */
export interface ApprovedLimit {
  readonly total: number;
  readonly actReference: string;
  readonly fromOn: LocalDate;
}

/** [9.4] A limit with how many posts all bodies have been allotted, and how many may still be. */
export interface StaffLimit extends ApprovedLimit {
  readonly allotted: number;
  readonly left: number;
}

/** The sum of posts of both classes. */
export function sumOf({ PROSECUTOR, OTHER_EMPLOYEE }: Posts): number {
  return PROSECUTOR + OTHER_EMPLOYEE;
}

/** What an allotment is measured by: the limit in force if there is one, what the body has now, and how many persons hold posts in it. */
export interface AllotmentBounds {
  readonly limit: StaffLimit | null;
  readonly present: Posts;
  readonly filled: Posts;
}

/**
 * [9.4] Refuses STAFF_LIMIT_EXCEEDED (details: `limit`, and `left`, how many posts could still be added) where the sum over all bodies would
 * exceed the limit; INVALID_INPUT below the number of persons who hold posts there.
 */
export function requireAllotment(wanted: Posts, { limit, present, filled }: AllotmentBounds): void {
  const left = limit?.left ?? 0;
  const added = sumOf(wanted) - sumOf(present);
  if (added > left) refuse('STAFF_LIMIT_EXCEEDED', '9.4', { limit: limit?.total ?? 0, left });
  if (wanted.PROSECUTOR < filled.PROSECUTOR)
    invalidInput('prosecutors', `is fewer than the ${filled.PROSECUTOR} in post`);
  if (wanted.OTHER_EMPLOYEE < filled.OTHER_EMPLOYEE)
    invalidInput('otherEmployees', `is fewer than the ${filled.OTHER_EMPLOYEE} in post`);
}

/** [9.4] Refuses STAFF_LIMIT_EXCEEDED a new limit below what is allotted: posts are taken back first. */
export function requireTotal(total: number, present: StaffLimit | null): void {
  if (present && present.allotted > total) refuse('STAFF_LIMIT_EXCEEDED', '9.4', { limit: total, left: 0 });
}

/** [9.4] Refuses STAFF_LIMIT_EXCEEDED where every post allotted to the body for the class is held; a body without an allotment is not bounded. */
export function requireFreePost(allotted: number | null, filled: number): void {
  if (allotted !== null && filled >= allotted) refuse('STAFF_LIMIT_EXCEEDED', '9.4', { limit: allotted, left: 0 });
}

/** [44.1] The class of personnel whose posts a post is one of. */
export function classOfPost(kind: PostKind): PersonnelClass {
  return kind === 'EMPLOYEE' ? 'OTHER_EMPLOYEE' : 'PROSECUTOR';
}
