import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { ComplaintOutcome } from './complaint';
import type { Contested, ContestedRecordType } from './contested';

/** [43.3.a] What a decision does to the contested act, a submission or the resolution that appoints a check: cancelled is from the start, revoked from now on; amended is by the superior, in the act itself. */
export type ComplaintEffect = 'CANCEL_ACT' | 'REVOKE_ACT' | 'AMEND_ACT';

/** What a decision may do to a contested act, by its type: a check knows one end before its own, so that it is cancelled and not revoked (18.4). */
const EFFECTS: Readonly<Partial<Record<ContestedRecordType, readonly ComplaintEffect[]>>> = {
  Submission: ['CANCEL_ACT', 'REVOKE_ACT', 'AMEND_ACT'],
  Check: ['CANCEL_ACT'],
};

/**
 * [43.3.a] [43.3.b] The effect of a decision on the contested act, null for none. Throws `INVALID_INPUT` for an effect of a refusal, or on
 * something that is neither a submission nor a check of the graph, and for one that the act does not know.
 */
export function effectOf(
  stated: ComplaintEffect | null | undefined,
  outcome: ComplaintOutcome,
  { contestedKind, contestedType }: Pick<Contested, 'contestedKind' | 'contestedType'>,
): ComplaintEffect | null {
  if (!stated) return null;
  if (outcome === 'REFUSED') return invalidInput('effect', 'is not given where the complaint is refused');
  const isAct = contestedKind === 'ACT' || contestedKind === 'DECISION';
  const effects = (isAct && contestedType && EFFECTS[contestedType]) || null;
  if (effects === null) return invalidInput('effect', 'is for a contested submission or check');
  return effects.includes(stated) ? stated : invalidInput('effect', `of a contested check is ${effects.join(', ')}`);
}
