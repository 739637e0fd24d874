import type { EntityManager } from 'typeorm';
import { maySee } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import { isUuid } from '../../../platform/database/is-uuid';
import { notFound } from '../../../platform/errors/plain-errors';
import type { WholeSubmission } from '../domain/submission';
import { CONTENT_COLUMNS, SUBMISSION_COLUMNS } from './submission-columns';
import { SubmissionEntity } from './submission.entity';

/** A submission as it is first kept: without what the database adds. */
export type NewSubmission = Omit<WholeSubmission, 'createdAt'>;

/** What a step may change. */
export type SubmissionChanges = Partial<Omit<WholeSubmission, 'id' | 'version' | 'createdAt'>>;

/**
 * The submission of an id, inside a command that changes it: others wait until the command's end. NOT_FOUND if there is none for this
 * viewer. One statement.
 */
export async function getSubmission(manager: EntityManager, viewer: Viewer, id: string): Promise<WholeSubmission> {
  if (!isUuid(id)) return notFound('Submission');
  const rows: WholeSubmission[] = await manager.query(
    `SELECT ${SUBMISSION_COLUMNS}, ${CONTENT_COLUMNS} FROM submission s WHERE s.id = $1 FOR UPDATE`,
    [id],
  );
  const [submission] = rows;
  return submission && maySee(viewer, submission) ? submission : notFound('Submission');
}

/** Keeps a new submission. One statement. */
export async function insertSubmission(manager: EntityManager, submission: NewSubmission): Promise<void> {
  await manager.insert(SubmissionEntity, submission);
}

/** Keeps a step's changes under the next version; returns the submission as it now is. One statement. */
export async function updateSubmission(
  manager: EntityManager,
  submission: WholeSubmission,
  changes: SubmissionChanges,
): Promise<WholeSubmission> {
  const version = submission.version + 1;
  await manager.update(SubmissionEntity, { id: submission.id }, { ...changes, version });
  return { ...submission, ...changes, version };
}
