import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { KnownTable } from '../../../../platform/events/project';

/** What this subgraph knows of a submission («ұсыну»): which appeals it rests on, and whether it has left the office. */
export interface KnownSubmission {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly appealIds: readonly string[];
}

/** Where it is kept. */
export const KNOWN_SUBMISSIONS: KnownTable<KnownSubmission> = {
  table: 'known_submission_of_appeal',
  rowOf: ({ appealIds, ...known }) => ({ ...known, appeal_ids: appealIds }),
};

const APPEALS_WITH_MEASURES = sql(
  'appeals.findAppealsWithMeasures',
  `SELECT DISTINCT appeal.id FROM unnest($1::uuid[]) AS appeal (id)
   JOIN known_submission_of_appeal s ON s.appeal_ids @> ARRAY[appeal.id] AND s.state <> 'DRAFT'`,
);

/** Those of the appeals on which an act has been introduced. One statement. */
export async function findAppealsWithMeasures(db: Database, appealIds: readonly string[]): Promise<{ id: string }[]> {
  return read<{ id: string }>(db, APPEALS_WITH_MEASURES, [appealIds]);
}
