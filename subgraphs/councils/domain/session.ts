import type { Audience } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';
import type { Subject } from '../../../platform/lifecycle/step';
import { chairParties } from './council';
import { type CouncilMember, type MemberRole, participantsOf } from './membership';
import type { SessionState } from './session-lifecycle';
import { unmetCondition } from './unmet-condition';

/** [28.1.b] The three aims of coordination. */
export type CoordinationAim = 'INTERACTION' | 'INFORMATION_EXCHANGE' | 'CONSISTENT_ACTION';

/** A session of a council. It is for the council's office and the bodies that take part until it is held. */
export interface CouncilSession extends Audience {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: SessionState;
  readonly councilId: string;
  readonly chairPersonId: string | null;
  readonly plannedFor: LocalDate;
  readonly place: string;
  readonly convenedOn: LocalDate | null;
  readonly heldOn: LocalDate | null;
  readonly createdAt: Date;
}

/** A matter on a session's agenda. */
export interface AgendaItem {
  readonly id: string;
  readonly sessionId: string;
  /** Its place, from 1. */
  readonly order: number;
  readonly title: string;
  readonly aim: CoordinationAim;
  /** The submission («ұсыну») that it is about; shown only to who may see that. */
  readonly submissionId: string | null;
}

/** A body at a session: whether it was invited, and once the session is held whether it was there. */
export interface Attendance {
  readonly sessionId: string;
  readonly agencyId: string;
  readonly role: MemberRole;
  readonly isInvited: boolean;
  /** Null until the session is held. */
  readonly isPresent: boolean | null;
}

/** The session's place in the life cycle, for this viewer. */
export function subjectOfSession(session: CouncilSession, viewer: Viewer): Subject<SessionState> {
  return {
    state: session.state,
    ownerOfficeId: session.ownerOfficeId,
    viewerParties: chairParties(session, viewer),
  };
}

/** A session is planned for today or later. */
export function requirePlannedDay(plannedFor: LocalDate, today: LocalDate): void {
  if (plannedFor < today) invalidInput('input.plannedFor', 'lies in the past');
}

/** [28.1.b] The invitations of a session. Refuses with `PRECONDITION_FAILED` without an agenda or without participants. */
export function invitations(sessionId: string, members: readonly CouncilMember[], agendaLength: number): Attendance[] {
  if (agendaLength === 0) unmetCondition('28.1.b', { missing: 'agenda' });
  if (participantsOf(members).length === 0) unmetCondition('28.1.b', { missing: 'participants' });
  return members.map(({ agencyId, role }) => ({ sessionId, agencyId, role, isInvited: true, isPresent: null }));
}

/**
 * Who was there: every body invited, and members who came without an invitation because they joined after it. Presence is noted of members
 * only; refuses `INVALID_INPUT` to another body.
 */
export function attendanceOf(
  invited: readonly Attendance[],
  members: readonly CouncilMember[],
  session: { readonly id: string; readonly presentIds: readonly string[] },
): Attendance[] {
  const present = new Set(session.presentIds);
  const memberIds = new Set(members.map(({ agencyId }) => agencyId));
  for (const id of present) {
    if (!memberIds.has(id)) invalidInput('input.presentAgencyIds', 'names a body that is no member of the council');
  }
  const invitedIds = new Set(invited.map(({ agencyId }) => agencyId));
  const added = members.filter(({ agencyId }) => present.has(agencyId) && !invitedIds.has(agencyId));
  const known = invited.map((each) => ({ ...each, isPresent: present.has(each.agencyId) }));
  return [
    ...known,
    ...added.map(({ agencyId, role }) => ({
      sessionId: session.id,
      agencyId,
      role,
      isInvited: false,
      isPresent: true,
    })),
  ];
}

/** How many participating bodies were present; invitees do not count. */
export function presentParticipants(attendance: readonly Attendance[]): number {
  return attendance.filter(({ role, isPresent }) => role === 'PARTICIPANT' && isPresent === true).length;
}
