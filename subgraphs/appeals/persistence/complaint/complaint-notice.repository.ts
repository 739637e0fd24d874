import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { ComplaintNotice, ComplaintNoticeKind } from '../../domain/complaint/complaint-notices';
import { isUuid } from '../../../../platform/database/is-uuid';
import { notFound } from '../../../../platform/errors/plain-errors';
import type { Gone } from '../notice.repository';
import { ComplaintNoticeEntity } from './complaint.entity';

/** Keeps a notice to the complainant. One statement. */
export async function insertComplaintNotice(
  manager: EntityManager,
  notice: Omit<ComplaintNotice, 'id'>,
): Promise<void> {
  await manager.insert(ComplaintNoticeEntity, { ...notice, id: uuidv7() });
}

/** A notice of a complaint, inside a command; NOT_FOUND if the complaint has none of this id. */
export async function getComplaintNotice(
  manager: EntityManager,
  complaintId: string,
  id: string,
): Promise<ComplaintNotice> {
  const notice = isUuid(id) ? await manager.findOneBy(ComplaintNoticeEntity, { id, complaintId }) : null;
  return notice ?? notFound('ComplaintNotice');
}

/** Marks a notice as gone out; no further attempt comes. One statement. */
export async function markComplaintNoticeSent(manager: EntityManager, id: string, gone: Gone): Promise<void> {
  await manager.update(ComplaintNoticeEntity, { id }, { ...gone, nextAttemptAt: null });
}

/** How many notices of a kind a complaint has, inside what holds the complaint. One statement. */
export function countNotices(manager: EntityManager, complaintId: string, kind: ComplaintNoticeKind): Promise<number> {
  return manager.countBy(ComplaintNoticeEntity, { complaintId, kind });
}

const NOTICES = sql(
  'appeals.findNoticesByComplaints',
  `SELECT id, complaint_id AS "complaintId", kind, language, text, created_on AS "createdOn",
     sent_on AS "sentOn", delivery, attempts, next_attempt_at AS "nextAttemptAt", failure, proof, handed_over_by_id AS "handedOverById" FROM complaint_notice
   WHERE complaint_id = ANY ($1::uuid[]) ORDER BY id`,
);

/** The notices of many complaints, oldest first. One statement. */
export function findNoticesByComplaints(db: Database, ids: readonly string[]): Promise<ComplaintNotice[]> {
  return read<ComplaintNotice>(db, NOTICES, [ids]);
}
