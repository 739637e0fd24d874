import { OFFICE_SPHERES, type OfficeKind, type OfficeSphere } from '../../../../platform/access/viewer';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';

/** The spheres in which an office of a kind may work (Arts. 11 to 14, 15, 16); bodies formed by the President work in any. */
const SPHERES_OF_KIND: Readonly<Record<OfficeKind, readonly OfficeSphere[]>> = {
  GENERAL: ['TERRITORIAL'],
  DEPARTMENT: ['STATISTICS', 'ASSET_RECOVERY'],
  TERRITORIAL_DEPARTMENT: ['STATISTICS', 'ASSET_RECOVERY'],
  CHIEF_MILITARY: ['MILITARY'],
  MILITARY: ['MILITARY'],
  CHIEF_TRANSPORT: ['TRANSPORT'],
  TRANSPORT: ['TRANSPORT'],
  REGIONAL: ['TERRITORIAL'],
  DISTRICT: ['TERRITORIAL'],
  CITY: ['TERRITORIAL'],
  INTERDISTRICT: ['TERRITORIAL'],
  SPECIALISED: ['TERRITORIAL'],
  EDUCATION: ['EDUCATION'],
  STATE_INSTITUTION: OFFICE_SPHERES,
  SUPPORTING_ORGANISATION: ['SUPPORT'],
  OTHER_BY_PRESIDENT: OFFICE_SPHERES,
};

/** [5.1.a] Kinds of the district level, which have the same posts and superiors, so that one may become another. */
const DISTRICT_LEVEL: readonly OfficeKind[] = ['DISTRICT', 'CITY', 'INTERDISTRICT', 'SPECIALISED'];

/** What an office is competent in, as a change sees it. */
export interface Competence {
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
}

/** The sphere of a new office that names none: the only one of its kind, or that of its superior. */
export function usualSphere(kind: OfficeKind, parentSphere: OfficeSphere): OfficeSphere {
  const [only, ...others] = SPHERES_OF_KIND[kind];
  return only !== undefined && others.length === 0 ? only : parentSphere;
}

/** Refuses a sphere that the kind does not have, and for territorial bodies of departments one that is not their department's. */
export function requireSphere({ kind, sphere }: Competence, parentSphere: OfficeSphere | null): void {
  const allowed = SPHERES_OF_KIND[kind];
  if (!allowed.includes(sphere)) invalidInput('sphere', `of such an office is one of ${allowed.join(', ')}`);
  if (kind === 'TERRITORIAL_DEPARTMENT' && parentSphere !== null && sphere !== parentSphere)
    refuse('PARENT_NOT_ALLOWED', '5.1.d', { sphere, allowed: [sphere] });
}

/** [5.1.a] Refuses a change of kind beyond the district level: posts and routes of appointment of other kinds are their own. */
export function requireKindChange(from: OfficeKind, to: OfficeKind): void {
  const isWithin = from === to || (DISTRICT_LEVEL.includes(from) && DISTRICT_LEVEL.includes(to));
  if (!isWithin) invalidInput('kind', `an office of kind ${from} cannot become ${to}; create another`);
}
