import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { ComplaintOutcome } from './complaint';
import type { Contested } from './contested';

/** [43.3.a] What a decision does to the contested act: cancelled is from the start, revoked from now on; amended is by the superior, in the act itself. */
export type ComplaintEffect = 'CANCEL_ACT' | 'REVOKE_ACT' | 'AMEND_ACT';

/**
 * [43.3.a] [43.3.b] The effect of a decision on the contested act, null for none. Throws `INVALID_INPUT` for an effect of a refusal, or on
 * something that is no submission of the graph.
 */
export function effectOf(
  stated: ComplaintEffect | null | undefined,
  outcome: ComplaintOutcome,
  { contestedKind, contestedType }: Pick<Contested, 'contestedKind' | 'contestedType'>,
): ComplaintEffect | null {
  if (!stated) return null;
  if (outcome === 'REFUSED') return invalidInput('effect', 'is not given where the complaint is refused');
  const isAct = contestedType === 'Submission' && (contestedKind === 'ACT' || contestedKind === 'DECISION');
  return isAct ? stated : invalidInput('effect', 'is for a contested submission');
}
