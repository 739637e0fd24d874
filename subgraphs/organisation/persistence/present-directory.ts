import type { CalendarChange } from '../domain/calendar/calendar-change';
import { OFFICIAL_NAME } from './office/told-office';

/**
 * The offices from the tree itself, with the heads that others were last told of: a head who has changed since is told of with the next
 * version, by the command or the clock. In batches, as re-emitters ask for them.
 */
export const PRESENT_OFFICES = `
  SELECT o.id, o.version, o.code, o.kind, o.sphere, o.region, o.parent_id AS "parentId", k.head_person_id AS "headPersonId",
    ARRAY(SELECT above.id FROM office above WHERE above.path @> o.path AND above.id <> o.id ORDER BY nlevel(above.path) DESC) AS "superiorIds",
    o.state, o.successor_id AS "successorId", ${OFFICIAL_NAME} AS name
  FROM office o LEFT JOIN platform.known_office k USING (id) WHERE o.id > $1 ORDER BY o.id LIMIT $2`;

/** The agencies, likewise. */
export const PRESENT_AGENCIES = `
  SELECT id, version, code, kind, region, is_protestable AS "isProtestable", state FROM agency WHERE id > $1 ORDER BY id LIMIT $2`;

/** The posts of officers as they were last told, likewise. */
export const PRESENT_OFFICER_POSTS = `
  SELECT person_id AS id, version, posts FROM told_officer_posts WHERE person_id > $1 ORDER BY person_id LIMIT $2`;

/** The versions of the working calendar, likewise. */
export const PUBLISHED_CALENDARS = `
  SELECT version, source, exceptions FROM platform.calendar WHERE version > $1::integer ORDER BY version LIMIT $2`;

/** A change of the calendar as it is told of again. */
export type PresentCalendarChange = Omit<CalendarChange, 'baseVersion' | 'confirmedOn'>;

/** The changes of the calendar, likewise. */
export const PRESENT_CALENDAR_CHANGES = `
  SELECT id, version, state, decree, days, calendar_version AS "calendarVersion"
  FROM calendar_change WHERE id > $1 ORDER BY id LIMIT $2`;
