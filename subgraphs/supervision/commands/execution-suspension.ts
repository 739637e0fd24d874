import { type Term, resumeTerm, suspendTerm } from '../../../platform/calendar/term';
import { type PauseCause, PAUSES } from '../../../platform/calendar/terms';
import type { CommandTransaction, StatedAudit } from '../../../platform/command/command-context';
import { illegalTransition } from '../../../platform/errors/plain-errors';
import { findTerm, saveTerm } from '../../../platform/terms/term-store';
import { type ExecutionSuspension, presentSuspension, runningTerms } from '../domain/execution-suspension';
import type { Intervened } from '../domain/intervention';
import type { WholeSubmission } from '../domain/submission';
import { findSuspendingComplaint } from '../persistence/projections/known-complaint.repository';
import { getSubmission, type SubmissionChanges } from '../persistence/submission.repository';
import { insertInterventionNotices } from '../persistence/submission-notice.repository';
import { keepStep, type Step, stepOnSubmission, termsOf } from './submission-step';

/** What stops a term, and under which rule: a complaint, or the superior's own decision. */
const causeOf = ({ complaintId }: Pick<ExecutionSuspension, 'complaintId'>): PauseCause =>
  complaintId === null ? PAUSES.SUPERIOR_SUSPENSION : PAUSES.COMPLAINT_SUSPENSION;

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

/** [43.2.b] [43.3.d] Execution stands still from today on, with every term that runs; a superior's decision is told to addressee and author. */
export async function stopExecution(
  tx: CommandTransaction,
  step: Step,
  by: Pick<ExecutionSuspension, 'complaintId' | 'bySuperior'>,
  details: StatedAudit['details'],
): Promise<{ id: string }> {
  const { submission } = step;
  const terms = runningTerms(submission, tx.today);
  const stop = { cause: causeOf(by), on: tx.today, reason: by.complaintId === null ? 'SUPERIOR' : 'COMPLAINT' };
  const days = await moveTerms(tx, submission, terms, (term) => suspendTerm(tx.calendar, term, stop));
  const suspension = { ...by, from: tx.today, to: null, formerState: submission.state, terms };
  if (by.bySuperior)
    await insertInterventionNotices(tx.manager, submission.id, { action: 'SUSPEND_ACT', on: tx.today });
  return keepStep(tx, step, {
    changes: { state: 'SUSPENDED', ...days, suspensions: [...submission.suspensions, suspension] },
    details: { ...details, from: tx.today, terms },
  });
}

async function letRun(
  tx: CommandTransaction,
  step: Step,
  { present, resumedBy }: { readonly present: ExecutionSuspension; readonly resumedBy: Intervened | null },
  details: StatedAudit['details'],
): Promise<{ id: string }> {
  const { submission } = step;
  const cause = causeOf(present);
  const days = await moveTerms(tx, submission, present.terms, (term) =>
    resumeTerm(tx.calendar, term, { cause, on: tx.today }),
  );
  const suspensions = submission.suspensions.map((each) =>
    each === present ? { ...each, to: tx.today, resumedBy } : each,
  );
  return keepStep(tx, step, {
    changes: { state: present.formerState, ...days, suspensions },
    details: { ...details, resumedOn: tx.today, ...days },
  });
}

/** [43.2.b] A complaint suspends execution; what stands still already, has ended, or is a draft, stays as it is. */
export async function suspendExecution(
  tx: CommandTransaction,
  submission: WholeSubmission,
  complaintId: string,
): Promise<void> {
  if (submission.state === 'DRAFT' || submission.endedOn !== null || presentSuspension(submission) !== null) return;
  const step = stepOnSubmission(tx, submission, 'SUSPEND_EXECUTION');
  await stopExecution(tx, step, { complaintId }, { complaint: complaintId });
}

/**
 * [43.2.c] The last complaint that suspended it has ended: the submission returns to its former state, and the days left run on from the next
 * day. [43.3.d] What a superior suspended stays so until a superior resumes it.
 */
export async function resumeExecution(
  tx: CommandTransaction,
  submission: WholeSubmission,
  complaintId: string,
): Promise<void> {
  const present = presentSuspension(submission);
  if (present === null || present.complaintId === null) return;
  const step = stepOnSubmission(tx, submission, 'RESUME_EXECUTION');
  await letRun(tx, step, { present, resumedBy: null }, { complaint: complaintId });
}

/**
 * [43.3.d] [43.3.e] A superior ends the own suspension; [43.2.b] a complaint that suspends execution too suspends it from then on. Throws
 * `ILLEGAL_TRANSITION` where nothing but a complaint suspends it, since that ends with the decision (43.2.c).
 */
export async function resumeByPeople(
  tx: CommandTransaction,
  { resumedBy, ...step }: Step & { readonly resumedBy: Intervened },
  details: StatedAudit['details'],
): Promise<{ id: string }> {
  const { submission, action } = step;
  const present = presentSuspension(submission);
  if (present === null || present.complaintId !== null)
    return illegalTransition({ noun: 'Submission', state: submission.state, action, allowed: [], rule: '43.2.c' });
  await insertInterventionNotices(tx.manager, submission.id, { action: 'RESUME_ACT', on: tx.today });
  await letRun(tx, step, { present, resumedBy }, details);
  const complaintId = await findSuspendingComplaint(tx.manager, { submissionId: submission.id });
  if (complaintId !== null) {
    const resumed = await getSubmission(tx.manager, tx.viewer, submission.id);
    const details = { complaint: complaintId };
    await stopExecution(tx, { ...step, submission: resumed, action: 'SUSPEND_EXECUTION' }, { complaintId }, details);
  }
  return { id: submission.id };
}
