import { runCommand } from '../../../../platform/command/run-command';
import { getKnownOffice } from '../../../../platform/directory/known-directory';
import type { SupervisionContext } from '../../context';
import { type ChangeOfCheck, keepCheckStep, takeCheckStep } from './check-step';
import { type StatedCheck, statedContent } from './stated-check';

/** The input of an amendment: only what is to change. */
export interface AmendCheckDraft extends ChangeOfCheck, StatedCheck {}

/** [10.1.a] [17.1] Changes a draft; lists and facts are replaced as a whole. An agreement to check a business holds for the subject it was given for. */
export function amendCheckDraft(context: SupervisionContext, input: AmendCheckDraft): Promise<{ id: string }> {
  return runCommand(context, { command: 'amendCheckDraft', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'AMEND_DRAFT');
    const { check } = step;
    const office = await getKnownOffice(tx.manager, check.ownerOfficeId);
    const content = await statedContent(tx, input, { present: check, officeSphere: office.sphere });
    const agreement = input.subject === undefined ? check.agreement : null;
    return keepCheckStep(tx, step, { changes: { ...content, agreement } });
  });
}
