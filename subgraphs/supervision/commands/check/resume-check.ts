import { runCommand } from '../../../../platform/command/run-command';
import { illegalTransition } from '../../../../platform/errors/plain-errors';
import type { SupervisionContext } from '../../context';
import { checkActions } from '../../domain/check/check';
import { requireIssuerOrSuperior } from '../../domain/check/issuer';
import { presentSuspension } from '../../domain/execution-suspension';
import { getCheck } from '../../persistence/check/check.repository';
import { complaintSuspending, letCheckRun, suspendCheckOnComplaint } from './check-execution';
import { type ChangeOfCheck, takeCheckStep } from './check-step';

/**
 * [18.4.h] [18.4.e] Resumes a suspended check today; the day counts again if it is a working day. Throws `ILLEGAL_TRANSITION` where a complaint
 * suspends it, which ends with the decision (43.2.c); one that was filed meanwhile suspends it from then on (43.2.b).
 */
export function resumeCheck(context: SupervisionContext, input: ChangeOfCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'resumeCheck', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'RESUME');
    const { check } = step;
    requireIssuerOrSuperior(check, tx.viewer);
    const present = presentSuspension(check);
    if (present?.complaintId) {
      const allowed = checkActions(check, tx.viewer);
      return illegalTransition({ noun: 'Check', state: check.state, action: 'RESUME', allowed, rule: '43.2.c' });
    }
    const { id } = await letCheckRun(tx, step, present ?? { from: tx.today });
    const complaintId = await complaintSuspending(tx, check);
    if (complaintId === null) return { id };
    const again = { ...step, action: 'SUSPEND_EXECUTION', rules: ['43.2.b'] } as const;
    const resumed = await getCheck(tx.manager, tx.viewer, id);
    await suspendCheckOnComplaint(tx, resumed, complaintId, (running) => ({ ...again, check: running }));
    return { id };
  });
}
