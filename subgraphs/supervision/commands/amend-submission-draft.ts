import { runCommand } from '../../../platform/command/run-command';
import type { SupervisionContext } from '../context';
import { contentChanges, type StatedContent } from './stated-content';
import { type ChangeOfSubmission, keepStep, takeSubmissionStep } from './submission-step';

/** The input of an amendment: only what is to change. */
export interface AmendSubmissionDraft extends ChangeOfSubmission, StatedContent {}

/** [10.1.a] Changes a draft. Lists are replaced as a whole. */
export function amendSubmissionDraft(
  context: SupervisionContext,
  input: AmendSubmissionDraft,
): Promise<{ id: string }> {
  return runCommand(context, { command: 'amendSubmissionDraft', requestId: input.requestId, input }, async (tx) => {
    const step = await takeSubmissionStep(tx, input, 'AMEND_DRAFT');
    const changes = await contentChanges(tx, input);
    return keepStep(tx, step, { changes, details: { changed: Object.keys(changes) } });
  });
}
