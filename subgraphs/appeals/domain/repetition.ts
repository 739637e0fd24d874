import { refuse } from '../../../platform/errors/refuse';
import type { Appeal } from './appeal';

function isSameApplicant(appeal: Appeal, earlier: Appeal): boolean {
  if (earlier.applicantKind === 'ANONYMOUS') return false;
  return appeal.applicantId === null || earlier.applicantId === null || appeal.applicantId === earlier.applicantId;
}

/**
 * [24.8] Whether an appeal may be ended as a repetition of an earlier one. Refuses `NEW_ARGUMENTS_PRESENT` if it brings anything new, and
 * `PREVIOUS_REPLY_MISSING` unless this applicant has the reply to the earlier one. Replies in breach of 24.7 do not exist: none is taken.
 */
export function requireRepetition(appeal: Appeal, earlier: Appeal, hasNewArguments: boolean): void {
  if (hasNewArguments) refuse('NEW_ARGUMENTS_PRESENT', '24.8');
  const isEarlier = earlier.receivedOn <= appeal.receivedOn;
  const isAnswered = earlier.state === 'ANSWERED' && isSameApplicant(appeal, earlier);
  if (!isEarlier || !isAnswered) {
    refuse('PREVIOUS_REPLY_MISSING', '24.8', { earlier: earlier.number, state: earlier.state });
  }
}
