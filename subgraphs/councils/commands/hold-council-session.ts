import { runCommand } from '../../../platform/command/run-command';
import type { CouncilsContext } from '../context';
import { participantsOf } from '../domain/membership';
import { requireQuorum } from '../domain/regulation';
import { attendanceOf, presentParticipants } from '../domain/session';
import { getCouncil, membersOf } from '../persistence/council.repository';
import { attendanceIn, saveAttendance } from '../persistence/session.repository';
import type { ChangeOfRecord } from './council-parts';
import { keepSessionStep, takeSessionStep } from './session-parts';

/** Which session is held, and which bodies were there. */
export interface HoldCouncilSession extends ChangeOfRecord {
  readonly presentAgencyIds: readonly string[];
}

/**
 * [28.1.e] Records that a session was held, with the quorum of the regulation in force. From here on the session is for those who take
 * part today, whoever joins or leaves later.
 */
export function holdCouncilSession(context: CouncilsContext, input: HoldCouncilSession): Promise<{ id: string }> {
  const { presentAgencyIds: presentIds } = input;
  const call = { command: 'holdCouncilSession', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager } = tx;
    const step = await takeSessionStep(tx, input, 'HOLD');
    const { id, councilId } = step.session;
    const { regulation } = await getCouncil(manager, tx.viewer, councilId, '');
    const members = await membersOf(manager, councilId);
    const attendance = attendanceOf(await attendanceIn(manager, id), members, { id, presentIds });
    const present = presentParticipants(attendance);
    requireQuorum(regulation, present);
    await saveAttendance(manager, attendance);
    return keepSessionStep(tx, step, {
      changes: { state: 'HELD', heldOn: tx.today, agencyIds: participantsOf(members) },
      details: { state: 'HELD', present, presentIds, regulationId: regulation?.id },
    });
  });
}
