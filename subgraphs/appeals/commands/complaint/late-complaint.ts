import { computeTerm } from '../../../../platform/calendar/term';
import { TERMS } from '../../../../platform/calendar/terms';
import { runCommand } from '../../../../platform/command/run-command';
import { refuse } from '../../../../platform/errors/refuse';
import { saveTerm } from '../../../../platform/terms/term-store';
import { filledText } from '../../../../platform/text/filled-text';
import type { AppealsContext } from '../../context';
import type { Complaint, Restoration } from '../../domain/complaint/complaint';
import {
  type ChangeOfComplaint,
  claimComplaint,
  complaintStep,
  complaintTerms,
  keepComplaint,
  superiorStep,
} from './complaint-step';

/** The request to restore the term. */
export interface RequestRestoration extends ChangeOfComplaint {
  readonly reason?: string | null;
}

/** The decision on it. */
export interface DecideRestoration extends ChangeOfComplaint {
  readonly grounds?: string | null;
}

const reasonsOf = (text: string | null | undefined): string => filledText(text) ?? refuse('REASONS_REQUIRED', '25.1.f');

/** [25.1.f] Puts the complainant's request on record; asked again, the later reason stands. */
export function requestComplaintRestoration(
  context: AppealsContext,
  input: RequestRestoration,
): Promise<{ id: string }> {
  const call = { command: 'requestComplaintRestoration', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = complaintStep(tx, await claimComplaint(tx, input), 'REQUEST_RESTORATION');
    const reason = reasonsOf(input.reason);
    const restoration = { requestedOn: tx.today, reason, decidedOn: null, grounds: null };
    return keepComplaint(tx, step, { changes: { restoration } });
  });
}

/** [25.1.f] Refuses `RESTORATION_REQUEST_REQUIRED`: no term is restored on the office's own initiative. */
function requireRequest({ restoration }: Complaint): Restoration {
  return restoration ?? refuse('RESTORATION_REQUEST_REQUIRED', '25.1.f');
}

/** [25.1.f] [25.1.e] Restores the missed term: the complaint is decided within twenty working days of its receipt. */
export function restoreComplaintTerm(context: AppealsContext, input: DecideRestoration): Promise<{ id: string }> {
  return runCommand(context, { command: 'restoreComplaintTerm', requestId: input.requestId, input }, async (tx) => {
    const step = await superiorStep(tx, input, 'RESTORE_TERM');
    const { complaint } = step;
    const request = requireRequest(complaint);
    const grounds = reasonsOf(input.grounds);
    const term = computeTerm(tx.calendar, TERMS.COMPLAINT_DECISION, complaint.receivedOn);
    await saveTerm(tx.manager, complaintTerms(complaint), term);
    return keepComplaint(tx, step, {
      changes: { state: 'ADMITTED', dueOn: term.dueOn, restoration: { ...request, decidedOn: tx.today, grounds } },
      details: { dueOn: term.dueOn },
      told: 'RESTORED',
      day: term.dueOn,
    });
  });
}

/** [25.1.f] Ends a late complaint, without a request or without a good reason. */
export function refuseLateComplaint(context: AppealsContext, input: DecideRestoration): Promise<{ id: string }> {
  return runCommand(context, { command: 'refuseLateComplaint', requestId: input.requestId, input }, async (tx) => {
    const step = await superiorStep(tx, input, 'REFUSE_LATE');
    const { restoration } = step.complaint;
    const grounds = reasonsOf(input.grounds);
    const decided = restoration && { ...restoration, decidedOn: tx.today, grounds };
    const changes = { state: 'REFUSED_LATE', closedOn: tx.today, restoration: decided } as const;
    return keepComplaint(tx, step, { changes, details: { grounds }, told: 'REFUSED_LATE' });
  });
}
