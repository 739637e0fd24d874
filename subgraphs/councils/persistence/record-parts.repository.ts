import { audienceCondition, audienceValues } from '../../../platform/access/audience-sql';
import type { Viewer } from '../../../platform/access/viewer';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { Implementation } from '../domain/measure';
import type { CouncilMember } from '../domain/membership';
import type { AgendaItem, Attendance } from '../domain/session';
import { AGENDA_COLUMNS, ATTENDANCE_COLUMNS, MEMBER_COLUMNS } from './record-columns';

const MEMBERS = sql(
  'councils.findMembersByCouncils',
  `SELECT ${MEMBER_COLUMNS} FROM council_member b WHERE b.council_id = ANY ($1::uuid[]) AND b.left_on IS NULL ORDER BY b.id`,
);

/** The bodies that belong to some councils today. One statement. */
export function findMembersByCouncils(db: Database, councilIds: readonly string[]): Promise<CouncilMember[]> {
  return read(db, MEMBERS, [councilIds]);
}

const AGENDAS = sql(
  'councils.findAgendasBySessions',
  `SELECT ${AGENDA_COLUMNS} FROM council_agenda_item i WHERE i.session_id = ANY ($1::uuid[]) ORDER BY i.session_id, i.position`,
);

/** The agendas of sessions that the viewer is known to see. One statement. */
export function findAgendasBySessions(db: Database, sessionIds: readonly string[]): Promise<AgendaItem[]> {
  return read(db, AGENDAS, [sessionIds]);
}

const ITEMS_ON_SUBMISSIONS = sql(
  'councils.findItemsOnSubmissions',
  `SELECT ${AGENDA_COLUMNS} FROM council_agenda_item i JOIN council_session s ON s.id = i.session_id
   JOIN known_submission k ON k.id = i.submission_id
   WHERE i.submission_id = ANY ($1::uuid[]) AND ${audienceCondition('s', 2)} AND ${audienceCondition('k', 2)} ORDER BY i.id`,
);

/** [3.4] The agenda items about some submissions, where the viewer may see both the session and the submission. One statement. */
export function findItemsOnSubmissions(
  db: Database,
  viewer: Viewer,
  submissionIds: readonly string[],
): Promise<(AgendaItem & { readonly submissionId: string })[]> {
  return read(db, ITEMS_ON_SUBMISSIONS, [submissionIds, ...audienceValues(viewer)]);
}

const ATTENDANCES = sql(
  'councils.findAttendanceBySessions',
  `SELECT ${ATTENDANCE_COLUMNS} FROM council_attendance t WHERE t.session_id = ANY ($1::uuid[])
   ORDER BY t.session_id, t.role DESC, t.agency_id`,
);

/** Invitations and presences at sessions that the viewer is known to see, participants first. One statement. */
export function findAttendanceBySessions(db: Database, sessionIds: readonly string[]): Promise<Attendance[]> {
  return read(db, ATTENDANCES, [sessionIds]);
}

const IMPLEMENTATIONS = sql(
  'councils.findImplementationsByMeasures',
  `SELECT e.id, e.measure_id AS "measureId", e.evidence_type AS "evidenceType", e.reference, e.text, e.dated_on AS "datedOn",
     e.reported_on AS "reportedOn"
   FROM council_implementation e WHERE e.measure_id = ANY ($1::uuid[]) ORDER BY e.id`,
);

/** What is reported on measures that the viewer is known to see, in the order of the reports. One statement. */
export function findImplementationsByMeasures(db: Database, measureIds: readonly string[]): Promise<Implementation[]> {
  return read(db, IMPLEMENTATIONS, [measureIds]);
}
