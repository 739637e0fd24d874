import type { EntityManager } from 'typeorm';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { AppealReply } from '../domain/reply';
import { ReplyEntity } from './reply.entity';

/** Keeps signed replies. One statement. */
export async function insertReplies(manager: EntityManager, replies: readonly AppealReply[]): Promise<void> {
  await manager.insert(ReplyEntity, [...replies]);
}

const REPLIES = `SELECT id, appeal_id AS "appealId", language, reasoning, legal_references AS "legalReferences", complaint_right AS "complaintRight",
     answered_on AS "answeredOn", is_late AS "isLate", signed_by_id AS "signedById", certificate_id AS "certificateId", addressees
   FROM appeal_reply WHERE appeal_id = ANY ($1::uuid[])`;

const REPLIES_BY_APPEALS = sql('appeals.findRepliesByAppeals', REPLIES);

/** The reply to an appeal, inside a command; null if there is none. One statement. */
export async function findReplyTo(manager: EntityManager, appealId: string): Promise<AppealReply | null> {
  const [reply] = await manager.query<AppealReply[]>(REPLIES, [[appealId]]);
  return reply ?? null;
}

/** The replies to many appeals. One statement. */
export function findRepliesByAppeals(db: Database, appealIds: readonly string[]): Promise<AppealReply[]> {
  return read<AppealReply>(db, REPLIES_BY_APPEALS, [appealIds]);
}
