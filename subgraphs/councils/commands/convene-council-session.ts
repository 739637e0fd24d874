import { runCommand } from '../../../platform/command/run-command';
import type { CouncilsContext } from '../context';
import { invitations } from '../domain/session';
import { membersOf } from '../persistence/council.repository';
import { agendaLength, saveAttendance } from '../persistence/session.repository';
import type { ChangeOfRecord } from './council-parts';
import { keepSessionStep, takeSessionStep } from './session-parts';

/** [28.1.b] Invites the council's members to a planned session with its agenda. */
export function conveneCouncilSession(context: CouncilsContext, input: ChangeOfRecord): Promise<{ id: string }> {
  const call = { command: 'conveneCouncilSession', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager } = tx;
    const step = await takeSessionStep(tx, input, 'CONVENE');
    const { session } = step;
    const members = await membersOf(manager, session.councilId);
    const invited = invitations(session.id, members, await agendaLength(manager, session.id));
    await saveAttendance(manager, invited);
    const invitedIds = invited.map(({ agencyId }) => agencyId);
    return keepSessionStep(tx, step, {
      changes: { state: 'CONVENED', convenedOn: tx.today },
      details: { state: 'CONVENED', invitedIds },
    });
  });
}
