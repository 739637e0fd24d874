import { runCommand } from '../../../platform/command/run-command';
import type { AppealsContext } from '../context';
import { filledText } from '../../../platform/text/filled-text';
import { type AppealRegime, requireRegimeNorm } from '../domain/other-procedure';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';
import { endConsideration } from './appeal-term';

/** The input of the classification. */
export interface ClassifyAppealOtherProcedure extends ChangeOfAppeal {
  readonly regime: AppealRegime;
  readonly norm?: string | null;
}

/** [24.9] [10.2.6] Takes an appeal out of Art. 24, since another law sets its procedure; no due day of 24.3.a is left. */
export function classifyAppealOtherProcedure(
  context: AppealsContext,
  input: ClassifyAppealOtherProcedure,
): Promise<{ id: string }> {
  const call = { command: 'classifyAppealOtherProcedure', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeAppealStep(tx, input, 'CLASSIFY_OTHER_PROCEDURE');
    const { regime } = input;
    const regimeNorm = requireRegimeNorm(regime, filledText(input.norm));
    await endConsideration(tx, step.appeal);
    return keepStep(tx, step, {
      changes: { state: 'OTHER_PROCEDURE', closedOn: tx.today, dueOn: null, regime, regimeNorm },
      details: { regime },
    });
  });
}
