import type { Viewer } from '../../../platform/access/viewer';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';
import { type Appeal, isInsider } from './appeal';
import { type AppealReply, breachOfReply } from './reply';

/** An appeal that another one may repeat, with what is known of both. */
export interface Earlier {
  readonly appeal: Appeal;
  /** The reply that was given to it. */
  readonly reply: AppealReply | null;
  readonly isOfSameApplicant: boolean;
}

function isBefore(earlier: Appeal, appeal: Appeal): boolean {
  if (earlier.receivedOn !== appeal.receivedOn) return earlier.receivedOn < appeal.receivedOn;
  return earlier.id < appeal.id;
}

/**
 * [24.8] Whether an appeal may be ended as a repetition of an earlier one. Refuses `NEW_ARGUMENTS_PRESENT` if it brings anything new, and
 * `PREVIOUS_REPLY_MISSING` unless this applicant has the reply to the earlier one. Replies are given in the established manner
 * («белгіленген тәртіппен»): one that breaches 24.7.a to 24.7.c does not count (details: `breach`).
 */
export function requireRepetition(appeal: Appeal, earlier: Earlier, hasNewArguments: boolean): void {
  if (hasNewArguments) refuse('NEW_ARGUMENTS_PRESENT', '24.8');
  const { number, state, receivedOn, language } = earlier.appeal;
  const isAnswered = earlier.isOfSameApplicant && earlier.reply !== null;
  if (receivedOn > appeal.receivedOn || !isAnswered)
    refuse('PREVIOUS_REPLY_MISSING', '24.8', { earlier: number, state });
  const breach = breachOfReply(earlier.reply, language);
  if (breach !== null) refuse('PREVIOUS_REPLY_MISSING', '24.8', { earlier: number, state, breach });
}

/** [24.8] What an appeal may be marked as repeating while it is considered. Throws `INVALID_INPUT` for any other. */
export function requireEarlier(appeal: Appeal, earlier: Omit<Earlier, 'reply'>): void {
  if (!earlier.isOfSameApplicant || !isBefore(earlier.appeal, appeal))
    invalidInput('earlierAppealId', 'is no earlier appeal of the same applicant');
}

/**
 * [24.8] [26.6.a] Whether a viewer is told that an appeal repeats another one: of its termination everybody who sees it, of the mark that the
 * office puts on it meanwhile the office alone.
 */
export function showsRepetition(appeal: Appeal, viewer: Viewer): boolean {
  return appeal.state === 'TERMINATED_REPEATED' || isInsider(appeal, viewer);
}
