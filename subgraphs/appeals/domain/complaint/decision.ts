import type { LocalDate } from '../../../../platform/calendar/local-date';
import { refuse } from '../../../../platform/errors/refuse';
import { type LegalReference, legalReference, type StatedReference } from '../../../../platform/law/legal-reference';
import { filledText } from '../../../../platform/text/filled-text';
import { type Complaint, type ComplaintOutcome, isComplaintOverdue } from './complaint';

/** A decision before it is signed: everything may still be missing. */
export interface DecisionDraft {
  readonly outcome?: ComplaintOutcome | null;
  readonly reasons?: string | null;
  readonly courtRoute?: string | null;
  readonly legalReferences?: readonly StatedReference[] | null;
}

/** What a signed decision says. */
export interface DecisionContent {
  readonly outcome: ComplaintOutcome;
  readonly reasons: string;
  readonly courtRoute: string;
  readonly legalReferences: readonly LegalReference[];
}

/** [25.2.b] What a decision must hold to be a basis for going to court. Refuses `OUTCOME_REQUIRED`, `REASONS_REQUIRED`, `MANDATORY_CONTENT_MISSING`. */
export function requireDecision(draft: DecisionDraft): DecisionContent {
  return {
    outcome: draft.outcome ?? refuse('OUTCOME_REQUIRED', '25.2.b'),
    reasons: filledText(draft.reasons) ?? refuse('REASONS_REQUIRED', '25.2.b'),
    courtRoute:
      filledText(draft.courtRoute) ?? refuse('MANDATORY_CONTENT_MISSING', '25.2.b', { fields: ['courtRoute'] }),
    legalReferences: (draft.legalReferences ?? []).map(legalReference),
  };
}

/** [25.1.a] [43.1.d] Refuses `COMPLAINT_TERM_MISSED`: a late complaint is dealt with only after its term has been restored. */
export function requireInTime({ state, filingDueOn }: Complaint): void {
  if (state === 'TERM_MISSED') refuse('COMPLAINT_TERM_MISSED', '25.1.a', { filingDueOn });
}

/**
 * [25.2.a] [43.1.c] Whether the way to court is open: after the decision, where nobody stands above the respondent, or where another law opens it.
 * Silence over the twenty working days opens it too, with a warning. Refuses `PRETRIAL_STAGE_REQUIRED` (details: `dueOn`).
 */
export function courtWarning(
  complaint: Complaint,
  provision: string | null,
  today: LocalDate,
): 'PRETRIAL_TERM_PASSED' | null {
  if (complaint.state !== 'ADMITTED' || provision !== null) return null;
  if (isComplaintOverdue(complaint, today)) return 'PRETRIAL_TERM_PASSED';
  return refuse('PRETRIAL_STAGE_REQUIRED', '25.2.a', { dueOn: complaint.dueOn });
}
