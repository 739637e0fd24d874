import type { Viewer } from '../../../../platform/access/viewer';
import { refuse } from '../../../../platform/errors/refuse';
import { type Check, isInspector } from './check';

/** [19.1.1.d] Refuses `POWER_NOT_HELD` to everyone whom the resolution does not name. */
export function requireNamedInspector(check: Check, viewer: Viewer): void {
  if (isInspector(check, viewer)) return;
  refuse('POWER_NOT_HELD', '19.1.1.d', { power: 'CONDUCT_CHECK', holders: ['PERSONS_NAMED_IN_THE_RESOLUTION'] });
}
