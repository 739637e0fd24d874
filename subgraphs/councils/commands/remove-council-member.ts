import { runCommand } from '../../../platform/command/run-command';
import type { CouncilsContext } from '../context';
import { requireMember } from '../domain/membership';
import { recordAudience } from '../domain/record-audience';
import { endMembership, membersOf, readdressSessions } from '../persistence/council.repository';
import { type ChangeOfRecord, keepCouncilStep, takeCouncilStep } from './council-parts';

/** Which body leaves a council. */
export interface RemoveCouncilMember extends ChangeOfRecord {
  readonly agencyId: string;
}

/**
 * [28.1.b] [28.1.d] Ends a body's membership. It sees no session that is not held yet and nothing later; what was held and decided while
 * it took part stays with it, and so do the measures that it was made responsible for.
 */
export function removeCouncilMember(context: CouncilsContext, input: RemoveCouncilMember): Promise<{ id: string }> {
  const call = { command: 'removeCouncilMember', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager } = tx;
    const step = await takeCouncilStep(tx, input, 'REMOVE_MEMBER');
    const { council } = step;
    const members = await membersOf(manager, council.id);
    const member = requireMember(members, input.agencyId);
    await endMembership(manager, member, tx.today);
    const remaining = members.filter((each) => each !== member);
    await readdressSessions(manager, council.id, recordAudience(council, remaining));
    return keepCouncilStep(tx, step, { changes: {}, details: { agencyId: member.agencyId, role: member.role } });
  });
}
