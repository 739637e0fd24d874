import { audienceCondition, audienceValues } from '../../../platform/access/audience-sql';
import type { Viewer } from '../../../platform/access/viewer';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { Submission, SubmissionContent } from '../domain/submission';
import { CONTENT_COLUMNS, SUBMISSION_COLUMNS } from './submission-columns';

const SUBMISSIONS_BY_IDS = sql(
  'supervision.findSubmissionsByIds',
  `SELECT ${SUBMISSION_COLUMNS} FROM submission s WHERE s.id = ANY ($1::uuid[]) AND ${audienceCondition('s', 2)}`,
);

/** The submissions of some ids that the viewer may see. One statement. */
export function findSubmissionsByIds(db: Database, viewer: Viewer, ids: readonly string[]): Promise<Submission[]> {
  return read<Submission>(db, SUBMISSIONS_BY_IDS, [ids, ...audienceValues(viewer)]);
}

const SUBMISSION_BY_NUMBER = sql(
  'supervision.findSubmissionByNumber',
  `SELECT ${SUBMISSION_COLUMNS} FROM submission s WHERE s.number = $1 AND ${audienceCondition('s', 2)}`,
);

/** The submission of a registration number, null if there is none for this viewer. One statement. */
export async function findSubmissionByNumber(db: Database, viewer: Viewer, number: string): Promise<Submission | null> {
  const [submission] = await read<Submission>(db, SUBMISSION_BY_NUMBER, [number, ...audienceValues(viewer)]);
  return submission ?? null;
}

const CONTENTS_BY_IDS = sql(
  'supervision.findSubmissionContents',
  `SELECT s.id, ${CONTENT_COLUMNS} FROM submission s WHERE s.id = ANY ($1::uuid[])`,
);

/** The long parts of submissions that the viewer is known to see. One statement. */
export function findSubmissionContents(db: Database, ids: readonly string[]): Promise<SubmissionContent[]> {
  return read<SubmissionContent>(db, CONTENTS_BY_IDS, [ids]);
}
