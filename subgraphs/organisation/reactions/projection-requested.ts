import {
  agencyChanged,
  calendarChangeChanged,
  calendarPublished,
  officeChanged,
  officerPostsChanged,
} from '../../../platform/directory/directory-events';
import { type ReEmitters, reEmitterOf } from '../../../platform/events/re-emit';
import { dataPolicyChanged } from '../../../platform/materials/known-data-policy';
import { sourceOf } from '../domain/calendar/calendar-change';
import { PRESENT_DATA_POLICIES } from '../persistence/data-policy/data-policy.repository';
import {
  PRESENT_AGENCIES,
  PRESENT_CALENDAR_CHANGES,
  type PresentCalendarChange,
  PRESENT_OFFICES,
  PRESENT_OFFICER_POSTS,
  PUBLISHED_CALENDARS,
} from '../persistence/present-directory';

/** [5.1.a] Tells of the directory and the calendar again. */
export const reEmitters: ReEmitters = {
  'office.changed': reEmitterOf(PRESENT_OFFICES, officeChanged),
  'agency.changed': reEmitterOf(PRESENT_AGENCIES, agencyChanged),
  'officer-posts.changed': reEmitterOf(PRESENT_OFFICER_POSTS, officerPostsChanged),
  'calendar.published': reEmitterOf(PUBLISHED_CALENDARS, calendarPublished, '0'),
  'calendar-change.changed': reEmitterOf(PRESENT_CALENDAR_CHANGES, ({ decree, ...change }: PresentCalendarChange) =>
    calendarChangeChanged({ ...change, source: sourceOf(decree) }),
  ),
  'data-policy.changed': reEmitterOf(PRESENT_DATA_POLICIES, dataPolicyChanged),
};
