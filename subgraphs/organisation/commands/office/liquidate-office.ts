import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { endOffice } from './end-office';
import { beginOfficeStep, type OfficeStepInput } from './office-step';

/** [5.5] Liquidates an office from today; its successor, the direct superior unless another is named, answers for what it leaves. */
export function liquidateOffice(
  context: CallContext,
  input: OfficeStepInput & { readonly successorId?: string | null },
): Promise<{ id: string }> {
  return runCommand(context, { command: 'liquidateOffice', requestId: input.requestId, input }, async (tx) => {
    const step = await beginOfficeStep(tx, input, 'LIQUIDATE');
    return endOffice(tx, step, input.successorId ?? null);
  });
}
