import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { conflict } from '../../../../platform/errors/plain-errors';
import type { PersonnelClass } from '../../domain/personnel';
import type { ApprovedLimit, Posts, StaffLimit } from '../../domain/staff/staff-limit';

/** The posts of an office, or of it and those below, by class. */
export interface StaffingRow {
  readonly officeId: string;
  readonly personnelClass: PersonnelClass;
  /** Null where nothing has been allotted. */
  readonly allotted: number | null;
  readonly filled: number;
}

/** The limit in force on a day, with what is allotted and left; a lower limit of a later day binds already, since allotments last. */
const LIMIT = `SELECT l.total, l.act_reference AS "actReference", l.from_on AS "fromOn", s.allotted, greatest(0, b.total - s.allotted) AS left
  FROM staff_limit l, LATERAL (SELECT min(x.total) AS total FROM staff_limit x WHERE x.from_on >= l.from_on) b,
    (SELECT coalesce(sum(posts), 0)::integer AS allotted FROM present_allotment) s
  WHERE l.from_on <= coalesce($1::date, (SELECT legal_today())) ORDER BY l.from_on DESC LIMIT 1`;
const READ_LIMIT = sql('organisation.findStaffLimit', LIMIT);

const staffingOf = (bodies: string): string => `
  SELECT b.asked AS "officeId", c.personnel_class AS "personnelClass",
    (SELECT sum(a.posts)::integer FROM present_allotment a WHERE a.office_id = ANY (b.ids) AND a.personnel_class = c.personnel_class) AS allotted,
    (SELECT count(*)::integer FROM filled_post f WHERE f.office_id = ANY (b.ids) AND f.personnel_class = c.personnel_class) AS filled
  FROM (${bodies}) b CROSS JOIN (VALUES ('PROSECUTOR'), ('OTHER_EMPLOYEE')) c (personnel_class)`;

const OWN = sql(
  'organisation.findStaffing',
  staffingOf('SELECT id AS asked, ARRAY[id] AS ids FROM unnest($1::uuid[]) AS asked (id)'),
);
const WITH_SUBORDINATES = sql(
  'organisation.findStaffingOfTree',
  staffingOf(`SELECT asked.id AS asked, (
    WITH RECURSIVE branch AS (
      SELECT asked.id UNION SELECT o.id FROM office o JOIN branch ON o.parent_id = branch.id
    ) SELECT array_agg(id) FROM branch) AS ids FROM unnest($1::uuid[]) AS asked (id)`),
);

/** [9.4] The limit in force on a day, today if none is named; null if none is on record. One statement. */
export async function findStaffLimit(db: Database, day: LocalDate | null = null): Promise<StaffLimit | null> {
  return (await read<StaffLimit>(db, READ_LIMIT, [day]))[0] ?? null;
}

/** The posts of some offices, or of each with all offices below it. One statement. */
export function findStaffing(
  db: Database,
  officeIds: readonly string[],
  withSubordinates: boolean,
): Promise<StaffingRow[]> {
  return read(db, withSubordinates ? WITH_SUBORDINATES : OWN, [officeIds]);
}

/** Keeps the limit approved by the President; CONFLICT for a day that has one. One statement. */
export async function insertStaffLimit(manager: EntityManager, limit: ApprovedLimit): Promise<string> {
  const id = uuidv7();
  const rows: unknown[] = await manager.query(
    `INSERT INTO staff_limit (id, total, act_reference, from_on) VALUES ($1, $2, $3, $4) ON CONFLICT (from_on) DO NOTHING RETURNING id`,
    [id, limit.total, limit.actReference, limit.fromOn],
  );
  return rows.length > 0 ? id : conflict('StaffLimit', { fromOn: limit.fromOn });
}

/** Keeps other distributions of posts and changes of the limit waiting until the command's end. One statement. */
export async function lockDistribution(manager: EntityManager): Promise<void> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('distribution of posts', 0))");
}

interface ClassCount {
  readonly personnelClass: PersonnelClass;
  readonly posts: number;
}

const postsOf = (rows: readonly ClassCount[]): Posts => ({
  PROSECUTOR: rows.find(({ personnelClass }) => personnelClass === 'PROSECUTOR')?.posts ?? 0,
  OTHER_EMPLOYEE: rows.find(({ personnelClass }) => personnelClass === 'OTHER_EMPLOYEE')?.posts ?? 0,
});

/** [9.4] The limit in force today, inside a command. Call `lockDistribution` first. One statement. */
export async function getStaffLimit(manager: EntityManager): Promise<StaffLimit | null> {
  const [limit]: StaffLimit[] = await manager.query(LIMIT, [null]);
  return limit ?? null;
}

/** How many posts are allotted to an office, and how many are filled. Two statements. */
export async function getOfficePosts(
  manager: EntityManager,
  officeId: string,
): Promise<{ readonly present: Posts; readonly filled: Posts }> {
  const present: ClassCount[] = await manager.query(
    'SELECT personnel_class AS "personnelClass", posts FROM present_allotment WHERE office_id = $1',
    [officeId],
  );
  const filled: ClassCount[] = await manager.query(
    `SELECT personnel_class AS "personnelClass", count(*)::integer AS posts FROM filled_post WHERE office_id = $1 GROUP BY 1`,
    [officeId],
  );
  return { present: postsOf(present), filled: postsOf(filled) };
}

/** Keeps the allotment of an office. One statement. */
export async function insertAllotment(
  manager: EntityManager,
  allotment: {
    readonly officeId: string;
    readonly posts: Posts;
    readonly actReference: string;
    readonly on: LocalDate;
  },
): Promise<void> {
  const { officeId, posts, actReference, on } = allotment;
  await manager.query(
    `INSERT INTO post_allotment (id, office_id, personnel_class, posts, act_reference, allotted_on)
     VALUES ($1, $3, 'PROSECUTOR', $4, $6, $7), ($2, $3, 'OTHER_EMPLOYEE', $5, $6, $7)`,
    [uuidv7(), uuidv7(), officeId, posts.PROSECUTOR, posts.OTHER_EMPLOYEE, actReference, on],
  );
}

/**
 * How many posts of a class an office has been allotted, and how many are filled; the office's row is locked, so that allotments to it and other
 * appointments in it wait. Two statements.
 */
export async function getFilledPosts(
  manager: EntityManager,
  officeId: string,
  personnelClass: PersonnelClass,
): Promise<{ readonly allotted: number | null; readonly filled: number }> {
  await manager.query('SELECT FROM office WHERE id = $1 FOR UPDATE', [officeId]);
  const [row]: { allotted: number | null; filled: number }[] = await manager.query(
    `SELECT (SELECT posts FROM present_allotment WHERE office_id = $1 AND personnel_class = $2) AS allotted,
       (SELECT count(*)::integer FROM filled_post WHERE office_id = $1 AND personnel_class = $2) AS filled`,
    [officeId, personnelClass],
  );
  return row ?? { allotted: null, filled: 0 };
}
