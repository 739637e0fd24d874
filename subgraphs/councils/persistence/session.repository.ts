import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/access/viewer';
import type { AgendaItem, Attendance, CouncilSession } from '../domain/session';
import { AgendaItemEntity } from './agenda-item.entity';
import { AttendanceEntity } from './attendance.entity';
import { getRecord } from './get-record';
import { ATTENDANCE_COLUMNS, SESSION_COLUMNS, SESSION_FROM } from './record-columns';
import { SessionEntity } from './session.entity';

const SESSION = { noun: 'CouncilSession', from: SESSION_FROM, alias: 's', columns: SESSION_COLUMNS } as const;

/** A session as it is first kept. */
export type NewSession = Omit<CouncilSession, 'chairPersonId' | 'createdAt'>;

/** What a step may change of a session. */
export type SessionChanges = Partial<Pick<CouncilSession, 'state' | 'convenedOn' | 'heldOn' | 'agencyIds'>>;

/** The session of an id, inside a command, locked until its end. NOT_FOUND if there is none for this viewer. */
export function getSession(manager: EntityManager, viewer: Viewer, id: string): Promise<CouncilSession> {
  return getRecord(manager, viewer, SESSION, id);
}

/** Keeps a new session. One statement. */
export async function insertSession(manager: EntityManager, session: NewSession): Promise<void> {
  await manager.insert(SessionEntity, session);
}

/** Keeps a step's changes under the next version. One statement. */
export async function updateSession(
  manager: EntityManager,
  session: CouncilSession,
  changes: SessionChanges,
): Promise<void> {
  await manager.update(SessionEntity, { id: session.id }, { ...changes, version: session.version + 1 });
}

/** How many items a session's agenda has, inside a command. One statement. */
export async function agendaLength(manager: EntityManager, sessionId: string): Promise<number> {
  return manager.countBy(AgendaItemEntity, { sessionId });
}

/** Keeps a new agenda item. One statement. */
export async function insertAgendaItem(manager: EntityManager, item: AgendaItem): Promise<void> {
  await manager.insert(AgendaItemEntity, item);
}

/** The invitations and presences of a session, inside a command. One statement. */
export function attendanceIn(manager: EntityManager, sessionId: string): Promise<Attendance[]> {
  return manager.query(
    `SELECT ${ATTENDANCE_COLUMNS} FROM council_attendance t WHERE t.session_id = $1 ORDER BY t.agency_id`,
    [sessionId],
  );
}

/** Keeps invitations and presences, over earlier ones of the same bodies. One statement. */
export async function saveAttendance(manager: EntityManager, attendance: readonly Attendance[]): Promise<void> {
  await manager.upsert(AttendanceEntity, [...attendance], ['sessionId', 'agencyId']);
}
