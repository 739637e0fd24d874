import type { EntityManager } from 'typeorm';
import type { OfficeKind, PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { DataConfidence } from '../../domain/data-confidence';

/** A post of the register, as it stands in a version. */
export interface RankedPostRow {
  readonly officeKind: OfficeKind;
  readonly postKind: PostKind;
  readonly ceilingCode: string;
  readonly confidence: DataConfidence;
}

/** A version of the register of ranked posts. */
export interface RankedPostListRow {
  readonly version: number;
  readonly actReference: string;
  readonly inForceFrom: LocalDate;
  readonly posts: readonly RankedPostRow[];
}

/** What a new version is made of. */
export type NewRankedPost = Pick<RankedPostRow, 'officeKind' | 'postKind' | 'ceilingCode'>;

const ON_A_DAY = sql(
  'organisation.findRankedPosts',
  `SELECT l.version, l.act_reference AS "actReference", l.in_force_from AS "inForceFrom", (
     SELECT json_agg(json_build_object('officeKind', p.office_kind, 'postKind', p.post_kind, 'ceilingCode', p.ceiling,
       'confidence', p.confidence) ORDER BY p.office_kind, p.post_kind)
     FROM ranked_post p WHERE p.version = l.version
   ) AS posts
   FROM ranked_post_list l WHERE l.in_force_from <= coalesce($1::date, legal_today())
   ORDER BY l.in_force_from DESC, l.version DESC LIMIT 1`,
);

/** [44.4.a] The version of the register in force on a day, today if not told; null before the first. One statement. */
export async function findRankedPosts(db: Database, on: LocalDate | null): Promise<RankedPostListRow | null> {
  const [found] = await read<RankedPostListRow>(db, ON_A_DAY, [on]);
  return found ?? null;
}

const NEXT_VERSION = `INSERT INTO ranked_post_list (version, act_reference, in_force_from)
  SELECT coalesce(max(version), 0) + 1, $1, $2 FROM ranked_post_list RETURNING version`;
const POSTS = `INSERT INTO ranked_post (version, office_kind, post_kind, ceiling, confidence)
  SELECT $1, given.office_kind, given.post_kind, rank.code, 'HIGH'
  FROM jsonb_to_recordset($2::jsonb) AS given (office_kind text, post_kind text, ceiling text) JOIN rank ON rank.code = given.ceiling
  RETURNING 1`;

/** [44.4.a] Keeps a new version, one after the other. INVALID_INPUT for a rank that there is not. Three statements. */
export async function insertRankedPosts(
  manager: EntityManager,
  list: Pick<RankedPostListRow, 'actReference' | 'inForceFrom'>,
  posts: readonly NewRankedPost[],
): Promise<number> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('ranked posts', 0))");
  const rows: { version: number }[] = await manager.query(NEXT_VERSION, [list.actReference, list.inForceFrom]);
  const version = rows[0]?.version ?? 0;
  const given = posts.map(({ officeKind, postKind, ceilingCode }) => ({
    office_kind: officeKind,
    post_kind: postKind,
    ceiling: ceilingCode,
  }));
  const kept: unknown[] = await manager.query(POSTS, [version, JSON.stringify(given)]);
  if (kept.length !== posts.length) invalidInput('posts', 'a ceiling is no rank');
  return version;
}
