import { runCommand } from '../../../../platform/command/run-command';
import { illegalTransition } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import { filledText } from '../../../../platform/text/filled-text';
import type { AppealsContext } from '../../context';
import { isAboveRespondent } from '../../domain/complaint/respondent';
import { type ChangeOfComplaint, claimComplaint, keepComplaint, stepInTime } from './complaint-step';

/** The input of a suspension. */
export interface SuspendExecution extends ChangeOfComplaint {
  readonly reasons?: string | null;
  readonly courtRuling?: string | null;
}

/**
 * [43.2.b] Suspends execution of what is contested until the decision: by the superior prosecutor, or by a court, whose ruling whoever keeps the
 * records may put down. Refuses NOT_SUPERIOR to anyone else, REASONS_REQUIRED without reasons.
 */
export function suspendExecutionOnComplaint(context: AppealsContext, input: SuspendExecution): Promise<{ id: string }> {
  const call = { command: 'suspendExecutionOnComplaint', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const complaint = await claimComplaint(tx, input);
    const step = stepInTime(tx, complaint, 'SUSPEND_EXECUTION');
    const courtRuling = filledText(input.courtRuling);
    if (courtRuling === null && !isAboveRespondent(tx.viewer, complaint)) refuse('NOT_SUPERIOR', '43.2.b');
    const { state, suspension: present } = complaint;
    if (present !== null)
      illegalTransition({ noun: 'Complaint', state, action: step.action, allowed: [], rule: '43.2.b' });
    const reasons = filledText(input.reasons) ?? refuse('REASONS_REQUIRED', '43.2.b');
    const byId = courtRuling === null ? tx.viewer.personId : null;
    const suspension = { on: tx.today, reasons, byId, courtRuling, endedOn: null };
    return keepComplaint(tx, step, {
      changes: { suspension },
      details: { by: courtRuling === null ? 'SUPERIOR' : 'COURT', courtRuling },
      told: 'EXECUTION_SUSPENDED',
    });
  });
}
