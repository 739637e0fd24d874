import { holderOf } from '../../../platform/access/holders';
import { type Power, POWERS } from '../../../platform/access/powers';
import type { Viewer } from '../../../platform/access/viewer';
import type { RuleId } from '../../../platform/law/rule-id';

/** A power as its holder has it: over the records of an office and, for a head, of the offices below. */
export interface PowerHeld {
  readonly power: Power;
  readonly rule: RuleId;
  readonly officeId: string;
  /** Number of the delegating act; null for a power of the own post. */
  readonly delegation: string | null;
}

const ROWS = Object.entries(POWERS) as [Power, (typeof POWERS)[Power]][];

/** [10.1.a] The powers that a viewer holds today, by own posts and by delegation, in the order of the table of powers. */
export function powersHeld(viewer: Viewer): readonly PowerHeld[] {
  return ROWS.flatMap(([power, { rule, holders, isDelegable }]) => {
    const byPost = viewer.posts
      .filter((post) => (holders as readonly string[]).includes(holderOf(post)))
      .map(({ officeId }): PowerHeld => ({ power, rule, officeId, delegation: null }));
    const delegated = viewer.delegations
      .filter((given) => isDelegable && given.power === power)
      .map(({ officeId, act }): PowerHeld => ({ power, rule, officeId, delegation: act }));
    return [...byPost, ...delegated];
  });
}
