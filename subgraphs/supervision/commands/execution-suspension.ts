import { type Term, resumeTerm, suspendTerm } from '../../../platform/calendar/term';
import { PAUSES } from '../../../platform/calendar/terms';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { findTerm, saveTerm } from '../../../platform/terms/term-store';
import { presentSuspension, runningTerms } from '../domain/execution-suspension';
import type { WholeSubmission } from '../domain/submission';
import type { SubmissionChanges } from '../persistence/submission.repository';
import { keepStep, stepOnSubmission, termsOf } from './submission-step';

const cause = PAUSES.COMPLAINT_SUSPENSION;

async function moveTerms(
  tx: CommandTransaction,
  submission: WholeSubmission,
  kinds: readonly string[],
  move: (term: Term) => Term,
): Promise<Pick<SubmissionChanges, 'dueOn' | 'reportDueOn'>> {
  const moved = new Map<string, Term>();
  for (const kind of kinds) {
    const present = await findTerm(tx.manager, termsOf(submission), kind);
    if (!present) throw new Error(`submission ${submission.id} has no term ${kind}`);
    const term = move(present);
    await saveTerm(tx.manager, termsOf(submission), term);
    moved.set(kind === 'SUBMISSION_REPORT' ? 'reportDueOn' : 'dueOn', term);
  }
  return Object.fromEntries([...moved].map(([day, { dueOn }]) => [day, dueOn]));
}

/** [43.2.b] [43.3.d] Execution stands still from today on, with every term that runs; what stands still already, has ended, or is a draft, stays as it is. */
export async function suspendExecution(
  tx: CommandTransaction,
  submission: WholeSubmission,
  complaintId: string,
): Promise<void> {
  if (submission.state === 'DRAFT' || submission.endedOn !== null || presentSuspension(submission) !== null) return;
  const step = stepOnSubmission(tx, submission, 'SUSPEND_EXECUTION');
  const terms = runningTerms(submission, tx.today);
  const reason = 'COMPLAINT';
  const days = await moveTerms(tx, submission, terms, (term) =>
    suspendTerm(tx.calendar, term, { cause, on: tx.today, reason }),
  );
  const suspension = { complaintId, from: tx.today, to: null, formerState: submission.state, terms };
  await keepStep(tx, step, {
    changes: { state: 'SUSPENDED', ...days, suspensions: [...submission.suspensions, suspension] },
    details: { complaint: complaintId, from: tx.today, terms },
  });
}

/** [43.2.c] The last complaint that suspended it has ended: the submission returns to its former state, and the days left run on from the next day. */
export async function resumeExecution(
  tx: CommandTransaction,
  submission: WholeSubmission,
  complaintId: string,
): Promise<void> {
  const present = presentSuspension(submission);
  if (present === null) return;
  const step = stepOnSubmission(tx, submission, 'RESUME_EXECUTION');
  const days = await moveTerms(tx, submission, present.terms, (term) =>
    resumeTerm(tx.calendar, term, { cause, on: tx.today }),
  );
  const suspensions = submission.suspensions.map((each) => (each === present ? { ...each, to: tx.today } : each));
  await keepStep(tx, step, {
    changes: { state: present.formerState, ...days, suspensions },
    details: { complaint: complaintId, resumedOn: tx.today, ...days },
  });
}
