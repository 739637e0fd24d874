import { holderOf } from '../../../platform/access/holders';
import type { PowerCondition } from '../../../platform/access/power-row';
import { conditionOf, isDelegable, type Power, POWERS } from '../../../platform/access/powers';
import { supports } from '../../../platform/access/reach';
import type { Viewer } from '../../../platform/access/viewer';
import type { RuleId } from '../../../platform/law/rule-id';

/** A power as its holder has it: over the records of an office and, for a head, of the offices below. */
export interface PowerHeld {
  readonly power: Power;
  readonly rule: RuleId;
  readonly basis: 'OWN' | 'DELEGATED';
  /** The office over whose records; null for the whole system. */
  readonly officeId: string | null;
  /** What limits it in the holder's hands. */
  readonly condition: PowerCondition | null;
  /** Number of the delegating act; null for a power of the own post. */
  readonly delegation: string | null;
  /** The last day of the delegation, if one is set. */
  readonly untilOn: string | null;
}

const ROWS = Object.entries(POWERS) as [Power, (typeof POWERS)[Power]][];

/** [5.6] [10.1.a] [9.11.a] The powers that a viewer holds today, by own posts and by delegation, in the order of the table of powers. */
export function powersHeld(viewer: Viewer): readonly PowerHeld[] {
  return ROWS.flatMap(([power, { rule, holders }]) => {
    const byPost = viewer.posts
      .filter((post) => (holders as readonly string[]).includes(holderOf(post)) && !supports(post))
      .map((post): PowerHeld => {
        const condition = conditionOf(power, holderOf(post));
        return { power, rule, basis: 'OWN', officeId: post.officeId, condition, delegation: null, untilOn: null };
      });
    const isOwnToGive = viewer.kind === 'PROSECUTOR' && isDelegable(power);
    const delegated = viewer.delegations
      .filter((given) => isOwnToGive && given.power === power)
      .flatMap(({ officeIds, act, untilOn }) =>
        (officeIds ?? [null]).map((officeId): PowerHeld => ({
          power,
          rule,
          basis: 'DELEGATED',
          officeId,
          condition: null,
          delegation: act,
          untilOn,
        })),
      );
    return [...byPost, ...delegated];
  });
}
