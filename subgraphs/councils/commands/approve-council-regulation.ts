import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { runCommand } from '../../../platform/command/run-command';
import { invalidInput } from '../../../platform/errors/plain-errors';
import type { CouncilsContext } from '../context';
import { refuseChairPost } from '../domain/chair';
import type { CoordinatingCouncil } from '../domain/council';
import { type CouncilRegulation, type RegulationAuthority, requireAuthority } from '../domain/regulation';
import { insertRegulation } from '../persistence/council.repository';
import { type ChangeOfRecord, keepCouncilStep, takeCouncilStep } from './council-parts';

/** An edition of a regulation as it is approved; what it does not set is absent. */
export interface ApproveCouncilRegulation extends ChangeOfRecord {
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
    const step = await takeCouncilStep(tx, input, 'APPROVE_REGULATION');
    const { council } = step;
    const regulation = editionOf(council, input);
    requireAuthority(council.level, regulation.approvedBy);
    refuseChairPost(council.level, regulation.chairPost);
    if (regulation.approvedOn > tx.today) invalidInput('input.approvedOn', 'lies in the future');
    await insertRegulation(tx.manager, council.id, regulation);
    return keepCouncilStep(tx, step, { changes: { regulationId: regulation.id }, details: { ...regulation } });
  });
}
