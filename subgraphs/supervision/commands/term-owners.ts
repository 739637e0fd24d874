import { SYSTEM_VIEWER } from '../../../platform/access/viewer';
import { type MovedTerm, type TermOwner, termOwner } from '../../../platform/calendar-change/term-owner';
import type { CommandTransaction } from '../../../platform/command/command-context';
import type { Check } from '../domain/check/check';
import type { WholeSubmission } from '../domain/submission';
import { getCheck } from '../persistence/check/check.repository';
import { getSubmission } from '../persistence/submission.repository';
import { CHECK_TERMS, SUBMISSION_TERMS } from '../persistence/term-views.repository';
import { keepCheckStep, stepOn } from './check/check-step';
import { keepStep, stepOnSubmission } from './submission-step';

function detailsOf({ kind, fromOn, term, source }: MovedTerm) {
  return { term: kind, from: fromOn, dueOn: term.dueOn, calendarVersion: term.calendarVersion, source };
}

/** [24.3.b] The working calendar has moved the term of consideration, or that of the report. */
async function rescheduleSubmission(
  tx: CommandTransaction,
  submission: WholeSubmission,
  moved: MovedTerm,
): Promise<void> {
  const { dueOn } = moved.term;
  const changes = moved.kind === 'SUBMISSION_REPORT' ? { reportDueOn: dueOn } : { dueOn };
  await keepStep(tx, stepOnSubmission(tx, submission, 'RESCHEDULE'), { changes, details: detailsOf(moved) });
}

/** [24.3.b] The working calendar has moved the last day of the check; an appeal that follows it hears of it by the check's event. */
async function rescheduleCheck(tx: CommandTransaction, check: Check, moved: MovedTerm): Promise<void> {
  const { dueOn } = moved.term;
  await keepCheckStep(tx, stepOn(tx, check, 'RESCHEDULE'), { changes: { dueOn }, details: detailsOf(moved) });
}

/** Whose terms the working calendar moves in this subgraph. */
export const termOwners: readonly TermOwner[] = [
  termOwner<WholeSubmission>({
    ...SUBMISSION_TERMS,
    lock: (tx, id) => getSubmission(tx.manager, SYSTEM_VIEWER, id),
    reschedule: rescheduleSubmission,
  }),
  termOwner<Check>({
    ...CHECK_TERMS,
    lock: (tx, id) => getCheck(tx.manager, SYSTEM_VIEWER, id),
    reschedule: rescheduleCheck,
  }),
];
