import { suspendTerm } from '../../../../platform/calendar/term';
import { PAUSES } from '../../../../platform/calendar/terms';
import { runCommand } from '../../../../platform/command/run-command';
import { saveTerm } from '../../../../platform/terms/term-store';
import type { SupervisionContext } from '../../context';
import { requireIssuerOrSuperior } from '../../domain/check/issuer';
import { type CheckSuspensionReason, describedSuspension, requireTermRuns } from '../../domain/check/term-decisions';
import { type ChangeOfCheck, getCheckTerm, keepCheckStep, takeCheckStep, termsOf } from './check-step';

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
    if (check.regime === null) {
      const present = await getCheckTerm(tx, step);
      const suspension = { cause: PAUSES.CHECK_SUSPENSION, on: tx.today, reason };
      await saveTerm(tx.manager, termsOf(check), suspendTerm(tx.calendar, present, suspension));
    }
    const suspension = { reason, description, from: tx.today, to: null, decidedById: tx.viewer.personId };
    return keepCheckStep(tx, step, {
      changes: { state: 'SUSPENDED', dueOn: null, suspensions: [...check.suspensions, suspension] },
      details: { reason, from: tx.today },
    });
  });
}
