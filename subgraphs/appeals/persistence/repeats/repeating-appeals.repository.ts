import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { Conditions } from '../../../../platform/pagination/conditions';
import type { Appeal } from '../../domain/appeal';
import { APPEAL_COLUMNS } from '../appeal-columns';

/** More than anybody writes on one matter; of those beyond it the latest are not shown. */
const MOST_REPETITIONS = 100;

/** An appeal, and the one that it repeats. */
export type RepeatingAppeal = Appeal & { readonly repeatedId: string };

/** [24.8] [3.4] The appeals that repeat each of many, among those that the viewer may see, oldest first. One statement. */
export function findRepeatingAppeals(
  db: Database,
  viewer: Viewer,
  repeatedIds: readonly string[],
): Promise<RepeatingAppeal[]> {
  const conditions = new Conditions().visibleTo(viewer, 'a');
  const ids = conditions.parameter(repeatedIds);
  const text = `SELECT repeated.id AS "repeatedId", listed.* FROM unnest(${ids}::uuid[]) AS repeated (id) CROSS JOIN LATERAL (
      SELECT ${APPEAL_COLUMNS} FROM appeal a WHERE a.repeats_id = repeated.id AND ${conditions}
      ORDER BY a.received_on, a.id LIMIT ${MOST_REPETITIONS}
    ) AS listed`;
  return read<RepeatingAppeal>(
    db,
    { ...sql('appeals.findRepeatingAppeals', text), isPlannedAnew: true },
    conditions.values,
  );
}
