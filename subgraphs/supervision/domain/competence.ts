import type { OfficeKind, OfficeSphere } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';

/** What an act is marked with though making it was lawful. */
export type ActWarning = 'WRONG_JURISDICTION';

type SpecialSphere = Extract<OfficeSphere, 'MILITARY' | 'TRANSPORT'>;

/** [32.2.j] Bodies of defence and military security, and of transport, by their codes; every other body is in no special sphere. */
const SPHERE_OF_AGENCY: Readonly<Partial<Record<string, SpecialSphere>>> = {
  mod: 'MILITARY',
  'military-police': 'MILITARY',
  'national-guard': 'MILITARY',
  mot: 'TRANSPORT',
  ktz: 'TRANSPORT',
  kazautozhol: 'TRANSPORT',
};

/** [32.2.j] Which addressees the offices of a sphere are competent for: those of their sphere, those of their territory, or none. */
const REACH: Readonly<Record<OfficeSphere, 'OWN_SPHERE' | 'TERRITORY' | 'NONE'>> = {
  TERRITORIAL: 'TERRITORY',
  STATISTICS: 'TERRITORY',
  ASSET_RECOVERY: 'TERRITORY',
  MILITARY: 'OWN_SPHERE',
  TRANSPORT: 'OWN_SPHERE',
  EDUCATION: 'NONE',
  SUPPORT: 'NONE',
};

/** An office as far as its competence depends on it; `region` is null for the whole country. */
export interface CompetentOffice {
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
  readonly region: string | null;
}

/** An agency as far as an office's competence depends on it. */
export interface Addressee {
  readonly code: string;
  readonly region: string | null;
}

function isWithinReach(office: CompetentOffice, addressee: Addressee, sphere: SpecialSphere | null): boolean {
  const isSameTerritory = office.region === null || addressee.region === null || office.region === addressee.region;
  if (REACH[office.sphere] === 'OWN_SPHERE') return sphere === office.sphere && isSameTerritory;
  return REACH[office.sphere] === 'TERRITORY' && isSameTerritory;
}

/**
 * [32.2.j] Whether an office is competent for an addressee. The General Prosecutor's Office is for all. A specialised body outside its
 * sphere and a territorial one outside its territory are refused `OUT_OF_COMPETENCE`; a territorial one inside a special sphere is warned
 * `WRONG_JURISDICTION`, since the text does not make the spheres exclusive.
 */
export function requireCompetence(office: CompetentOffice, addressee: Addressee): readonly ActWarning[] {
  if (office.kind === 'GENERAL') return [];
  const sphere = SPHERE_OF_AGENCY[addressee.code] ?? null;
  if (!isWithinReach(office, addressee, sphere)) {
    refuse('OUT_OF_COMPETENCE', '32.2.j', {
      officeSphere: office.sphere,
      officeRegion: office.region,
      addressee: addressee.code,
      addresseeSphere: sphere,
      addresseeRegion: addressee.region,
    });
  }
  return sphere !== null && sphere !== office.sphere ? ['WRONG_JURISDICTION'] : [];
}
