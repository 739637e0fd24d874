import type { EntityManager } from 'typeorm';
import { legalDayOf, type LocalDate } from '../calendar/local-date';
import { type CalendarException, type WorkingCalendar, workingCalendar } from '../calendar/working-calendar';
import type { Database } from '../database/open-database';
import { read, sql } from '../database/hot-read';

interface CalendarRow {
  readonly exceptions: CalendarException[];
}

const byVersion = new Map<number, Promise<WorkingCalendar>>();

/**
 * The working calendar of one version. A version never changes once published, so it is read once per process
 * (the four databases hold the same versions).
 */
function calendarOf(version: number, load: () => Promise<CalendarRow[]>): Promise<WorkingCalendar> {
  const known = byVersion.get(version);
  if (known) return known;
  const loading = load().then(([row]) => {
    if (!row) throw new Error(`calendar version ${version} is missing`);
    return workingCalendar(version, row.exceptions);
  });
  loading.catch(() => byVersion.delete(version));
  byVersion.set(version, loading);
  return loading;
}

/** The calendar of a version, inside a command. */
export function calendarInCommand(manager: EntityManager, version: number): Promise<WorkingCalendar> {
  return calendarOf(version, () =>
    manager.query('SELECT exceptions FROM platform.calendar WHERE version = $1', [version]),
  );
}

const CALENDAR_BY_VERSION = sql(
  'platform.findCalendarByVersion',
  'SELECT exceptions FROM platform.calendar WHERE version = $1',
);

/** The calendar of a version, for reading: a due day is explained with the calendar it was computed with. */
export function calendarForReading(db: Database, version: number): Promise<WorkingCalendar> {
  return calendarOf(version, () => read<CalendarRow>(db, CALENDAR_BY_VERSION, [version]));
}

const LEGAL_NOW = sql('platform.findLegalNow', 'SELECT platform.legal_now() AS "legalNow"');

/** The day of the legal clock, for reading. One statement; `context.today()` takes it once per call. */
export async function legalToday(db: Database): Promise<LocalDate> {
  const [row] = await read<{ legalNow: Date }>(db, LEGAL_NOW);
  if (!row) throw new Error('the legal clock is missing');
  return legalDayOf(row.legalNow);
}

const CALENDAR_VERSION = sql(
  'platform.findCalendarVersion',
  'SELECT max(version) AS version FROM platform.calendar WHERE $1::int IS NULL OR version = $1',
);

/** The present version of the calendar, or the one asked for; null if that was never published. One statement. */
export async function findCalendarVersion(db: Database, wanted: number | null): Promise<number | null> {
  const [row] = await read<{ version: number | null }>(db, CALENDAR_VERSION, [wanted]);
  return row?.version ?? null;
}
