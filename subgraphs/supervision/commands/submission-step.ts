import type { Authority } from '../../../platform/access/authority';
import { clearAlertsOf } from '../../../platform/alerts/clear-alerts';
import { claimRecord } from '../../../platform/command/claim-record';
import type { CommandTransaction, StatedAudit } from '../../../platform/command/command-context';
import type { RuleId } from '../../../platform/law/rule-id';
import { takeStep } from '../../../platform/lifecycle/step';
import type { TermSubject } from '../../../platform/terms/term-store';
import { subjectOf, type WholeSubmission } from '../domain/submission';
import { submissionLifecycle } from '../domain/submission-lifecycle';
import type { SubmissionAction } from '../domain/submission-states';
import { getSubmission, type SubmissionChanges, updateSubmission } from '../persistence/submission.repository';
import { supervisionDuties } from '../persistence/supervision-duties.repository';
import { submissionChanged } from './submission-changed';

/** What the input of every change names: the submission, and the version that the caller has seen. */
export interface ChangeOfSubmission {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** A step that the caller may take: on which submission, on whose authority, by which rules. */
export interface Step {
  readonly submission: WholeSubmission;
  readonly action: SubmissionAction;
  readonly authority: Authority;
  readonly rules: readonly RuleId[];
}

/** A submission as the owner of its terms. */
export const termsOf = ({ id }: Pick<WholeSubmission, 'id'>): TermSubject => ({ type: 'Submission', id });

/** Loads a submission for changing; others wait. NOT_FOUND if it is hidden, CONFLICT if it is not the version the caller has seen. */
export async function getSubmissionToChange(
  tx: CommandTransaction,
  input: ChangeOfSubmission,
): Promise<WholeSubmission> {
  const submission = await getSubmission(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'Submission', submission, input.expectedVersion);
  return submission;
}

/** Asks the life cycle whether the caller may take the step. FORBIDDEN, or ILLEGAL_TRANSITION with what is allowed instead. */
export function stepOnSubmission(tx: CommandTransaction, submission: WholeSubmission, action: SubmissionAction): Step {
  const { row, authority } = takeStep(submissionLifecycle, tx, subjectOf(submission, tx.viewer), action);
  return { submission, action, authority, rules: row.rules };
}

/** Loads a submission and asks the life cycle: the beginning of every step. FORBIDDEN, or ILLEGAL_TRANSITION with what is allowed instead. */
export async function takeSubmissionStep(
  tx: CommandTransaction,
  input: ChangeOfSubmission,
  action: SubmissionAction,
): Promise<Step> {
  return stepOnSubmission(tx, await getSubmissionToChange(tx, input), action);
}

/** What a step changes, and what the audit says of it besides: neither texts nor personal data. */
export interface Outcome {
  readonly changes: SubmissionChanges;
  readonly details?: StatedAudit['details'];
}

/** Keeps a step: write, audit, event; what is done with it is no alert any more. The end of every step. */
export async function keepStep(tx: CommandTransaction, step: Step, outcome: Outcome): Promise<{ id: string }> {
  const { action, authority, rules } = step;
  const submission = await updateSubmission(tx.manager, step.submission, outcome.changes);
  const { id, state, version } = submission;
  const details = { state, version, ...outcome.details };
  await tx.audit({ recordType: 'Submission', recordId: id, action, authority, rules, details });
  await tx.emit(submissionChanged(submission));
  await clearAlertsOf(tx, supervisionDuties, id);
  return { id };
}
