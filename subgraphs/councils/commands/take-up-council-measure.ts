import { runCommand } from '../../../platform/command/run-command';
import type { CouncilsContext } from '../context';
import { updateDecision } from '../persistence/decision.repository';
import type { ChangeOfRecord } from './council-parts';
import { keepMeasureStep, takeMeasureStep } from './measure-parts';

/** [28.2] The responsible body takes up its measure; the first to do so brings the decision into implementation. */
export function takeUpCouncilMeasure(context: CouncilsContext, input: ChangeOfRecord): Promise<{ id: string }> {
  const call = { command: 'takeUpCouncilMeasure', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeMeasureStep(tx, input, 'TAKE_UP');
    const { decision } = step;
    const state = 'IN_IMPLEMENTATION';
    if (decision.state === 'ADOPTED') await updateDecision(tx.manager, decision, { state });
    return keepMeasureStep(tx, step, { changes: { state }, details: { state, decisionState: state } });
  });
}
