import { runCommand } from '../../../../platform/command/run-command';
import { refuse } from '../../../../platform/errors/refuse';
import { requireLegalBasis } from '../../../../platform/law/require-legal-basis';
import { filledText } from '../../../../platform/text/filled-text';
import type { AppealsContext } from '../../context';
import { isComplaintOverdue } from '../../domain/complaint/complaint';
import { courtWarning, type DecisionDraft, requireDecision } from '../../domain/complaint/decision';
import { type ComplaintEffect, effectOf } from '../../domain/complaint/effect';
import { requireAboveRespondent } from '../../domain/complaint/respondent';
import { type ChangeOfComplaint, claimComplaint, complaintStep, keepComplaint, stepInTime } from './complaint-step';

/** The input of the decision. */
export interface DecideComplaint extends ChangeOfComplaint, DecisionDraft {
  readonly effect?: ComplaintEffect | null;
}

/** The input of the way to court. */
export interface TakeComplaintToCourt extends ChangeOfComplaint {
  readonly court: string;
  readonly provision?: string | null;
}

/** [25.2.b] [5.2.5] [43.1.b] [43.3.a] Decides a complaint, and what becomes of the contested submission, which opens the way to court; after the twenty working days it is marked LATE. */
export function decideComplaint(context: AppealsContext, input: DecideComplaint): Promise<{ id: string }> {
  return runCommand(context, { command: 'decideComplaint', requestId: input.requestId, input }, async (tx) => {
    const complaint = await claimComplaint(tx, input);
    const step = stepInTime(tx, complaint, 'DECIDE');
    requireAboveRespondent(tx.viewer, complaint);
    const content = requireDecision(input);
    if (content.legalReferences.length > 0) requireLegalBasis(content.legalReferences, tx.today);
    const effect = effectOf(input.effect, content.outcome, complaint);
    const isLate = isComplaintOverdue(complaint, tx.today);
    return keepComplaint(tx, step, {
      changes: {
        state: 'DECIDED',
        closedOn: tx.today,
        decision: { ...content, effect, decidedOn: tx.today, byId: tx.viewer.personId },
        warnings: isLate ? [...complaint.warnings, 'LATE'] : complaint.warnings,
      },
      details: { outcome: content.outcome, effect, isLate },
      told: 'DECIDED',
    });
  });
}

/** [25.2.a] [43.1.c] Puts it on record that the complainant has gone to court. */
export function takeComplaintToCourt(context: AppealsContext, input: TakeComplaintToCourt): Promise<{ id: string }> {
  return runCommand(context, { command: 'takeComplaintToCourt', requestId: input.requestId, input }, async (tx) => {
    const step = complaintStep(tx, await claimComplaint(tx, input), 'GO_TO_COURT');
    const { complaint } = step;
    const provision = filledText(input.provision);
    const warning = courtWarning(complaint, provision, tx.today);
    const court = filledText(input.court) ?? refuse('MANDATORY_CONTENT_MISSING', '25.2.a', { fields: ['court'] });
    return keepComplaint(tx, step, {
      changes: {
        state: 'IN_COURT',
        closedOn: complaint.closedOn ?? tx.today,
        courtRoute: { court, on: tx.today, provision },
        warnings: warning === null ? complaint.warnings : [...complaint.warnings, warning],
      },
      details: { court, provision, warning },
    });
  });
}
