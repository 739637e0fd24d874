import type { KnownCalendarChange } from '../calendar-change/known-calendar-change';
import type { PostKind } from '../access/viewer';
import type { LocalDate } from '../calendar/local-date';
import type { CalendarException } from '../calendar/working-calendar';
import type { EmittedEvent } from '../events/emit';
import type { KnownAgency, KnownOffice } from './known-directory';

/** An aggregate of the directory with its version. */
type Versioned<State> = State & { readonly version: number };

/** A version of the working calendar as it is published. */
export interface PublishedCalendar {
  readonly version: number;
  /** The decree. */
  readonly source: string;
  readonly exceptions: readonly CalendarException[];
}

/** A post that an officer holds or will hold, with its days; `untilOn` is null where no last day is known. */
export interface ToldPost {
  readonly officeId: string;
  readonly kind: PostKind;
  readonly isActing: boolean;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
}

/** The posts of an officer, by the person's id; empty once service has ended. */
export interface ToldOfficerPosts {
  readonly id: string;
  readonly version: number;
  readonly posts: readonly ToldPost[];
}

/** What other subgraphs learn of an office at each change. */
export function officeChanged({ id, ...state }: Versioned<KnownOffice>): EmittedEvent {
  return { type: 'office.changed', subject: id, data: { ...state, audience: null } };
}

/** What other subgraphs learn of an agency at each change. */
export function agencyChanged({ id, ...state }: Versioned<KnownAgency>): EmittedEvent {
  return { type: 'agency.changed', subject: id, data: { ...state, audience: null } };
}

/** What other subgraphs learn of the posts that an officer holds, at each change. */
export function officerPostsChanged({ id, ...state }: ToldOfficerPosts): EmittedEvent {
  return { type: 'officer-posts.changed', subject: id, data: { ...state, audience: null } };
}

/** A version of the working calendar, which never changes; its number is the subject. */
export function calendarPublished(calendar: PublishedCalendar): EmittedEvent {
  return { type: 'calendar.published', subject: String(calendar.version), data: { ...calendar, audience: null } };
}

/** What other subgraphs learn of a change of the calendar at each of its steps. */
export function calendarChangeChanged({ id, ...state }: Versioned<KnownCalendarChange>): EmittedEvent {
  return { type: 'calendar-change.changed', subject: id, data: { ...state, audience: null } };
}
