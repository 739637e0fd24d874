import { runCommand } from '../../../platform/command/run-command';
import { takeStep } from '../../../platform/lifecycle/step';
import type { CouncilsContext } from '../context';
import { subjectOfCouncil } from '../domain/council';
import { councilLifecycle } from '../domain/council-lifecycle';
import { requireVersion } from '../domain/expected-version';
import { requireAuthority, requireRegulation } from '../domain/regulation';
import { getCouncil, updateCouncil } from '../persistence/council.repository';

/** Which council begins its work. */
export interface ActivateCoordinatingCouncil {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly councilId: string;
}

/** [9.10] [28.3] [28.1.f] Sets a council with an approved regulation to work, without an end date. */
export function activateCoordinatingCouncil(
  context: CouncilsContext,
  input: ActivateCoordinatingCouncil,
): Promise<{ id: string }> {
  const call = { command: 'activateCoordinatingCouncil', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager, viewer } = tx;
    const council = await getCouncil(manager, viewer, input.councilId);
    const { row, authority } = takeStep(councilLifecycle, viewer, subjectOfCouncil(council, viewer), 'ACTIVATE');
    requireVersion('CoordinatingCouncil', council, input.expectedVersion);
    const regulation = requireRegulation(council.regulation);
    requireAuthority(council.level, regulation.approvedBy);
    await updateCouncil(manager, council, { state: 'ACTIVE' });
    await tx.audit({
      recordType: 'CoordinatingCouncil',
      recordId: council.id,
      action: row.action,
      authority,
      rules: row.rules,
      details: { state: 'ACTIVE', regulationId: regulation.id },
    });
    return { id: council.id };
  });
}
