import type { AppealNoticeKind } from '../notices';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds after each attempt by mail before which the next may not begin; there are as many attempts as delays. */
export const ATTEMPT_DELAYS: readonly number[] = [
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
];

/** Whether an attempt was the last. */
export function isLastAttempt(attempts: number): boolean {
  return attempts >= ATTEMPT_DELAYS.length;
}

/** Notices of the consideration, which lose their object with its end. */
const OF_CONSIDERATION: readonly AppealNoticeKind[] = ['EXTENSION', 'INTERIM_REPLY', 'RESCHEDULED'];

/** [24.5] [24.4.e] Whether a notice would only mislead by now: it tells of a consideration that has ended. */
export function isOvertaken(kind: AppealNoticeKind, isClosed: boolean): boolean {
  return isClosed && OF_CONSIDERATION.includes(kind);
}
