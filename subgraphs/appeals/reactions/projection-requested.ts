import { type ReEmitters, reEmitterOf } from '../../../platform/events/re-emit';
import { appealChanged } from '../commands/appeal-changed';
import { complaintChanged } from '../commands/complaint/complaint-changed';
import { PRESENT_APPEALS, PRESENT_COMPLAINTS } from '../persistence/present-appeals';

/** [32.2.e] [43.2.b] Tells of the appeals and of the complaints about submissions again. */
export const reEmitters: ReEmitters = {
  'appeal.changed': reEmitterOf(PRESENT_APPEALS, appealChanged),
  'complaint.changed': reEmitterOf(PRESENT_COMPLAINTS, complaintChanged),
};
