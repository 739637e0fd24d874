import { conflict, notFound } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';

/** How a body takes part: with a voice and duties, or as a guest. */
export type MemberRole = 'PARTICIPANT' | 'INVITEE';

/** A body that belongs to a council today. */
export interface CouncilMember {
  readonly councilId: string;
  readonly agencyId: string;
  readonly role: MemberRole;
}

/** [28.1.b] Kinds of agencies that are law-enforcement or other state bodies; quasi-public organisations are none. */
const STATE_BODIES: readonly string[] = [
  'LAW_ENFORCEMENT',
  'SPECIAL_STATE_BODY',
  'STATE_BODY',
  'PRESIDENTIAL',
  'COURT',
  'OMBUDSMAN',
  'LOCAL_EXECUTIVE',
  'LOCAL_REPRESENTATIVE',
];

/** [28.1.b] Whether a body of this kind may take part and be made responsible. */
export function isStateBody(agencyKind: string): boolean {
  return STATE_BODIES.includes(agencyKind);
}

/** [28.1.b] Refuses `PARTICIPANT_MUST_BE_STATE_BODY` to a participant that is no state body; anyone may be an invitee. */
export function requireStateBody(agencyKind: string, role: MemberRole): void {
  if (role === 'INVITEE' || isStateBody(agencyKind)) return;
  refuse('PARTICIPANT_MUST_BE_STATE_BODY', '28.1.b', { agencyKind });
}

/** The participating bodies among the members: those for whom the council's records are. */
export function participantsOf(members: readonly CouncilMember[]): readonly string[] {
  return members.filter(({ role }) => role === 'PARTICIPANT').map(({ agencyId }) => agencyId);
}

/** Refuses `CONFLICT` to a body that is a member already, in whichever role. */
export function requireNewcomer(members: readonly CouncilMember[], agencyId: string): void {
  const known = members.find((member) => member.agencyId === agencyId);
  if (known) conflict('CouncilMember', { agencyId, role: known.role });
}

/** The membership of a body; NOT_FOUND if it is no member. */
export function requireMember(members: readonly CouncilMember[], agencyId: string): CouncilMember {
  return members.find((member) => member.agencyId === agencyId) ?? notFound('CouncilMember');
}

/** [28.2.b] Refuses `NOT_A_PARTICIPANT` (details: `agencyIds`) if a body made responsible does not take part; invitees do not. */
export function requireParticipants(members: readonly CouncilMember[], agencyIds: readonly string[]): void {
  const participants = participantsOf(members);
  const outside = agencyIds.filter((id) => !participants.includes(id));
  if (outside.length > 0) refuse('NOT_A_PARTICIPANT', '28.2.b', { agencyIds: [...new Set(outside)] });
}
