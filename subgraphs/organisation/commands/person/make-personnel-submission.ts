import { requirePower } from '../../../../platform/access/authority';
import type { PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { needsSubmission, type PersonnelStep } from '../../domain/appointment-route';
import { insertPersonnelSubmission } from '../../persistence/person/personnel-submission.repository';
import { getPost } from '../../persistence/personnel.repository';
import { loadOfficer, type OfficerStepInput, pastDay } from '../personnel-step';

/** The input of a personnel submission. */
export interface MakePersonnelSubmission extends OfficerStepInput {
  readonly officeId: string;
  readonly kind: PostKind;
  readonly step: PersonnelStep;
  readonly reference: string;
  readonly submittedOn?: LocalDate | null;
}

/**
 * [9.5] Records the Prosecutor General's submission to the President on the head of a department; his act of appointment or dismissal rests
 * on it. It is not the act of Art. 36. Only the Prosecutor General submits.
 */
export async function makePersonnelSubmission(
  context: CallContext,
  input: MakePersonnelSubmission,
): Promise<{ id: string }> {
  return runCommand(context, { command: 'makePersonnelSubmission', requestId: input.requestId, input }, async (tx) => {
    const officer = await loadOfficer(tx, input);
    const submittedOn = pastDay(tx, 'submittedOn', input.submittedOn);
    const post = await getPost(tx.manager, { ...input, fromOn: tx.today });
    const authority = requirePower(tx, 'SUBMIT_HEADS_OF_DEPARTMENTS', post.officeId);
    if (!needsSubmission(post)) invalidInput('kind', 'the post is not filled on a submission');
    const { step, reference } = input;
    const made = { personId: officer.id, postId: post.id, step, reference, submittedOn };
    const id = await insertPersonnelSubmission(tx.manager, made);
    const details = { reference, step, office: post.officeId, post: post.kind, submittedOn };
    const about = { recordType: 'Officer', recordId: officer.id, action: 'SUBMIT', rules: ['9.5'] } as const;
    await tx.audit({ ...about, authority, details: { ...details, submission: id } });
    return { id: officer.id };
  });
}
