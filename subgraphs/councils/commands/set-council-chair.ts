import { runCommand } from '../../../platform/command/run-command';
import { isUuid } from '../../../platform/database/is-uuid';
import { notFound } from '../../../platform/errors/plain-errors';
import { takeStep } from '../../../platform/lifecycle/step';
import type { CouncilsContext } from '../context';
import { requireChair } from '../domain/chair';
import { subjectOfCouncil } from '../domain/council';
import { councilLifecycle } from '../domain/council-lifecycle';
import { requireVersion } from '../domain/expected-version';
import { participantsOf } from '../domain/membership';
import { getCouncil, membersOf, readdressSessions, updateCouncil } from '../persistence/council.repository';

/** Who is to chair a council. */
export interface SetCouncilChair {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly councilId: string;
  readonly officerId: string;
}

/** [28.1.c] [9.9] [15.2.4] Sets the chair of a military or transport council whose regulation names the chair; others follow from the post. */
export function setCouncilChair(context: CouncilsContext, input: SetCouncilChair): Promise<{ id: string }> {
  const call = { command: 'setCouncilChair', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager, viewer } = tx;
    const council = await getCouncil(manager, viewer, input.councilId);
    const { row, authority } = takeStep(councilLifecycle, viewer, subjectOfCouncil(council, viewer), 'SET_CHAIR');
    requireVersion('CoordinatingCouncil', council, input.expectedVersion);
    if (!isUuid(input.officerId)) notFound('Officer');
    const chairPersonId = requireChair(council, input.officerId);
    const members = await membersOf(manager, council.id);
    await updateCouncil(manager, council, { chairPersonId });
    const handlerIds = chairPersonId === null ? [] : [chairPersonId];
    await readdressSessions(manager, council.id, { agencyIds: participantsOf(members), handlerIds });
    await tx.audit({
      recordType: 'CoordinatingCouncil',
      recordId: council.id,
      action: row.action,
      authority,
      rules: row.rules,
      details: { chairPersonId },
    });
    return { id: council.id };
  });
}
