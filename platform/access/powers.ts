import type { Holder } from './holders';
import type { PowerCondition, PowerRow } from './power-row';
import { POWERS_OF_HEADS } from './powers/of-heads';
import { POWERS_OF_PROSECUTORS } from './powers/of-prosecutors';
import { POWERS_OF_THE_PROSECUTOR_GENERAL } from './powers/of-the-prosecutor-general';

/**
 * The powers of Arts. 9, 10, 15, 16 and the authority matrix as one table. Adding a power is adding a row in one of its three chapters,
 * with the rule that gives it; a command names the row and `requirePower` decides.
 */
export const POWERS = {
  ...POWERS_OF_PROSECUTORS,
  ...POWERS_OF_HEADS,
  ...POWERS_OF_THE_PROSECUTOR_GENERAL,
} as const satisfies Record<string, PowerRow>;

export type Power = keyof typeof POWERS;

/** The row of a power. */
export function rowOf(power: Power): PowerRow {
  return POWERS[power];
}

/** [9.11.b] Whether the Prosecutor General may pass the power on: never one that the law or the President gives by name. */
export function isDelegable(power: Power): boolean {
  const { source } = rowOf(power);
  return source === 'SHARED' || source === 'OWN_ACT';
}

/** What limits the power in the hands of a holder; null if nothing does. */
export function conditionOf(power: Power, holder: Holder): PowerCondition | null {
  return rowOf(power).conditions?.[holder] ?? null;
}
