import { runCommand } from '../../../../platform/command/run-command';
import { refuse } from '../../../../platform/errors/refuse';
import type { SupervisionContext } from '../../context';
import { requireSuperior } from '../../domain/check/issuer';
import { filledText } from '../../../../platform/text/filled-text';
import { type ChangeOfCheck, takeCheckStep } from './check-step';
import { endCheck } from './end-check';

/** The input of the cancellation. */
export interface CancelCheck extends ChangeOfCheck {
  readonly reasons: string;
}

/** [43.3.a] [43.3.d] A prosecutor superior to the appointing official cancels a check, with reasons; it yields no basis. */
export function cancelCheck(context: SupervisionContext, input: CancelCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'cancelCheck', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'CANCEL');
    requireSuperior(step.check, tx.viewer);
    const cancellationReasons = filledText(input.reasons) ?? refuse('REASONS_REQUIRED', '43.3.a');
    return endCheck(tx, step, { reasons: cancellationReasons });
  });
}
