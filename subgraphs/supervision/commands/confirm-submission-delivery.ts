import type { LocalDate } from '../../../platform/calendar/local-date';
import { runCommand } from '../../../platform/command/run-command';
import { beginTerm } from '../../../platform/terms/term-store';
import type { SupervisionContext } from '../context';
import { deliverableFrom } from '../domain/amendment';
import { dayWithin } from '../domain/day-within';
import { considerationTerm } from '../domain/urgent-term';
import { type ChangeOfSubmission, keepStep, takeSubmissionStep, termsOf } from './submission-step';

/** The input of the confirmation. */
export interface ConfirmSubmissionDelivery extends ChangeOfSubmission {
  readonly deliveredOn: LocalDate;
}

/**
 * [36.2.a] [32.2.k] Records the day of delivery; from the next day the term of consideration runs. [43.3.d] Of an amended demand that is not
 * before the day of the amendment.
 */
export function confirmSubmissionDelivery(
  context: SupervisionContext,
  input: ConfirmSubmissionDelivery,
): Promise<{ id: string }> {
  return runCommand(
    context,
    { command: 'confirmSubmissionDelivery', requestId: input.requestId, input },
    async (tx) => {
      const step = await takeSubmissionStep(tx, input, 'CONFIRM_DELIVERY');
      const { submission } = step;
      const range = { from: deliverableFrom(submission) ?? tx.today, to: tx.today };
      const deliveredOn = dayWithin('deliveredOn', input.deliveredOn, range);
      const term = considerationTerm(tx.calendar, submission.urgentTerm, deliveredOn);

      await beginTerm(tx.manager, termsOf(submission), term);
      const { dueOn } = term;
      return keepStep(tx, step, {
        changes: { state: 'DELIVERED', deliveredOn, dueOn },
        details: { deliveredOn, dueOn, term: term.kind },
      });
    },
  );
}
