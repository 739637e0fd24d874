import type { CommandTransaction } from '../../../platform/command/command-context';
import { findSuperiorIds } from '../../../platform/directory/known-directory';
import { type Intervention, isAboveAct } from '../domain/intervention';
import type { WholeSubmission } from '../domain/submission';
import { endAct } from './end-act';
import { decisionOn, refuseIntervention } from './refuse-intervention';
import { stepOnSubmission } from './submission-step';

/**
 * [43.3.a] [43.3.d] A superior has cancelled or revoked the act in the decision on a complaint: it ends, and its terms and duties with it. What has
 * ended, or is a draft, stays as it is. [43.3.c] [43.3.f] A decision by somebody who does not stand above the act has no effect, which the audit
 * of the act tells.
 */
export async function interveneOnComplaint(
  tx: CommandTransaction,
  submission: WholeSubmission,
  intervention: Intervention,
): Promise<void> {
  if (submission.state === 'DRAFT' || submission.intervention !== null) return;
  if (!isAboveAct(intervention, submission, await findSuperiorIds(tx.manager, submission.ownerOfficeId))) {
    const record = { recordType: 'Submission', recordId: submission.id } as const;
    await refuseIntervention(tx, record, intervention, { rule: '43.3.c', state: submission.state });
    return;
  }
  await endAct(tx, stepOnSubmission(tx, submission, intervention.action), intervention, decisionOn(intervention));
}
