import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { AppealsContext } from '../../context';
import { requireEarlier } from '../../domain/repetition';
import { getAppeal } from '../../persistence/appeal.repository';
import { areOfOneApplicant } from '../../persistence/repeats/same-applicant.repository';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from '../appeal-step';

/** The input of the mark. */
export interface MarkAppealRepeated extends ChangeOfAppeal {
  readonly earlierAppealId: string;
}

/** [24.8] Links an appeal that is being considered to an earlier one of the same applicant, in place of what it was linked to; nothing ends by it. */
export function markAppealRepeated(context: AppealsContext, input: MarkAppealRepeated): Promise<{ id: string }> {
  return runCommand(context, { command: 'markAppealRepeated', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'MARK_REPEATED');
    const earlier = await getAppeal(tx.manager, tx.viewer, input.earlierAppealId);
    const isOfSameApplicant = await areOfOneApplicant(tx.manager, step.appeal, earlier);
    requireEarlier(step.appeal, { appeal: earlier, isOfSameApplicant });
    return keepStep(tx, step, { changes: { repeatsId: earlier.id }, details: { repeatsId: earlier.id } });
  });
}

/** [24.8] Takes the link away. Throws `INVALID_INPUT` where there is none. */
export function unmarkAppealRepeated(context: AppealsContext, input: ChangeOfAppeal): Promise<{ id: string }> {
  return runCommand(context, { command: 'unmarkAppealRepeated', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'UNMARK_REPEATED');
    const { repeatsId } = step.appeal;
    if (repeatsId === null) return invalidInput('id', 'is not marked as repeating another appeal');
    return keepStep(tx, step, { changes: { repeatsId: null }, details: { repeatsId } });
  });
}
