import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { read, sql } from '../../../platform/database/hot-read';
import { isUuid } from '../../../platform/database/is-uuid';
import type { Database } from '../../../platform/database/open-database';
import { notFound } from '../../../platform/errors/plain-errors';
import type { AppealNotice } from '../domain/notices';
import { NoticeEntity } from './notice.entity';

/** Keeps new notices. One statement. */
export async function insertNotices(manager: EntityManager, notices: readonly AppealNotice[]): Promise<void> {
  await manager.insert(NoticeEntity, [...notices]);
}

/** A notice of an appeal, inside a command; NOT_FOUND if the appeal has none of this id. */
export async function getNotice(manager: EntityManager, appealId: string, id: string): Promise<AppealNotice> {
  const notice = isUuid(id) ? await manager.findOneBy(NoticeEntity, { id, appealId }) : null;
  return notice ?? notFound('AppealNotice');
}

/** How a notice has gone out: taken by a mail server, or handed over by the office. */
export interface Gone {
  readonly sentOn: LocalDate;
  readonly delivery: 'SENT' | 'DELIVERED';
  readonly proof: string | null;
  readonly handedOverById: string | null;
}

/** Marks a notice as gone out; no further attempt comes. One statement. */
export async function markNoticeSent(manager: EntityManager, id: string, gone: Gone): Promise<void> {
  await manager.update(NoticeEntity, { id }, { ...gone, nextAttemptAt: null });
}

/** Moves the day by which a notice must go out. One statement. */
export async function moveNoticeDueDay(manager: EntityManager, id: string, dueOn: LocalDate): Promise<void> {
  await manager.update(NoticeEntity, { id }, { dueOn });
}

/** The id of the appeal that a notice belongs to, inside a command; NOT_FOUND if there is no such notice. One statement. */
export async function getAppealOfNotice(manager: EntityManager, id: string): Promise<string> {
  const notice = await manager.findOne(NoticeEntity, { where: { id }, select: { id: true, appealId: true } });
  return notice?.appealId ?? notFound('AppealNotice');
}

const NOTICES_BY_APPEALS = sql(
  'appeals.findNoticesByAppeals',
  `SELECT id, appeal_id AS "appealId", addressee, kind, language, text, created_on AS "createdOn", due_on AS "dueOn", sent_on AS "sentOn",
     delivery, attempts, next_attempt_at AS "nextAttemptAt", failure, proof, handed_over_by_id AS "handedOverById"
   FROM appeal_notice WHERE appeal_id = ANY ($1::uuid[]) ORDER BY id`,
);

/** The notices of many appeals, oldest first. One statement. */
export function findNoticesByAppeals(db: Database, appealIds: readonly string[]): Promise<AppealNotice[]> {
  return read<AppealNotice>(db, NOTICES_BY_APPEALS, [appealIds]);
}
