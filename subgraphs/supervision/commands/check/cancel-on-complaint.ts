import type { CommandTransaction } from '../../../../platform/command/command-context';
import { findSuperiorIds } from '../../../../platform/directory/known-directory';
import type { Check } from '../../domain/check/check';
import { type Intervention, isAboveAct } from '../../domain/intervention';
import { decisionOn, refuseIntervention } from '../refuse-intervention';
import { stepOn } from './check-step';
import { endCheck } from './end-check';

/** What stands as the reasons, which are those of the decision and are not told here. */
const REASONS = 'Шағым бойынша шешім / Решение по жалобе / Decision on a complaint';

/**
 * [43.3.a] [43.3.d] A superior has cancelled a check in the decision on a complaint. A draft, and what is cancelled already, stays as it is. A check
 * that was completed meanwhile, and [43.3.c] [43.3.f] a decision by somebody who does not stand above the appointing official, leave it as it is,
 * which the audit of the check tells.
 */
export async function cancelOnComplaint(
  tx: CommandTransaction,
  check: Check,
  intervention: Intervention,
): Promise<void> {
  const { issuedInOfficeId, issuedById } = check;
  if (issuedInOfficeId === null || check.state === 'CANCELLED') return;
  const issued = { ownerOfficeId: issuedInOfficeId, authorId: issuedById ?? check.authorId };
  const isAbove = isAboveAct(intervention, issued, await findSuperiorIds(tx.manager, issuedInOfficeId));
  if (isAbove && check.state !== 'COMPLETED') {
    await endCheck(tx, stepOn(tx, check, 'CANCEL'), { reasons: REASONS, details: decisionOn(intervention) });
    return;
  }
  const record = { recordType: 'Check', recordId: check.id } as const;
  await refuseIntervention(tx, record, intervention, { rule: isAbove ? '43.3.a' : '43.3.c', state: check.state });
}
