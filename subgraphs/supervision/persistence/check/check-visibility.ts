import { audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import type { Conditions } from '../../../../platform/pagination/conditions';

/** [3.4] [18.4.a] The SQL twin of `maySeeCheck`, over `c` and `r` of `CHECKS_WITH_REGISTRAR`, with the values of `audienceValues`. */
export function checkCondition(first: number): string {
  return `(${audienceCondition('c', first)} OR ${audienceCondition('r', first)})`;
}

/** The same for a growing WHERE clause. */
export function addVisibleChecks(conditions: Conditions, viewer: Viewer): Conditions {
  const first = conditions.values.length + 1;
  for (const value of audienceValues(viewer)) conditions.parameter(value);
  return conditions.add(checkCondition(first));
}
