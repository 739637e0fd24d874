import { projectionOf } from '../../../platform/events/project';
import { KNOWN_SUBMISSIONS } from '../persistence/projections/known-submission';

/** [42.2.e] Keeps which appeals a submission rests on, so that their applicants may learn that a measure was taken. */
export const knownSubmissions = projectionOf(KNOWN_SUBMISSIONS, ({ subject, data }) => ({
  id: subject,
  version: data.version,
  state: String(data['state']),
  appealIds: data['appealIds'] as readonly string[],
}));
