import type { EntityManager } from 'typeorm';
import { type Audience, maySee } from '../../../../platform/access/audience';
import { audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { knownOrNotYet, requireRecordId } from '../../../../platform/events/known-or-not-yet';
import type { KnownTable } from '../../../../platform/events/project';
import type { ListedSubmission } from '../../domain/overtaken-agenda';
import { audienceOfRow } from '../../../../platform/database/audience-columns';

/** What this subgraph knows of a submission («ұсыну»): that it is there, and for whom. */
export interface KnownSubmission extends Audience {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly state: string;
}

/** Where it is kept. */
export const KNOWN_SUBMISSIONS: KnownTable<KnownSubmission> = {
  table: 'known_submission',
  rowOf: (known) => ({
    id: known.id,
    version: known.version,
    owner_office_id: known.ownerOfficeId,
    handler_ids: known.handlerIds,
    agency_ids: known.agencyIds,
    applicant_id: known.applicantId,
    classification: known.classification,
    is_published: known.isPublished,
    number: known.number,
    state: known.state,
  }),
};

/** A submission as it is known, inside the reaction to news of it: commands that name it are waited for. Null for an unknown one. One statement. */
export async function findKnownSubmission(manager: EntityManager, id: string): Promise<ListedSubmission | null> {
  const rows: ListedSubmission[] = await manager.query(
    'SELECT state, classification FROM known_submission WHERE id = $1 FOR UPDATE',
    [id],
  );
  return rows[0] ?? null;
}

/**
 * Holds a command to a submission that the viewer may see: NOT_YET_KNOWN if this subgraph has not been told of one with this id, and if it is
 * hidden from the viewer. It stays as it is until the command's end, so that news of it meets what names it. One statement.
 */
export async function requireSubmission(manager: EntityManager, viewer: Viewer, id: string): Promise<void> {
  requireRecordId('Submission', id);
  const rows: Audience[] = await manager.query(
    `SELECT ${audienceOfRow('k')} FROM known_submission k WHERE k.id = $1 FOR SHARE`,
    [id],
  );
  const visible = rows.find((known) => maySee(viewer, known));
  knownOrNotYet(visible, { noun: 'Submission', id });
}

const SUBMISSIONS_BY_IDS = sql(
  'councils.findVisibleSubmissions',
  `SELECT k.id FROM known_submission k WHERE k.id = ANY ($1::uuid[]) AND ${audienceCondition('k', 2)}`,
);

/** [3.4] Those of the submissions that the viewer may see. One statement. */
export function findVisibleSubmissions(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<{ id: string }[]> {
  return read(db, SUBMISSIONS_BY_IDS, [ids, ...audienceValues(viewer)]);
}
