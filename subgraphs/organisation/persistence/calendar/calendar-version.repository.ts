import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';

/** A version of the working calendar, without its rows. */
export interface CalendarVersionRow {
  readonly version: number;
  readonly source: string;
  readonly publishedAt: Date;
}

const COLUMNS = 'version, source, published_at AS "publishedAt"';
const BY_VERSION = sql(
  'organisation.findCalendarVersion',
  `SELECT ${COLUMNS} FROM platform.calendar WHERE version = coalesce($1::int, (SELECT max(version) FROM platform.calendar))`,
);

/** A version of the calendar, the present one if none is named; null if there is none of the number. One statement. */
export async function findCalendarVersion(db: Database, version: number | null): Promise<CalendarVersionRow | null> {
  const [row] = await read<CalendarVersionRow>(db, BY_VERSION, [version]);
  return row ?? null;
}
