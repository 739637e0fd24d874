import { audienceCondition, audiencePlaceholders, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import { audienceReach } from '../../../../platform/pagination/audience-reach';
import type { Conditions } from '../../../../platform/pagination/conditions';

/** [3.4] [18.4.a] The SQL twin of `maySeeCheck`, over `c` and `r` of `CHECKS_WITH_REGISTRAR`, with the values of `audienceValues`. */
export function checkCondition(first: number): string {
  return `(${audienceCondition('c', first)} OR ${audienceCondition('r', first)})`;
}

/** What follows from it anyway, in words that indexes understand; nothing for a viewer of all offices. */
function addReach(conditions: Conditions, viewer: Viewer, first: number): Conditions {
  if (viewer.seesAllOffices) return conditions;
  const { offices } = audiencePlaceholders(first);
  const { text } = audienceReach('c', viewer, first);
  return conditions.add(`(${text} OR c.registrar_office_id = ANY (${offices}::uuid[]))`);
}

/** The same for a growing WHERE clause. */
export function addVisibleChecks(conditions: Conditions, viewer: Viewer): Conditions {
  const first = conditions.values.length + 1;
  for (const value of audienceValues(viewer)) conditions.parameter(value);
  return addReach(conditions.add(checkCondition(first)), viewer, first);
}
