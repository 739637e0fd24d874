import { addDays, addMonths, type LocalDate } from '../calendar/local-date';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';
import type { DutyTable, Foresight } from '../lifecycle/duty';

/** Where the records of a noun are. */
export interface RecordSource {
  /** The table whose row every command on the record locks. */
  readonly table: string;
  /** The record with its audience columns and `addressee_id`, as a table expression without alias. */
  readonly audience: string;
}

/** The duties of a subgraph's records, and where the open ones are found. */
export interface Duties<Kind extends string = string> {
  readonly kinds: DutyTable<Kind>;
  /**
   * By kind, a query over all open duties: `record_id`, `subject_id`, and `due_on`, or `since_on` where there is no term. What is done is
   * not among them.
   */
  readonly open: Readonly<Record<Kind, string>>;
  readonly records: Readonly<Record<string, RecordSource>>;
}

/** The record of a table that has the audience columns itself; `addressee` is the column of the addressed body. */
export function recordIn(table: string, addressee: string | null = null): RecordSource {
  const columns = 'id, owner_office_id, handler_ids, agency_ids, applicant_id, classification, is_published';
  const audience = `(SELECT ${columns}, ${addressee ?? 'NULL::uuid'} AS addressee_id FROM ${table})`;
  return { table, audience };
}

/** The kinds of a subgraph's alerts, in the order of its table. */
export function kindsOf<Kind extends string>({ kinds }: Duties<Kind>): readonly Kind[] {
  return Object.keys(kinds) as Kind[];
}

/** The last due day that counts as soon on a day. A year without a calendar counts Monday to Friday, since nothing rests on a reminder. */
export function horizonOf(calendar: WorkingCalendar, today: LocalDate, { unit, length }: Foresight): LocalDate {
  if (unit === 'MONTH') return addMonths(today, length);
  let day = today;
  for (let left = length; left > 0;) {
    day = addDays(day, 1);
    const isKnown = calendar.years.has(Number(day.slice(0, 4)));
    if (!isKnown || isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The values of `dueSql`: the legal day, and for each kind the last day that counts as soon. */
export function dueValues(duties: Duties, calendar: WorkingCalendar, today: LocalDate): readonly unknown[] {
  const horizons = Object.values(duties.kinds).map(({ foresight }) =>
    foresight === null ? null : horizonOf(calendar, today, foresight),
  );
  return [today, horizons];
}

/**
 * Everything that is near, late or standing on a day, as a query with the values of `dueValues` in `$1` and `$2`: `kind`, `record_id`,
 * `subject_id`, `due_on`, `since_on`, `key_on`, `stage`.
 */
export function dueSql<Kind extends string>(duties: Duties<Kind>, wanted: readonly Kind[] = kindsOf(duties)): string {
  const all = kindsOf(duties);
  const selects = wanted.map((kind) => {
    const from = `FROM (${duties.open[kind]}) o`;
    if (duties.kinds[kind].foresight === null) {
      return `SELECT '${kind}' AS kind, o.record_id, o.subject_id, NULL::date AS due_on, o.since_on, o.since_on AS key_on,
        'STANDING' AS stage ${from} WHERE o.since_on <= $1::date AND $2::date[] IS NOT NULL`;
    }
    const horizon = `($2::date[])[${all.indexOf(kind) + 1}]`;
    return `SELECT '${kind}' AS kind, o.record_id, o.subject_id, o.due_on,
      CASE WHEN o.due_on < $1::date THEN o.due_on + 1 ELSE $1::date END AS since_on, o.due_on AS key_on,
      CASE WHEN o.due_on < $1::date THEN 'OVERDUE' ELSE 'DUE_SOON' END AS stage ${from} WHERE o.due_on <= ${horizon}`;
  });
  return selects.join('\n UNION ALL ');
}

/** All records with their audiences, one below the other: `record_type` and the columns of `RecordSource.audience`. */
export function recordsSql({ records }: Duties): string {
  return Object.entries(records)
    .map(([noun, { audience }]) => `SELECT '${noun}' AS record_type, r.* FROM ${audience} r`)
    .join('\n UNION ALL ');
}
