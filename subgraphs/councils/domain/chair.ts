import { refuse } from '../../../platform/errors/refuse';
import type { CoordinatingCouncil } from './council';
import type { CouncilLevel } from './council-level';

/** On what the chair rests. */
export type ChairBasis = 'EX_OFFICIO' | 'REGULATION' | 'HEAD_BY_DEFAULT';

/** The rule by which the chair follows from a post, or null where the regulation decides (28.1.c). */
const EX_OFFICIO_RULES = {
  REPUBLICAN: '9.9',
  REGIONAL: '15.2.4',
  MILITARY: null,
  TRANSPORT: null,
} as const satisfies Record<CouncilLevel, string | null>;

type Chaired = Pick<CoordinatingCouncil, 'level' | 'chairPersonId' | 'headPersonId' | 'regulation'>;

/**
 * [9.9] [15.2.4] [28.1.c] Who chairs today, and on what basis: the head of the office by virtue of the post, changing with the holder; in
 * military and transport councils the person set under the regulation, by default the head. The person is null while the post is vacant.
 */
export function chairOf(council: Chaired): { readonly personId: string | null; readonly basis: ChairBasis } {
  if (EX_OFFICIO_RULES[council.level] !== null) return { personId: council.headPersonId, basis: 'EX_OFFICIO' };
  if (council.chairPersonId !== null) return { personId: council.chairPersonId, basis: 'REGULATION' };
  return { personId: council.headPersonId, basis: 'HEAD_BY_DEFAULT' };
}

/** [9.9] [15.2.4] Refuses `CHAIR_EX_OFFICIO` to a regulation that would name a chair where the post decides. */
export function refuseChairPost(level: CouncilLevel, chairPost: string | null): void {
  const rule = EX_OFFICIO_RULES[level];
  if (rule !== null && chairPost !== null) refuse('CHAIR_EX_OFFICIO', rule, { level });
}

/**
 * [9.9] [15.2.4] [28.1.c] The person to keep as the chair set, null where the head chairs anyway. Refuses `CHAIR_EX_OFFICIO` to anyone
 * but the head of the office where the post decides, `REGULATION_REQUIRED` and `REGULATION_PARAMETER_MISSING` where the regulation
 * decides and is not approved or names no chair.
 */
export function requireChair(council: Chaired, personId: string): string | null {
  if (personId === council.headPersonId) return null;
  const rule = EX_OFFICIO_RULES[council.level];
  if (rule !== null) return refuse('CHAIR_EX_OFFICIO', rule, { level: council.level });
  if (council.regulation === null) return refuse('REGULATION_REQUIRED', '9.10');
  if (council.regulation.chairPost !== null) return personId;
  return refuse('REGULATION_PARAMETER_MISSING', '28.1.e', { parameter: 'chairPost' });
}
