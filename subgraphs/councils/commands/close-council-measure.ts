import { runCommand } from '../../../platform/command/run-command';
import type { CouncilsContext } from '../context';
import { decisionStateOf } from '../domain/decision';
import { requireEvidence, requireProsecutor } from '../domain/measure';
import { countImplementations, otherMeasureStates, updateDecision } from '../persistence/decision.repository';
import type { ChangeOfRecord } from './council-parts';
import { keepMeasureStep, takeMeasureStep } from './measure-parts';

/**
 * [28.2] Closes a measure as implemented, by a prosecutor of the council's office, on the evidence that its body has reported. The last
 * one closed makes the decision implemented.
 */
export function closeCouncilMeasure(context: CouncilsContext, input: ChangeOfRecord): Promise<{ id: string }> {
  const call = { command: 'closeCouncilMeasure', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager } = tx;
    const step = await takeMeasureStep(tx, input, 'CLOSE');
    const { measure, decision } = step;
    requireProsecutor(tx.viewer);
    requireEvidence(await countImplementations(manager, measure.id));
    const state = 'IMPLEMENTED';
    const decisionState = decisionStateOf([state, ...(await otherMeasureStates(manager, measure))]);
    if (decisionState === state) await updateDecision(manager, decision, { state, implementedOn: tx.today });
    const changes = { state, implementedOn: tx.today } as const;
    return keepMeasureStep(tx, step, { changes, details: { state, decisionState } });
  });
}
