import { FALLBACK_SOURCE } from '../../../../platform/calendar/working-calendar';

/** Monday to Friday, as `isodow` counts them. */
const LAST_WEEKDAY = 5;

/**
 * [24.3.b] The days that the present working calendar knows, each with the number of working days up to it: `working (day, ordinal)`. The
 * difference of two ordinals is the number of working days from one day to the other, the first not counted. For use after `WITH`.
 */
export const WORKING_DAYS = `
  exception AS MATERIALIZED (
    SELECT DISTINCT ON (given.day) given.day, given.effect = 'WORKING_DAY' AS "isWorked"
    FROM (SELECT exceptions FROM platform.calendar ORDER BY version DESC LIMIT 1) AS calendar,
      jsonb_to_recordset(calendar.exceptions) AS given (day date, effect text, source text)
    ORDER BY given.day, given.source = '${FALLBACK_SOURCE}'
  ),
  known AS (
    SELECT date_trunc('year', min(day)::timestamp) AS first,
      date_trunc('year', max(day)::timestamp) + interval '1 year - 1 day' AS last
    FROM exception
  ),
  working AS MATERIALIZED (
    SELECT each.day::date AS day, (sum(
      coalesce(exception."isWorked", extract(isodow FROM each.day) <= ${LAST_WEEKDAY})::int
    ) OVER (ORDER BY each.day))::int AS ordinal
    FROM known, generate_series(known.first, known.last, interval '1 day') AS each (day)
      LEFT JOIN exception ON exception.day = each.day
  )`;
