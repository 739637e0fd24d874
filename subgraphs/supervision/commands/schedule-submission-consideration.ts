import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { meetTerm, beginTerm } from '../../../platform/terms/term-store';
import type { SupervisionContext } from '../context';
import { withBreaches } from '../domain/act-breach';
import { isLeadWaived, noticeBreaches, noticeTerm } from '../domain/consideration-notice';
import { requireScheduledDay } from '../domain/scheduled-day';
import type { WholeSubmission } from '../domain/submission';
import { underConsideration } from '../domain/under-consideration';
import { type ChangeOfSubmission, keepStep, takeSubmissionStep, termsOf } from './submission-step';

/** The input of the announcement; the notice is given by it, today. */
export interface ScheduleSubmissionConsideration extends ChangeOfSubmission {
  readonly scheduledFor: LocalDate;
  /** `HH:MM`. */
  readonly time: string;
  readonly place: string;
}

/** [36.2.e] Keeps the arithmetic of the notice; [36.2.f] there is none where no lead is owed. */
async function keepNoticeTerm(tx: CommandTransaction, submission: WholeSubmission, heldOn: LocalDate): Promise<void> {
  if (isLeadWaived(tx.calendar, underConsideration(submission))) return;
  const term = noticeTerm(tx.calendar, heldOn);
  await beginTerm(tx.manager, termsOf(submission), term);
  await meetTerm(tx.manager, termsOf(submission), term.kind, tx.today);
}

/** [36.2.e] The addressee announces when and where it will consider the submission. A late notice stays on record and blocks nothing. */
export function scheduleSubmissionConsideration(
  context: SupervisionContext,
  input: ScheduleSubmissionConsideration,
): Promise<{ id: string }> {
  const call = { command: 'scheduleSubmissionConsideration', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeSubmissionStep(tx, input, 'SCHEDULE');
    const { submission } = step;
    const circumstances = underConsideration(submission);
    const scheduledFor = requireScheduledDay(input.scheduledFor, { today: tx.today, dueOn: circumstances.dueOn });
    const notice = { heldOn: scheduledFor, notifiedOn: tx.today };
    const breaches = withBreaches(submission.breaches, noticeBreaches(tx.calendar, notice, circumstances));

    await keepNoticeTerm(tx, submission, scheduledFor);
    return keepStep(tx, step, {
      changes: {
        state: 'SCHEDULED',
        scheduledFor,
        scheduledTime: input.time,
        place: input.place.trim(),
        notifiedOn: tx.today,
        breaches,
      },
      details: { scheduledFor, breaches: breaches.map(({ kind }) => kind) },
    });
  });
}
