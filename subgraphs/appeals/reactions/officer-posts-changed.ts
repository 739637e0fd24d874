import { projectionOf } from '../../../platform/events/project';
import type { KnownPost } from '../domain/assignment';
import { KNOWN_OFFICERS } from '../persistence/projections/known-officer.repository';

/** [10.1.a] Keeps who serves where, so that a head may give appeals to the prosecutors of the office. */
export const knownOfficers = projectionOf(KNOWN_OFFICERS, ({ subject, data }) => ({
  id: subject,
  version: data.version,
  posts: data['posts'] as readonly KnownPost[],
}));
