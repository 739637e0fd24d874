import type { Viewer } from '../../../platform/access/viewer';
import { refuse } from '../../../platform/errors/refuse';
import { type Appeal, isInsider } from './appeal';
import { type AppealAction, appealLifecycle } from './appeal-lifecycle';

/**
 * [26.6.a] Guards what the office thinks of an appeal: no explanations on the merits are given to outsiders, only formal replies. Refuses
 * `FIELD_RESTRICTED` (details: `field`), whether or not the field holds anything.
 */
export function requireInsider(appeal: Appeal, viewer: Viewer, field: string): void {
  if (!isInsider(appeal, viewer)) refuse('FIELD_RESTRICTED', '26.6.a', { field });
}

/** [24.3.c] Of the steps that leave an appeal in its state, those of which the applicant is told. */
const TOLD_STEPS: readonly AppealAction[] = ['FORWARD'];

/**
 * [26.6.a] Whether a step is the office's own affair: it leaves the appeal in its state, is not the applicant's to take, and is not told to
 * outsiders.
 */
export function isInternal(action: AppealAction): boolean {
  if (TOLD_STEPS.includes(action)) return false;
  return appealLifecycle.transitions.some(
    ({ action: taken, to, actors }) =>
      taken === action &&
      to.includes('SAME') &&
      !actors.some((actor) => 'party' in actor && actor.party === 'APPLICANT'),
  );
}
