import { runCommand } from '../../../platform/command/run-command';
import { getKnownAgencies } from '../../../platform/directory/known-directory';
import { takeStep } from '../../../platform/lifecycle/step';
import type { CouncilsContext } from '../context';
import { subjectOfCouncil } from '../domain/council';
import { councilLifecycle } from '../domain/council-lifecycle';
import { requireVersion } from '../domain/expected-version';
import { type MemberRole, participantsOf, requireNewcomer, requireStateBody } from '../domain/membership';
import {
  getCouncil,
  insertMember,
  membersOf,
  readdressSessions,
  updateCouncil,
} from '../persistence/council.repository';

/** Which body joins a council, and how. */
export interface AddCouncilMember {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly councilId: string;
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
    const { manager, viewer, today } = tx;
    const council = await getCouncil(manager, viewer, input.councilId);
    const { row, authority } = takeStep(councilLifecycle, viewer, subjectOfCouncil(council, viewer), 'ADD_MEMBER');
    requireVersion('CoordinatingCouncil', council, input.expectedVersion);
    const [agency] = await getKnownAgencies(manager, [agencyId]);
    requireStateBody(agency?.kind ?? '', role);
    const members = await membersOf(manager, council.id);
    requireNewcomer(members, agencyId);
    const member = { councilId: council.id, agencyId, role };
    await insertMember(manager, member, today);
    await updateCouncil(manager, council, {});
    const audience = { agencyIds: participantsOf([...members, member]), handlerIds: handlersOf(council.chairPersonId) };
    await readdressSessions(manager, council.id, audience);
    await tx.audit({
      recordType: 'CoordinatingCouncil',
      recordId: council.id,
      action: row.action,
      authority,
      rules: row.rules,
      details: { agencyId, role },
    });
    return { id: council.id };
  });
}
