import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import { influenceReach, type InfluenceMeasure, type InfluenceReport } from '../../domain/influence/influence-report';
import { currentSql } from '../names-sql';

const COLUMNS = `r.id, r.number, r.author_id AS "authorId", r.owner_office_id AS "ownerOfficeId", r.is_of_head AS "isOfHead", r.text,
  r.occurred_on AS "occurredOn", r.named_officer_ids AS "namedOfficerIds", r.filed_on AS "filedOn"`;

const SOURCE: ListSource = {
  name: 'organisation.listInfluenceReports',
  from: 'influence_report r',
  alias: 'r',
  columns: COLUMNS,
  order: { column: 'r.filed_on', type: 'date', direction: 'DESC' },
};

/** [26.1] Adds what is for the viewer. */
function visible(viewer: Viewer): Conditions {
  const { personId, above, headed } = influenceReach(viewer);
  const conditions = new Conditions();
  const person = `${conditions.parameter(personId)}::uuid`;
  const offices = `${conditions.parameter(headed)}::uuid[]`;
  const isAboveAll = `${conditions.parameter(above === null)}::boolean AND NOT r.owner_office_id = ANY (${offices})`;
  const isAbove = `(${isAboveAll}) OR r.owner_office_id = ANY (${conditions.parameter(above ?? [])}::uuid[])`;
  const isSuperior = `(${isAbove} OR (r.owner_office_id = ANY (${offices}) AND NOT r.is_of_head))`;
  return conditions.add(
    `(r.author_id = ${person} OR (${isSuperior} AND NOT coalesce(${person} = ANY (r.named_officer_ids), false)))`,
  );
}

/** Which reports a list holds; what is absent does not narrow it. */
export interface InfluenceFilter {
  readonly isUnread?: boolean | null;
}

/** A page of the reports that are for the viewer, the latest first. One statement, and one more if the count is asked for. */
export async function listInfluenceReports(
  db: Database,
  viewer: Viewer,
  asked: { readonly filter: InfluenceFilter; readonly page: PageRequest },
): Promise<Listing<InfluenceReport>> {
  const conditions = (): Conditions => {
    const made = visible(viewer);
    const { isUnread } = asked.filter;
    if (typeof isUnread !== 'boolean') return made;
    const unread = `EXISTS (SELECT FROM influence_notice n WHERE n.report_id = r.id AND n.read_on IS NULL
      AND n.person_id = ${made.parameter(viewer.personId)}::uuid)`;
    return made.add(isUnread ? unread : `NOT ${unread}`);
  };
  const rows = await readList<InfluenceReport & ListRow>(db, SOURCE, conditions(), asked.page);
  return listing(
    rows,
    asked.page,
    (row) => row,
    () => countList(db, SOURCE, conditions()),
  );
}

/** The reports of some ids that are for the viewer. One statement. */
export async function findInfluenceReports(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<InfluenceReport[]> {
  const conditions = visible(viewer);
  const wanted = conditions.parameter(ids);
  const text = `SELECT ${COLUMNS} FROM influence_report r WHERE ${String(conditions)} AND r.id = ANY (${wanted}::uuid[])`;
  return read<InfluenceReport>(db, { name: 'organisation.findInfluenceReports', text }, conditions.values);
}

const MEASURES = sql(
  'organisation.findInfluenceMeasures',
  `SELECT id, report_id AS "reportId", author_id AS "authorId", text, taken_on AS "takenOn" FROM influence_measure
   WHERE report_id = ANY ($1::uuid[]) ORDER BY id`,
);

/** The measures on some reports, in their order. One statement. */
export function findInfluenceMeasures(db: Database, reportIds: readonly string[]): Promise<InfluenceMeasure[]> {
  return read(db, MEASURES, [reportIds]);
}

/** The report of an id inside a command; NOT_FOUND if it is not for the viewer. One statement. */
export async function getInfluenceReport(manager: EntityManager, viewer: Viewer, id: string): Promise<InfluenceReport> {
  if (!isUuid(id)) return notFound('InfluenceReport');
  const conditions = visible(viewer);
  const wanted = conditions.parameter(id);
  const [row]: InfluenceReport[] = await manager.query(
    `SELECT ${COLUMNS} FROM influence_report r WHERE ${String(conditions)} AND r.id = ${wanted}::uuid`,
    [...conditions.values],
  );
  return row ?? notFound('InfluenceReport');
}

/** NOT_FOUND unless every id is one of a member of the system. One statement. */
export async function requireOfficers(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (!ids.every(isUuid)) return notFound('Officer');
  const found: unknown[] = await manager.query(
    'SELECT FROM person WHERE id = ANY ($1::uuid[]) AND personnel_class IS NOT NULL',
    [ids],
  );
  if (found.length < ids.length) notFound('Officer');
}

/** Keeps a report. One statement. */
export async function insertInfluenceReport(manager: EntityManager, report: InfluenceReport): Promise<void> {
  const { id, number, authorId, ownerOfficeId, isOfHead, text, occurredOn, namedOfficerIds, filedOn } = report;
  await manager.query(
    `INSERT INTO influence_report (id, number, author_id, owner_office_id, is_of_head, text, occurred_on, named_officer_ids, filed_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, number, authorId, ownerOfficeId, isOfHead, text, occurredOn, namedOfficerIds, filedOn],
  );
}

/** [26.1] Gives a notice to the head of each of some offices, but not to the author nor to those named. One statement; the persons told. */
export async function tellSuperiors(
  manager: EntityManager,
  report: InfluenceReport,
  officeIds: readonly string[],
): Promise<string[]> {
  const rows: { personId: string }[] = await manager.query(
    `INSERT INTO influence_notice (report_id, person_id)
     SELECT DISTINCT $1::uuid, a.person_id FROM appointment a JOIN post p ON p.id = a.post_id AND p.is_sole
     WHERE a.office_id = ANY ($2::uuid[]) AND ${currentSql('a')} AND a.person_id <> $3 AND NOT a.person_id = ANY ($4::uuid[])
     RETURNING person_id AS "personId"`,
    [report.id, officeIds, report.authorId, report.namedOfficerIds],
  );
  return rows.map(({ personId }) => personId);
}

/** What a superior does about a report: reading it, and a measure if there is one. */
export interface TakenUp {
  readonly personId: string;
  readonly measure: string | null;
  readonly on: LocalDate;
}

/** Keeps that a superior has read a report, and the measure. Two statements at most. */
export async function keepTakenUp(manager: EntityManager, reportId: string, taken: TakenUp): Promise<void> {
  const { personId, measure, on } = taken;
  await manager.query(
    `INSERT INTO influence_notice (report_id, person_id, read_on) VALUES ($1, $2, $3)
     ON CONFLICT (report_id, person_id) DO UPDATE SET read_on = coalesce(influence_notice.read_on, EXCLUDED.read_on)`,
    [reportId, personId, on],
  );
  if (measure === null) return;
  await manager.query(
    'INSERT INTO influence_measure (id, report_id, author_id, text, taken_on) VALUES ($1, $2, $3, $4, $5)',
    [uuidv7(), reportId, personId, measure, on],
  );
}
