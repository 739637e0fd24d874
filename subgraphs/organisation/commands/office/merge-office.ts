import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { endOffice } from './end-office';
import { beginOfficeStep, type OfficeStepInput } from './office-step';

/** [5.5] Merges an office into another from today, which takes over the offices below it and answers for what it leaves. */
export function mergeOffice(
  context: CallContext,
  input: OfficeStepInput & { readonly intoId: string },
): Promise<{ id: string }> {
  return runCommand(context, { command: 'mergeOffice', requestId: input.requestId, input }, async (tx) => {
    const step = await beginOfficeStep(tx, input, 'MERGE');
    return endOffice(tx, step, input.intoId);
  });
}
