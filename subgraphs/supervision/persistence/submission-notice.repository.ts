import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { SuperiorAction } from '../domain/intervention';
import type { SubmissionNotice } from '../domain/submission-notice';

/** [43.3.e] Keeps that addressee and author are told of an intervention. One statement. */
export async function insertInterventionNotices(
  manager: EntityManager,
  submissionId: string,
  { action, on }: { readonly action: SuperiorAction; readonly on: LocalDate },
): Promise<void> {
  await manager.query(
    `INSERT INTO submission_notice (id, submission_id, recipient, action, created_on)
     VALUES ($1, $3, 'ADDRESSEE', $4, $5), ($2, $3, 'AUTHOR', $4, $5)`,
    [uuidv7(), uuidv7(), submissionId, action, on],
  );
}

const BY_SUBMISSIONS = sql(
  'supervision.findNoticesBySubmissions',
  `SELECT id, submission_id AS "submissionId", recipient, action, created_on AS "createdOn" FROM submission_notice
   WHERE submission_id = ANY ($1::uuid[]) ORDER BY id`,
);

/** The notices of many submissions, oldest first. One statement. */
export function findNoticesBySubmissions(db: Database, ids: readonly string[]): Promise<SubmissionNotice[]> {
  return read<SubmissionNotice>(db, BY_SUBMISSIONS, [ids]);
}
