import type { OfficeSphere } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';

/** [24.2] What an appeal is about, as far as the choice of the office depends on it. */
export type AppealTopic = 'LEGAL_STATISTICS_AND_SPECIAL_RECORDS' | 'OTHER';

/** [24.2] Refuses `OUT_OF_COMPETENCE` to a body of statistics and special records for a topic that is not its own. */
export function requireCompetence(sphere: OfficeSphere, topic: AppealTopic): void {
  if (sphere === 'STATISTICS' && topic === 'OTHER') {
    refuse('OUT_OF_COMPETENCE', '24.2', { topic, allowed: ['LEGAL_STATISTICS_AND_SPECIAL_RECORDS'] });
  }
}
