import { runCommand } from '../../../platform/command/run-command';
import type { CouncilsContext } from '../context';
import { requireAuthority, requireRegulation } from '../domain/regulation';
import { type ChangeOfRecord, keepCouncilStep, takeCouncilStep } from './council-parts';

/** [9.10] [28.3] [28.1.f] Sets a council with an approved regulation to work, without an end date. */
export function activateCoordinatingCouncil(context: CouncilsContext, input: ChangeOfRecord): Promise<{ id: string }> {
  const call = { command: 'activateCoordinatingCouncil', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeCouncilStep(tx, input, 'ACTIVATE');
    const regulation = requireRegulation(step.council.regulation);
    requireAuthority(step.council.level, regulation.approvedBy);
    const details = { state: 'ACTIVE', regulationId: regulation.id };
    return keepCouncilStep(tx, step, { changes: { state: 'ACTIVE' }, details });
  });
}
