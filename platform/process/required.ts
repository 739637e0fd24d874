import { ConfigFailure } from '../config/config-failure';
import type { Setting } from '../config/setting';

/** The value of a setting that a process of its own cannot do without; throws `ConfigFailure` naming the variable. */
export function required<T>(setting: Setting<T | null>, value: T | null): T {
  if (value === null) throw new ConfigFailure([`${setting.variable} must be set for a process of its own`]);
  return value;
}
