import type { EntityManager } from 'typeorm';
import { maySee } from '../../../../platform/access/audience';
import { audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import type { Complaint } from '../../domain/complaint/complaint';
import { COMPLAINT_COLUMNS } from './complaint-columns';
import { ComplaintEntity } from './complaint.entity';

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

/** The complaints whose decision cancels a check, inside the reaction to news of it. One statement. */
export async function findCancelling(manager: EntityManager, checkId: string): Promise<readonly string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM complaint WHERE contested_id = $1 AND contested_type = 'Check' AND decision->>'effect' = 'CANCEL_ACT' ORDER BY id`,
    [checkId],
  );
  return rows.map(({ id }) => id);
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
