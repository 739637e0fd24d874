import type { PostKind, Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Database } from '../../../platform/database/open-database';
import { read, sql } from '../../../platform/database/hot-read';
import type { OfficeOfPosts } from '../domain/assignment';
import { DESK_LISTS, deskFilter, type DeskList } from '../domain/desk';
import { conditionsOf, narrow } from './appeal-conditions';

/** What lies on the desk of one officer, or of nobody. */
export interface Workload extends Readonly<Record<DeskList, number>> {
  readonly handlerId: string | null;
  readonly isServing: boolean;
}

/** Whose work is looked at: that of an office, by the kinds of posts that consider appeals there; of one officer alone where it is told. */
export interface AskedWorkload {
  readonly viewer: Viewer;
  readonly officeId: string;
  readonly kinds: readonly PostKind[];
  readonly handlerId: string | null;
  readonly today: LocalDate;
}

const OFFICE = sql('appeals.findOfficeOfPosts', 'SELECT id, kind, sphere FROM platform.known_office WHERE id = $1');

/** What must be known of an office to tell whose work is looked at; null for an unknown one. One statement. */
export async function findOfficeOfPosts(db: Database, id: string): Promise<OfficeOfPosts | null> {
  const [office] = await read<OfficeOfPosts>(db, OFFICE, [id]);
  return office ?? null;
}

/** So many officers one office never has. */
const MOST = 1_000;
const LISTS = Object.keys(DESK_LISTS) as DeskList[];

/**
 * [5.2.a] [10.1.a] What each prosecutor of an office has to do, also those who have nothing, and what lies with nobody or with somebody who serves
 * there no more; only over appeals that the viewer sees. One statement.
 */
export function findWorkload(
  db: Database,
  { viewer, officeId, kinds, handlerId, today }: AskedWorkload,
): Promise<Workload[]> {
  const chosen = { viewer, today, applicantIndex: null, representativeIndex: null };
  const conditions = conditionsOf({ ...chosen, filter: { officeIds: [officeId], handlerId } });
  const counts = LISTS.map((list) => {
    const holds = conditions.aside((aside) => narrow(aside, { ...chosen, filter: deskFilter(list, today) }));
    return `count(*) FILTER (WHERE ${holds})::int AS "${list}"`;
  });
  const [office, posts, day, person] = [officeId, kinds, today, handlerId].map((value) => conditions.parameter(value));
  const text = `WITH open AS (
      SELECT handler.id, ${counts.join(', ')} FROM appeal a
        LEFT JOIN LATERAL unnest(a.handler_ids) AS handler (id) ON TRUE
      WHERE a.closed_on IS NULL AND ${conditions} GROUP BY handler.id
    ), serving AS (
      SELECT k.id FROM known_officer k
      WHERE k.office_ids @> ARRAY[${office}]::uuid[] AND (${person}::uuid IS NULL OR k.id = ${person}::uuid) AND EXISTS (
        SELECT FROM jsonb_to_recordset(k.posts->'held') AS post ("officeId" uuid, kind text, "fromOn" date, "untilOn" date)
        WHERE post."officeId" = ${office}::uuid AND post.kind = ANY (${posts}::text[])
          AND post."fromOn" <= ${day}::date AND coalesce(post."untilOn", 'infinity') >= ${day}::date)
    )
    SELECT coalesce(serving.id, open.id) AS "handlerId", serving.id IS NOT NULL AS "isServing",
      ${LISTS.map((list) => `coalesce(open."${list}", 0) AS "${list}"`).join(', ')}
    FROM serving FULL JOIN open ON open.id = serving.id
    ORDER BY open."OPEN" DESC NULLS LAST, "handlerId" NULLS FIRST LIMIT ${MOST}`;
  return read<Workload>(db, { ...sql('appeals.findWorkload', text), isPlannedAnew: true }, conditions.values);
}
