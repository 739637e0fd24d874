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
  }),
};

const publishedCalendars: Projection = {
  table: 'platform.calendar',
  key: 'version',
  rowOf: ({ data }) => ({ version: data.version, source: data['source'], exceptions: data['exceptions'] }),
};

/** What each subgraph but organisation knows of the directory and the calendar; spread into its own projections. */
export const directoryProjections = {
  'office.changed': knownOffices,
  'agency.changed': knownAgencies,
  'calendar.published': publishedCalendars,
} satisfies Projections;

/** Keeps the directory's projections and the calendar; spread into each subgraph's own reactions. */
export const directoryReactions = {
  'office.changed': keep(knownOffices),
  'agency.changed': keep(knownAgencies),
  // A version never changes once published: an event that comes again only mends what was damaged.
  'calendar.published': async (manager, { data }) => {
    await manager.query(
      `INSERT INTO platform.calendar AS known (version, source, exceptions) VALUES ($1, $2, $3)
       ON CONFLICT (version) DO UPDATE SET source = excluded.source, exceptions = excluded.exceptions
         WHERE (known.source, known.exceptions) IS DISTINCT FROM (excluded.source, excluded.exceptions)`,
      [data.version, data['source'], JSON.stringify(data['exceptions'])],
    );
  },
} satisfies Reactions;
