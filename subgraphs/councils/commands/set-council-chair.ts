import { runCommand } from '../../../platform/command/run-command';
import { isUuid } from '../../../platform/database/is-uuid';
import { notFound } from '../../../platform/errors/plain-errors';
import type { CouncilsContext } from '../context';
import { requireChair } from '../domain/chair';
import { recordAudience } from '../domain/record-audience';
import { membersOf, readdressSessions } from '../persistence/council.repository';
import { type ChangeOfRecord, keepCouncilStep, takeCouncilStep } from './council-parts';

/** Who is to chair a council. */
export interface SetCouncilChair extends ChangeOfRecord {
  readonly officerId: string;
}

/** [28.1.c] [9.9] [15.2.4] Sets the chair of a military or transport council whose regulation names the chair; others follow from the post. */
export function setCouncilChair(context: CouncilsContext, input: SetCouncilChair): Promise<{ id: string }> {
  const call = { command: 'setCouncilChair', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeCouncilStep(tx, input, 'SET_CHAIR');
    const { council } = step;
    if (!isUuid(input.officerId)) notFound('Officer');
    const chairPersonId = requireChair(council, input.officerId);
    const members = await membersOf(tx.manager, council.id);
    await readdressSessions(tx.manager, council.id, recordAudience({ ...council, chairPersonId }, members));
    return keepCouncilStep(tx, step, { changes: { chairPersonId }, details: { chairPersonId } });
  });
}
