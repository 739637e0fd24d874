import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { maySee } from '../../../../platform/access/audience';
import { audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import type { Complaint } from '../../domain/complaint/complaint';
import type { ComplaintNotice } from '../../domain/complaint/complaint-notices';
import { COMPLAINT_COLUMNS } from './complaint-columns';
import { ComplaintEntity, ComplaintNoticeEntity } from './complaint.entity';

/** A complaint as it is first kept. */
export type NewComplaint = Omit<Complaint, 'createdAt'> & {
  readonly text: string;
  readonly accessCodeHash: Buffer;
};

/** What a step may change. */
export type ComplaintChanges = Partial<Omit<Complaint, 'id' | 'version' | 'number' | 'createdAt'>>;

/** Keeps a new complaint. One statement. */
export async function insertComplaint(manager: EntityManager, complaint: NewComplaint): Promise<void> {
  await manager.insert(ComplaintEntity, complaint);
}

/** The complaint of an id, locked until the command ends; NOT_FOUND if there is none for this viewer. */
export async function getComplaintToChange(manager: EntityManager, viewer: Viewer, id: string): Promise<Complaint> {
  if (!isUuid(id)) return notFound('Complaint');
  const rows: Complaint[] = await manager.query(
    `SELECT ${COMPLAINT_COLUMNS} FROM complaint c WHERE c.id = $1 FOR UPDATE`,
    [id],
  );
  const [complaint] = rows;
  return complaint && maySee(viewer, complaint) ? complaint : notFound('Complaint');
}

/** Keeps a step's changes under the next version; returns the complaint as it now is. One statement. */
export async function updateComplaint(
  manager: EntityManager,
  complaint: Complaint,
  changes: ComplaintChanges,
): Promise<Complaint> {
  const version = complaint.version + 1;
  await manager.update(ComplaintEntity, { id: complaint.id }, { ...changes, version });
  return { ...complaint, ...changes, version };
}

/** Keeps a notice to the complainant. One statement. */
export async function insertComplaintNotice(
  manager: EntityManager,
  notice: Omit<ComplaintNotice, 'id'>,
): Promise<void> {
  await manager.insert(ComplaintNoticeEntity, { ...notice, id: uuidv7() });
}

/** Marks a notice as taken by a mail server; no further attempt comes. One statement. */
export async function markComplaintNoticeMailed(manager: EntityManager, id: string, sentOn: LocalDate): Promise<void> {
  await manager.update(ComplaintNoticeEntity, { id }, { sentOn, delivery: 'SENT', nextAttemptAt: null });
}

const BY_IDS = sql(
  'appeals.findComplaintsByIds',
  `SELECT ${COMPLAINT_COLUMNS} FROM complaint c WHERE c.id = ANY ($1::uuid[]) AND ${audienceCondition('c', 2)}`,
);

/** The complaints of some ids that the viewer may see. One statement. */
export function findComplaintsByIds(db: Database, viewer: Viewer, ids: readonly string[]): Promise<Complaint[]> {
  return read<Complaint>(db, BY_IDS, [ids, ...audienceValues(viewer)]);
}

const ABOUT = sql(
  'appeals.findComplaintsAbout',
  `SELECT ${COMPLAINT_COLUMNS} FROM complaint c WHERE c.contested_id = ANY ($1::uuid[]) AND ${audienceCondition('c', 2)} ORDER BY c.id`,
);

/** The complaints about some records that the viewer may see, oldest first. One statement. */
export function findComplaintsAbout(db: Database, viewer: Viewer, ids: readonly string[]): Promise<Complaint[]> {
  return read<Complaint>(db, ABOUT, [ids, ...audienceValues(viewer)]);
}

const TEXTS = sql('appeals.findComplaintTexts', 'SELECT id, text FROM complaint WHERE id = ANY ($1::uuid[])');

/** The texts of complaints that the viewer is known to see. One statement. */
export function findComplaintTexts(db: Database, ids: readonly string[]): Promise<{ id: string; text: string }[]> {
  return read(db, TEXTS, [ids]);
}

const NOTICES = sql(
  'appeals.findNoticesByComplaints',
  `SELECT id, complaint_id AS "complaintId", kind, language, text, created_on AS "createdOn",
     sent_on AS "sentOn", delivery, attempts, next_attempt_at AS "nextAttemptAt", failure, proof FROM complaint_notice
   WHERE complaint_id = ANY ($1::uuid[]) ORDER BY id`,
);

/** The notices of many complaints, oldest first. One statement. */
export function findNoticesByComplaints(db: Database, ids: readonly string[]): Promise<ComplaintNotice[]> {
  return read<ComplaintNotice>(db, NOTICES, [ids]);
}
