import type { OfficeKind } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';

/** [28.1.a] The four places where a coordinating council exists. */
export type CouncilLevel = 'REPUBLICAN' | 'MILITARY' | 'TRANSPORT' | 'REGIONAL';

const LEVELS: Readonly<Partial<Record<OfficeKind, CouncilLevel>>> = {
  GENERAL: 'REPUBLICAN',
  CHIEF_MILITARY: 'MILITARY',
  CHIEF_TRANSPORT: 'TRANSPORT',
  REGIONAL: 'REGIONAL',
};

/** [28.1.a] [28.1.f] The kinds of offices at which a standing council is kept. */
export const COUNCIL_OFFICE_KINDS = Object.keys(LEVELS) as readonly OfficeKind[];

/** [28.1.a] [16.2.1] The level of a council at an office of this kind. Refuses `COUNCIL_LEVEL_NOT_ALLOWED` (details: `allowed`). */
export function requireCouncilLevel(kind: OfficeKind): CouncilLevel {
  const level = LEVELS[kind];
  if (level) return level;
  const isDistrictLevel = kind === 'DISTRICT' || kind === 'CITY' || kind === 'INTERDISTRICT' || kind === 'SPECIALISED';
  const details = { officeKind: kind, allowed: COUNCIL_OFFICE_KINDS };
  return refuse('COUNCIL_LEVEL_NOT_ALLOWED', isDistrictLevel ? '16.2.1' : '28.1.a', details);
}
