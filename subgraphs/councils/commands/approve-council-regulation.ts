import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { takeStep } from '../../../platform/lifecycle/step';
import type { CouncilsContext } from '../context';
import { refuseChairPost } from '../domain/chair';
import { type CoordinatingCouncil, subjectOfCouncil } from '../domain/council';
import { councilLifecycle } from '../domain/council-lifecycle';
import { requireVersion } from '../domain/expected-version';
import { type CouncilRegulation, type RegulationAuthority, requireAuthority } from '../domain/regulation';
import { getCouncil, insertRegulation, updateCouncil } from '../persistence/council.repository';

/** An edition of a regulation as it is approved; what it does not set is absent. */
export interface ApproveCouncilRegulation {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly councilId: string;
  readonly approvedBy?: RegulationAuthority | null;
  readonly approvedOn: LocalDate;
  readonly actReference: string;
  readonly quorum?: number | null;
  readonly votingThreshold?: number | null;
  readonly meetingsPerYear?: number | null;
  readonly chairPost?: string | null;
}

function editionOf(council: CoordinatingCouncil, input: ApproveCouncilRegulation): CouncilRegulation {
  return {
    id: uuidv7(),
    edition: (council.regulation?.edition ?? 0) + 1,
    approvedBy: input.approvedBy ?? 'PROSECUTOR_GENERAL',
    approvedOn: input.approvedOn,
    actReference: input.actReference,
    quorum: input.quorum ?? null,
    votingThreshold: input.votingThreshold ?? null,
    meetingsPerYear: input.meetingsPerYear ?? null,
    chairPost: input.chairPost ?? null,
  };
}

/** [9.10] [28.3] [28.1.e] Puts an edition of a council's regulation in force, in the place of the one before. */
export function approveCouncilRegulation(
  context: CouncilsContext,
  input: ApproveCouncilRegulation,
): Promise<{ id: string }> {
  const call = { command: 'approveCouncilRegulation', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager, viewer, today } = tx;
    const council = await getCouncil(manager, viewer, input.councilId);
    const subject = subjectOfCouncil(council, viewer);
    const { row, authority } = takeStep(councilLifecycle, viewer, subject, 'APPROVE_REGULATION');
    requireVersion('CoordinatingCouncil', council, input.expectedVersion);
    const regulation = editionOf(council, input);
    requireAuthority(council.level, regulation.approvedBy);
    refuseChairPost(council.level, regulation.chairPost);
    if (regulation.approvedOn > today) invalidInput('input.approvedOn', 'lies in the future');
    await insertRegulation(manager, council.id, regulation);
    await updateCouncil(manager, council, { regulationId: regulation.id });
    await tx.audit({
      recordType: 'CoordinatingCouncil',
      recordId: council.id,
      action: row.action,
      authority,
      rules: row.rules,
      details: { ...regulation },
    });
    return { id: council.id };
  });
}
