import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackExceptions } from '../../platform/calendar/fallback';
import { readCalendar } from '../../platform/calendar/read-calendar';
import type { CalendarException } from '../../platform/calendar/working-calendar';
import { packageRoot } from '../../platform/config/package-root';

/** The rows of the first version of the calendar, as the databases are seeded with them. */
export function referenceExceptions(): readonly CalendarException[] {
  const text = readFileSync(join(packageRoot(), 'reference-data', 'calendar.tsv'), 'utf8');
  return [...readCalendar(text), ...fallbackExceptions([2028])];
}
