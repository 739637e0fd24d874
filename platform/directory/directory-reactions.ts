import { keep, type Projection, type Projections } from '../events/project';
import type { Reactions } from '../events/receive-event';

const knownOffices: Projection = {
  table: 'platform.known_office',
  key: 'id',
  rowOf: ({ subject, data }) => ({
    id: subject,
    version: data.version,
    code: data['code'],
    kind: data['kind'],
    sphere: data['sphere'],
    region: data['region'],
    parent_id: data['parentId'],
    head_person_id: data['headPersonId'],
    superior_ids: data['superiorIds'],
    state: data['state'] ?? 'ACTIVE',
    successor_id: data['successorId'] ?? null,
    name: data['name'] ?? null,
  }),
};

const knownAgencies: Projection = {
  table: 'platform.known_agency',
  key: 'id',
  rowOf: ({ subject, data }) => ({
    id: subject,
    version: data.version,
    code: data['code'],
    kind: data['kind'],
    region: data['region'],
    is_protestable: data['isProtestable'],
    state: data['state'] ?? 'ACTIVE',
  }),
};

const publishedCalendars: Projection = {
  table: 'platform.calendar',
  key: 'version',
  rowOf: ({ data }) => ({ version: data.version, source: data['source'], exceptions: data['exceptions'] }),
};

const knownCalendarChanges: Projection = {
  table: 'platform.known_calendar_change',
  key: 'id',
  rowOf: ({ subject, data }) => ({
    id: subject,
    version: data.version,
    state: data['state'],
    source: data['source'],
    days: data['days'],
    calendar_version: data['calendarVersion'],
  }),
};

/** What each subgraph but organisation knows of the directory and the calendar; spread into its own projections. */
export const directoryProjections = {
  'office.changed': knownOffices,
  'agency.changed': knownAgencies,
  'calendar.published': publishedCalendars,
  'calendar-change.changed': knownCalendarChanges,
} satisfies Projections;

/** Keeps the projections of the directory and of changes of the calendar; spread into each subgraph's own reactions. */
export const directoryReactions = {
  'office.changed': keep(knownOffices),
  'agency.changed': keep(knownAgencies),
  'calendar-change.changed': keep(knownCalendarChanges),
} satisfies Reactions;
