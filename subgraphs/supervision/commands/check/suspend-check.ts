import { runCommand } from '../../../../platform/command/run-command';
import type { SupervisionContext } from '../../context';
import { requireIssuerOrSuperior } from '../../domain/check/issuer';
import { type CheckSuspensionReason, describedSuspension, requireTermRuns } from '../../domain/check/term-decisions';
import { stopCheck } from './check-execution';
import { type ChangeOfCheck, takeCheckStep } from './check-step';

/** The input of the decision. */
export interface SuspendCheck extends ChangeOfCheck {
  readonly reason: CheckSuspensionReason;
  readonly description?: string | null;
}

/** [18.4.f] [10.1.6.b] Suspends a running check from today on; a check without a term is suspended without one. */
export function suspendCheck(context: SupervisionContext, input: SuspendCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'suspendCheck', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'SUSPEND');
    const { check } = step;
    requireIssuerOrSuperior(check, tx.viewer);
    requireTermRuns(check, tx.today);
    const { reason } = input;
    const description = describedSuspension(reason, input.description);
    return stopCheck(tx, step, { reason, description, decidedById: tx.viewer.personId });
  });
}
