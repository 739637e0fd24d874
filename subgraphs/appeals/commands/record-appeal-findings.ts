import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import type { AppealsContext } from '../context';
import { filledText } from '../../../platform/text/filled-text';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';

/** The input of recording findings. */
export interface RecordAppealFindings extends ChangeOfAppeal {
  readonly findings: string;
}

/** [32.2.e] [26.6.a] Records what the consideration has found, in place of what stood there: internal, the basis of acts. */
export function recordAppealFindings(context: AppealsContext, input: RecordAppealFindings): Promise<{ id: string }> {
  return runCommand(context, { command: 'recordAppealFindings', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'RECORD_FINDINGS');
    const findings = filledText(input.findings) ?? invalidInput('findings', 'is blank');
    return keepStep(tx, step, { changes: { findings } });
  });
}
