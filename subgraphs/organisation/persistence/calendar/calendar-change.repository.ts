import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../../platform/access/viewer';
import { mayPreview } from '../../../../platform/calendar-change/affected-terms';
import type { CalendarException } from '../../../../platform/calendar/working-calendar';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { CalendarChange } from '../../domain/calendar/calendar-change';
import { CalendarChangeEntity } from './calendar-change.entity';

const COLUMNS = `c.id, c.version, c.state, c.decree, c.days, c.base_version AS "baseVersion",
  c.calendar_version AS "calendarVersion", c.confirmed_on AS "confirmedOn"`;

/** Who prepares changes sees all of them, everyone else those that are in force. */
function isVisible(viewer: Viewer, { state }: CalendarChange): boolean {
  return state === 'CONFIRMED' || mayPreview(viewer);
}

/** The change of an id, inside a command: others wait until its end. NOT_FOUND if there is none for this viewer. One statement. */
export async function getCalendarChange(manager: EntityManager, viewer: Viewer, id: string): Promise<CalendarChange> {
  if (!isUuid(id)) return notFound('CalendarChange');
  const rows: CalendarChange[] = await manager.query(
    `SELECT ${COLUMNS} FROM calendar_change c WHERE c.id = $1 FOR UPDATE`,
    [id],
  );
  const [change] = rows;
  return change && isVisible(viewer, change) ? change : notFound('CalendarChange');
}

/** Keeps a new change. One statement. */
export async function insertCalendarChange(manager: EntityManager, change: CalendarChange): Promise<void> {
  await manager.insert(CalendarChangeEntity, change);
}

/** Keeps what a step changes under the next version; returns the change as it now is. One statement. */
export async function updateCalendarChange(
  manager: EntityManager,
  change: CalendarChange,
  changes: Partial<Omit<CalendarChange, 'id' | 'version'>>,
): Promise<CalendarChange> {
  const changed = { ...changes, version: change.version + 1 };
  await manager.update(CalendarChangeEntity, { id: change.id }, changed);
  return { ...change, ...changed };
}

const BY_IDS = sql(
  'organisation.findCalendarChanges',
  `SELECT ${COLUMNS} FROM calendar_change c WHERE c.id = ANY ($1::uuid[])`,
);

/** Those of some changes that the viewer may know of. One statement. */
export async function findCalendarChanges(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<CalendarChange[]> {
  const rows = await read<CalendarChange>(db, BY_IDS, [ids]);
  return rows.filter((change) => isVisible(viewer, change));
}

const SOURCE: ListSource = {
  name: 'organisation.listCalendarChanges',
  from: 'calendar_change c',
  alias: 'c',
  columns: COLUMNS,
  order: { column: 'c.created_at', type: 'timestamptz', direction: 'DESC' },
};

function visibleTo(viewer: Viewer): Conditions {
  const conditions = new Conditions();
  return mayPreview(viewer) ? conditions : conditions.add(`c.state = 'CONFIRMED'`);
}

/** A page of the changes that the viewer may know of, newest first. One statement, and one more if the count is asked for. */
export async function listCalendarChanges(
  db: Database,
  viewer: Viewer,
  page: PageRequest,
): Promise<Listing<CalendarChange>> {
  const rows = await readList<CalendarChange & ListRow>(db, SOURCE, visibleTo(viewer), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, SOURCE, visibleTo(viewer)),
  );
}

/** Two changes are confirmed one after the other. */
const VERSIONS_LOCK = 7_310_011;

/** A version of the calendar as it is kept. */
export interface CalendarVersion {
  readonly version: number;
  readonly exceptions: readonly CalendarException[];
}

/** The present version, with the right to publish the next one until the transaction ends. Two statements. */
export async function takeLatestCalendar(manager: EntityManager): Promise<CalendarVersion> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [VERSIONS_LOCK]);
  const rows: CalendarVersion[] = await manager.query(
    'SELECT version, exceptions FROM platform.calendar ORDER BY version DESC LIMIT 1',
  );
  const [latest] = rows;
  if (!latest) throw new Error('there is no calendar');
  return latest;
}

/** Keeps a new version of the calendar beside the former ones. One statement. */
export async function insertCalendar(
  manager: EntityManager,
  { version, exceptions }: CalendarVersion,
  source: string,
): Promise<void> {
  await manager.query('INSERT INTO platform.calendar (version, source, exceptions) VALUES ($1, $2, $3)', [
    version,
    source,
    JSON.stringify(exceptions),
  ]);
}
