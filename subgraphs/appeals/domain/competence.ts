import type { OfficeSphere } from '../../../platform/access/viewer';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';

/** [24.2] What an appeal is about, as far as the choice of the office depends on it. */
export type AppealTopic = 'LEGAL_STATISTICS_AND_SPECIAL_RECORDS' | 'OTHER';

/** [24.2] What appeals are about, as the reference data sort it. */
export interface SubjectCategory {
  readonly code: string;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
  /** The sphere of the offices that are competent. */
  readonly sphere: OfficeSphere;
  /** The second word in the codes of specialised offices for it, such as `environmental`; null where there are none. */
  readonly specialisation: string | null;
  /** Whether it is a topic of legal statistics and special records. */
  readonly isLegalStatistics: boolean;
}

/** [24.2] The topic that a category stands for. */
export function topicOf({ isLegalStatistics }: Pick<SubjectCategory, 'isLegalStatistics'>): AppealTopic {
  return isLegalStatistics ? 'LEGAL_STATISTICS_AND_SPECIAL_RECORDS' : 'OTHER';
}

/** [24.2] The topic under which an appeal is accepted: that of its category, else the stated one. Throws `INVALID_INPUT` where they differ. */
export function settledTopic(category: SubjectCategory | null, stated: AppealTopic | null): AppealTopic {
  const topic = category ? topicOf(category) : (stated ?? 'OTHER');
  if (stated !== null && stated !== topic) return invalidInput('topic', `is ${topic} by the subject category`);
  return topic;
}

/** [24.2] Refuses `OUT_OF_COMPETENCE` to a body of statistics and special records for a topic that is not its own. */
export function requireCompetence(sphere: OfficeSphere, topic: AppealTopic): void {
  if (sphere === 'STATISTICS' && topic === 'OTHER') {
    refuse('OUT_OF_COMPETENCE', '24.2', { topic, allowed: ['LEGAL_STATISTICS_AND_SPECIAL_RECORDS'] });
  }
}
