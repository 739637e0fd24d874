import type { OfficeSphere } from '../../../platform/access/viewer';
import { isInForce } from '../../../platform/law/ledger';
import type { Appeal } from '../domain/appeal';
import { type AppealTopic, requireCompetence } from '../domain/competence';

/** [24.2] The restriction of statistics bodies holds for appeals received since it has had force. */
export function requireOwnTopic(
  { sphere }: { readonly sphere: OfficeSphere },
  { receivedOn }: Appeal,
  topic: AppealTopic,
): void {
  if (isInForce('24.2', receivedOn)) requireCompetence(sphere, topic);
}
