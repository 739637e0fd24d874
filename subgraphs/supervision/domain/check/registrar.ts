import type { OfficeSphere } from '../../../../platform/access/viewer';
import { refuse } from '../../../../platform/errors/refuse';
import type { CompetentOffice } from '../competence';

/** The code of the central statistics body. */
const CENTRAL = 'clsa';

/** [11.1.1] The code of the statistics body that registers an office's checks: its sphere's, its region's, or the central one. */
export function registrarCodeFor({ sphere, region }: CompetentOffice): string {
  if (sphere === 'MILITARY') return `${CENTRAL}-military`;
  if (sphere === 'TRANSPORT') return `${CENTRAL}-transport`;
  return region === null ? CENTRAL : `${CENTRAL}-${region.toLowerCase()}`;
}

/** [11.1.1] Refuses `REGISTRAR_MUST_BE_STATISTICS_BODY` for an office of another sphere. */
export function requireStatisticsBody(sphere: OfficeSphere): void {
  if (sphere !== 'STATISTICS') refuse('REGISTRAR_MUST_BE_STATISTICS_BODY', '11.1.1', { sphere });
}
