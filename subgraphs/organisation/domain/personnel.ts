import type { OfficeSphere, PostKind } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';

/** [44.1] The two classes of personnel; every member of the prosecution system is in exactly one. */
export const PERSONNEL_CLASSES = ['PROSECUTOR', 'OTHER_EMPLOYEE'] as const;
export type PersonnelClass = (typeof PERSONNEL_CLASSES)[number];

/** [44.3] The three categories of other employees; prosecutors have none. */
export const PERSONNEL_CATEGORIES = ['ADMINISTRATIVE_CIVIL_SERVANT', 'PRIVATE_OR_SERGEANT', 'CIVIL_EMPLOYEE'] as const;
export type PersonnelCategory = (typeof PERSONNEL_CATEGORIES)[number];

/** The two scales of ranks: class ranks, and officers' military ranks. */
export const RANK_SCALES = ['CLASS', 'MILITARY'] as const;
export type RankScale = (typeof RANK_SCALES)[number];

/** Under which legislation a person serves. */
export const SERVICE_REGIMES = ['LAW_ENFORCEMENT', 'MILITARY', 'CIVIL_SERVICE', 'LABOUR_LAW'] as const;
export type ServiceRegime = (typeof SERVICE_REGIMES)[number];

/** What decides whether a person is a prosecutor. */
export interface ProsecutorFacts {
  readonly personnelClass: PersonnelClass | null;
  readonly isCitizen: boolean;
  readonly rankCode: string | null;
  readonly isInService: boolean;
}

/** What a personnel record is opened with. `personnelClass` is what the client states, if anything. */
export interface StatedPersonnelClass {
  readonly personnelClass?: PersonnelClass | null;
  readonly category?: PersonnelCategory | null;
}

/**
 * [44.1] [44.3] The class and category of a new record. Refuses a record without class, a prosecutor with a category of other employees, and
 * an other employee without one.
 */
export function requirePersonnelClass({ personnelClass, category }: StatedPersonnelClass): {
  readonly personnelClass: PersonnelClass;
  readonly category: PersonnelCategory | null;
} {
  if (!personnelClass) return refuse('PERSONNEL_CLASS_REQUIRED', '44.1');
  if ((personnelClass === 'OTHER_EMPLOYEE') !== Boolean(category))
    refuse('PERSONNEL_CATEGORY_MISMATCH', '44.3', { personnelClass, category: category ?? null });
  return { personnelClass, category: category ?? null };
}

/**
 * [44.2.a] [44.2.b] Whether a person is a prosecutor: of that class, a citizen, in service and holder of a class rank or an officer's rank.
 * Losing any of these ends the status at once.
 */
export function isProsecutor(person: ProsecutorFacts): boolean {
  return person.personnelClass === 'PROSECUTOR' && person.isCitizen && person.rankCode !== null && person.isInService;
}

/** [44.1] The class of personnel that may hold a post. */
export function classOfPost(kind: PostKind): PersonnelClass {
  return kind === 'EMPLOYEE' ? 'OTHER_EMPLOYEE' : 'PROSECUTOR';
}

const REGIME_BY_CATEGORY: Readonly<Record<PersonnelCategory, ServiceRegime>> = {
  ADMINISTRATIVE_CIVIL_SERVANT: 'CIVIL_SERVICE',
  PRIVATE_OR_SERGEANT: 'MILITARY',
  CIVIL_EMPLOYEE: 'LABOUR_LAW',
};

/**
 * [44.5] [44.6.a] [44.7] The service regime: law-enforcement service for prosecutors, military service for those of military bodies and for
 * privates and sergeants, civil service for administrative servants. For civil employees the law names none; they are under labour law.
 */
export function serviceRegimeOf(
  personnelClass: PersonnelClass,
  category: PersonnelCategory | null,
  sphere: OfficeSphere | null,
): ServiceRegime {
  if (personnelClass === 'OTHER_EMPLOYEE') return category ? REGIME_BY_CATEGORY[category] : 'LABOUR_LAW';
  return sphere === 'MILITARY' ? 'MILITARY' : 'LAW_ENFORCEMENT';
}

/** The status of a serviceman, with its rights and benefits; the platform computes none of them. */
export const BENEFITS_STATUSES = ['ARMED_FORCES_SERVICEMAN'] as const;
export type BenefitsStatus = (typeof BENEFITS_STATUSES)[number];

/** [44.6.b] Whoever serves under military service legislation has the status, rights and benefits of servicemen of the Armed Forces. */
export function benefitsStatusOf(regime: ServiceRegime): BenefitsStatus | null {
  return regime === 'MILITARY' ? 'ARMED_FORCES_SERVICEMAN' : null;
}

/** [44.6.a] The scale of ranks that a prosecutor of an office of this sphere holds. */
export function rankScaleOf(sphere: OfficeSphere): RankScale {
  return sphere === 'MILITARY' ? 'MILITARY' : 'CLASS';
}
