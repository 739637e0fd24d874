import type { CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { requireLegalBasis } from '../../../platform/law/require-legal-basis';
import { meetTerms } from '../../../platform/terms/term-store';
import type { SupervisionContext } from '../context';
import { type Amended, AWAITING_DELIVERY, changeOf, formerOf } from '../domain/amendment';
import { openTerms } from '../domain/intervention';
import { requireContent } from '../domain/make-guards';
import type { WholeSubmission } from '../domain/submission';
import { insertInterventionNotices } from '../persistence/submission-notice.repository';
import { contentChanges, type StatedContent } from './stated-content';
import { keepStep, termsOf } from './submission-step';
import { type SuperiorIntervention, takeSuperiorStep } from './superior-step';

/** The input of an amendment: what is absent stays. */
export interface AmendSubmission
  extends SuperiorIntervention, Pick<StatedContent, 'text' | 'violations' | 'legalReferences'> {}

/** The act as amended, which must hold what every act holds. */
async function amended(tx: CommandTransaction, act: WholeSubmission, input: AmendSubmission): Promise<WholeSubmission> {
  const { text = null, violations = null, legalReferences = null } = input;
  const after = { ...act, ...(await contentChanges(tx, { text, violations, legalReferences })) };
  requireContent(after);
  requireLegalBasis(after.legalReferences, tx.today);
  return after;
}

/** [43.3.d] The terms of the former demand end: new ones begin with the delivery of the amended text. */
async function endTerms(tx: CommandTransaction, act: WholeSubmission): Promise<void> {
  const { type, id } = termsOf(act);
  const kinds = [...openTerms(act), 'SUBMISSION_HEARING_NOTICE'];
  await meetTerms(tx.manager, { type, ids: [id], kinds }, tx.today);
}

/**
 * [43.3.a] [43.3.d] [43.3.e] A superior amends the act before its consideration: the former version stays on record, and where the demand has
 * changed the act goes to the addressee anew, with a new term from the delivery of the amended text.
 */
export function amendSubmission(context: SupervisionContext, input: AmendSubmission): Promise<{ id: string }> {
  return runCommand(context, { command: 'amendSubmission', requestId: input.requestId, input }, async (tx) => {
    const { intervened, ...step } = await takeSuperiorStep(tx, input, 'AMEND_ACT');
    const { submission } = step;
    const after = await amended(tx, submission, input);
    const change = changeOf(submission, after);
    if (change === 'NOTHING') invalidInput('text', 'nothing is amended');
    const isDemandChanged = change === 'DEMAND';
    if (isDemandChanged) await endTerms(tx, submission);
    await insertInterventionNotices(tx.manager, submission.id, { action: 'AMEND_ACT', on: tx.today });
    const { text, violations, legalReferences }: Amended = after;
    const amendment = { ...intervened, isDemandChanged, ...formerOf(submission) };
    return keepStep(tx, step, {
      changes: {
        text,
        legalReferences,
        ...(isDemandChanged ? { violations, ...AWAITING_DELIVERY } : {}),
        amendments: [...submission.amendments, amendment],
      },
      details: {
        trigger: input.trigger,
        complaint: intervened.complaintId,
        isDemandChanged,
        formerDueOn: submission.dueOn,
      },
    });
  });
}
