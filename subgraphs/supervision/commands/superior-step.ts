import { findAuthority } from '../../../platform/access/authority';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { getKnownOffice } from '../../../platform/directory/known-directory';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';
import { filledText } from '../../../platform/text/filled-text';
import {
  type Intervened,
  type InterventionTrigger,
  requireSuperiorToAuthor,
  type SuperiorAction,
} from '../domain/intervention';
import type { WholeSubmission } from '../domain/submission';
import { isGrantedComplaint } from '../persistence/projections/known-complaint.repository';
import { type ChangeOfSubmission, getSubmissionToChange, type Step, stepOnSubmission } from './submission-step';

/** What the input of every intervention names: what moved the superior, and the reasons. */
export interface SuperiorIntervention extends ChangeOfSubmission {
  readonly trigger: InterventionTrigger;
  readonly complaintId?: string | null;
  readonly reasons: string;
}

/**
 * [43.3.b] The complaint that an intervention rests on, null for the own initiative. Refuses `COMPLAINT_REFERENCE_REQUIRED` without a granted
 * complaint about this act; [43.4.b] `OTHER_LAW_APPLIES` on a complaint about an act of the asset recovery department.
 */
async function complaintOf(
  tx: CommandTransaction,
  { id, ownerOfficeId }: WholeSubmission,
  { trigger, complaintId }: SuperiorIntervention,
): Promise<string | null> {
  if (trigger === 'OWN_INITIATIVE')
    return complaintId ? invalidInput('complaintId', 'is for the trigger COMPLAINT') : null;
  const { sphere } = await getKnownOffice(tx.manager, ownerOfficeId);
  if (sphere === 'ASSET_RECOVERY') refuse('OTHER_LAW_APPLIES', '43.4.b', { law: 'ASSET_RETURN_LAW' });
  if (!complaintId || !(await isGrantedComplaint(tx.manager, complaintId, id)))
    refuse('COMPLAINT_REFERENCE_REQUIRED', '43.3.b', { complaintId: complaintId ?? null });
  return complaintId.toLowerCase();
}

/** [43.3.a] [43.3.b] [43.3.c] The beginning of every intervention: who takes it stands above the author, then whether the act is in a state for it, then why, and on what. */
export async function takeSuperiorStep(
  tx: CommandTransaction,
  input: SuperiorIntervention,
  action: SuperiorAction,
): Promise<Step & { readonly intervened: Intervened }> {
  const submission = await getSubmissionToChange(tx, input);
  const mayIntroduce = findAuthority(tx.viewer, 'INTRODUCE_ACTS', submission.ownerOfficeId, { isOfSuperiors: true });
  if (mayIntroduce) requireSuperiorToAuthor(submission, tx.viewer);
  const step = stepOnSubmission(tx, submission, action);
  const { authority } = step;
  const reasons = filledText(input.reasons) ?? refuse('REASONS_REQUIRED', '43.3.a');
  const complaintId = await complaintOf(tx, submission, input);
  const officeId = authority.officeId ?? submission.ownerOfficeId;
  return { ...step, intervened: { on: tx.today, officeId, byId: authority.personId, complaintId, reasons } };
}
