import { projectionOf } from '../../../platform/events/project';
import { KNOWN_SUBMISSIONS } from '../persistence/projections/known-submission.repository';

/** [3.4] Keeps for whom a submission is, so that an agenda names it only to them. One without an audience is for nobody here. */
export const knownSubmissions = projectionOf(KNOWN_SUBMISSIONS, ({ subject, data }) => {
  const { audience, version } = data;
  if (audience === null) return null;
  const number = typeof data['number'] === 'string' ? data['number'] : null;
  return { ...audience, id: subject, version, number, state: String(data['state']) };
});
