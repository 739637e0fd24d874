import { daysBetween, type LocalDate } from '../../../platform/calendar/local-date';
import type { Submission } from './submission';

/** [32.4.a] The stretch for which the limitation period of the violators stands still. */
export interface LimitationSuspension {
  readonly from: LocalDate;
  /** The day of the decision on the act, no longer a suspended one; null while there is none. */
  readonly to: LocalDate | null;
  /** Days suspended so far. */
  readonly days: number;
}

/**
 * [32.4.a, 32.4.b] The suspension that a submission brings about, from its introduction, that day included, until the decision on it; null
 * for a draft. Indicative: how a limitation period is counted is a matter of other laws.
 */
export function limitationSuspensionOf(
  { madeOn, consideredOn }: Pick<Submission, 'madeOn' | 'consideredOn'>,
  today: LocalDate,
): LimitationSuspension | null {
  if (madeOn === null) return null;
  return { from: madeOn, to: consideredOn, days: daysBetween(madeOn, consideredOn ?? today) };
}
