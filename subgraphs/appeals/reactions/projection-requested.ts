import { type ReEmitters, reEmitterOf } from '../../../platform/events/re-emit';
import { appealChanged } from '../commands/appeal-changed';
import { PRESENT_APPEALS } from '../persistence/present-appeals';

/** [32.2.e] Tells of the appeals again. */
export const reEmitters: ReEmitters = { 'appeal.changed': reEmitterOf(PRESENT_APPEALS, appealChanged) };
