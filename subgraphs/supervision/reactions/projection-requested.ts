import { type ReEmitters, reEmitterOf } from '../../../platform/events/re-emit';
import { checkChanged } from '../commands/check/check-changed';
import { submissionChanged } from '../commands/submission-changed';
import { PRESENT_CHECKS, PRESENT_SUBMISSIONS } from '../persistence/present-acts';

/** [24.4.d] [42.2.e] Tells of the submissions and checks again. */
export const reEmitters: ReEmitters = {
  'submission.changed': reEmitterOf(PRESENT_SUBMISSIONS, submissionChanged),
  'check.changed': reEmitterOf(PRESENT_CHECKS, checkChanged),
};
