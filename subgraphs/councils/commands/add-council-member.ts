import { runCommand } from '../../../platform/command/run-command';
import { getKnownAgencies } from '../../../platform/directory/known-directory';
import type { CouncilsContext } from '../context';
import { type MemberRole, requireNewcomer, requireStateBody } from '../domain/membership';
import { recordAudience } from '../domain/record-audience';
import { insertMember, membersOf, readdressSessions } from '../persistence/council.repository';
import { type ChangeOfRecord, keepCouncilStep, takeCouncilStep } from './council-parts';

/** Which body joins a council, and how. */
export interface AddCouncilMember extends ChangeOfRecord {
  readonly agencyId: string;
  readonly role: MemberRole;
}

/**
 * [28.1.b] Adds a body to a council. A new participant sees the sessions that are not held yet and everything later; what was held and
 * decided before stays with those who took part.
 */
export function addCouncilMember(context: CouncilsContext, input: AddCouncilMember): Promise<{ id: string }> {
  const { agencyId, role } = input;
  const call = { command: 'addCouncilMember', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { manager } = tx;
    const step = await takeCouncilStep(tx, input, 'ADD_MEMBER');
    const { council } = step;
    const [agency] = await getKnownAgencies(manager, [agencyId]);
    requireStateBody(agency?.kind ?? '', role);
    const members = await membersOf(manager, council.id);
    requireNewcomer(members, agencyId);
    const member = { councilId: council.id, agencyId, role };
    await insertMember(manager, member, tx.today);
    await readdressSessions(manager, council.id, recordAudience(council, [...members, member]));
    return keepCouncilStep(tx, step, { changes: {}, details: { agencyId, role } });
  });
}
