import type { Reactions } from '../events/receive-event';
import { project } from '../events/project';

/** Keeps the directory's projections and the calendar; spread into each subgraph's own reactions. */
export const directoryReactions = {
  'office.changed': async (manager, { subject, data }) =>
    project(manager, 'platform.known_office', {
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
  'agency.changed': async (manager, { subject, data }) =>
    project(manager, 'platform.known_agency', {
      id: subject,
      version: data.version,
      code: data['code'],
      kind: data['kind'],
      region: data['region'],
      is_protestable: data['isProtestable'],
    }),
  'calendar.published': async (manager, { data }) => {
    await manager.query(
      'INSERT INTO platform.calendar (version, source, exceptions) VALUES ($1, $2, $3) ON CONFLICT (version) DO NOTHING',
      [data.version, data['source'], JSON.stringify(data['exceptions'])],
    );
  },
} satisfies Reactions;
