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
import type { PresidentReport } from '../../domain/president-report/president-report';
import { ROOT_OFFICE_ID } from '../../root-office';

const COLUMNS = `t.id, t.version, t.from_on AS "fromOn", t.until_on AS "untilOn", t.legality, t.activity, t.drafted_on AS "draftedOn",
  t.submitted_on AS "submittedOn", CASE WHEN t.submitted_on IS NULL THEN 'DRAFT' ELSE 'SUBMITTED' END AS state`;

const SOURCE: ListSource = {
  name: 'organisation.listPresidentReports',
  from: 'president_report t',
  alias: 't',
  columns: COLUMNS,
  order: { column: 't.drafted_on', type: 'date', direction: 'DESC' },
};

/** [8.1.3] Whether the viewer serves in the General Office, whose paper a report is. */
export function seesPresidentReports({ posts }: Viewer): boolean {
  return posts.some(({ officeId }) => officeId === ROOT_OFFICE_ID);
}

/** A page of the reports, or of those of some ids, the latest first. One statement, and one more if the count is asked for. */
export async function listPresidentReports(
  db: Database,
  viewer: Viewer,
  { page, ids }: { readonly page: PageRequest; readonly ids?: readonly string[] },
): Promise<Listing<PresidentReport>> {
  const conditions = (): Conditions => {
    const made = new Conditions();
    return made.add(`${made.parameter(seesPresidentReports(viewer))}::boolean`).anyOf('t.id', 'uuid', ids);
  };
  const rows = await readList<PresidentReport & ListRow>(db, SOURCE, conditions(), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, SOURCE, conditions()),
  );
}

/** The report of an id, locked until the command ends; NOT_FOUND if there is none for this viewer. One statement. */
export async function getPresidentReport(manager: EntityManager, viewer: Viewer, id: string): Promise<PresidentReport> {
  if (!isUuid(id) || !seesPresidentReports(viewer)) return notFound('PresidentReport');
  const [row]: PresidentReport[] = await manager.query(
    `SELECT ${COLUMNS} FROM president_report t WHERE t.id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? notFound('PresidentReport');
}

/** What a draft says. */
export type ReportContent = Pick<PresidentReport, 'fromOn' | 'untilOn' | 'legality' | 'activity'>;

/** Keeps a draft. One statement. */
export async function insertPresidentReport(
  manager: EntityManager,
  { fromOn, untilOn, legality, activity, draftedOn }: ReportContent & Pick<PresidentReport, 'draftedOn'>,
): Promise<string> {
  const id = uuidv7();
  await manager.query(
    'INSERT INTO president_report (id, from_on, until_on, legality, activity, drafted_on) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, fromOn, untilOn, legality, activity, draftedOn],
  );
  return id;
}

/** Keeps what a step changed. One statement. */
export async function updatePresidentReport(
  manager: EntityManager,
  id: string,
  { fromOn, untilOn, legality, activity, submittedOn }: ReportContent & Pick<PresidentReport, 'submittedOn'>,
): Promise<void> {
  await manager.query(
    `UPDATE president_report SET version = version + 1, from_on = $2, until_on = $3, legality = $4, activity = $5, submitted_on = $6,
       schedule_id = CASE WHEN $6::date IS NULL THEN NULL ELSE (SELECT s.id FROM president_report_schedule s ORDER BY s.id DESC LIMIT 1) END
     WHERE id = $1`,
    [id, fromOn, untilOn, legality, activity, submittedOn],
  );
}

/** How often a report is owed. */
export interface ReportSchedule {
  readonly everyMonths: number;
  readonly firstDueOn: LocalDate;
}

const SCHEDULE = sql(
  'organisation.findReportSchedule',
  `SELECT every_months AS "everyMonths", first_due_on AS "firstDueOn" FROM president_report_schedule ORDER BY id DESC LIMIT 1`,
);

/** The schedule that holds; null if none was ever set. One statement. */
export async function findReportSchedule(db: Database): Promise<ReportSchedule | null> {
  return (await read<ReportSchedule>(db, SCHEDULE, []))[0] ?? null;
}

/** Keeps a schedule, which replaces the one before. One statement. */
export async function insertReportSchedule(manager: EntityManager, schedule: ReportSchedule & { setOn: LocalDate }) {
  const id = uuidv7();
  await manager.query(
    `INSERT INTO president_report_schedule (id, owner_office_id, every_months, first_due_on, set_on) VALUES ($1, $2, $3, $4, $5)`,
    [id, ROOT_OFFICE_ID, schedule.everyMonths, schedule.firstDueOn, schedule.setOn],
  );
  return id;
}

/** [9.8] The next report of the schedule that holds, as the clock watches it: one due day further with each report submitted under it. */
export const OPEN_REPORT = `SELECT s.id AS record_id, s.id AS subject_id, (s.first_due_on + make_interval(months => s.every_months * (
    SELECT count(*)::integer FROM president_report t WHERE t.schedule_id = s.id
  )))::date AS due_on
  FROM president_report_schedule s WHERE NOT EXISTS (SELECT FROM president_report_schedule later WHERE later.id > s.id)`;

/** The schedule as a record of the General Office. */
export const SCHEDULE_RECORD = `(SELECT id, owner_office_id, '{}'::uuid[] AS handler_ids, '{}'::uuid[] AS agency_ids, NULL::uuid AS applicant_id,
  'OFFICIAL' AS classification, false AS is_published, NULL::uuid AS addressee_id FROM president_report_schedule)`;
