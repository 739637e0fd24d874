import { openConflicts } from '../../../platform/conflicts/conflict';
import { keep, projectionOf } from '../../../platform/events/project';
import type { Reaction } from '../../../platform/events/receive-event';
import { matterLost } from '../domain/overtaken-agenda';
import { findSessionsOnSubmission } from '../persistence/overtaken-records.repository';
import { findKnownSubmission, KNOWN_SUBMISSIONS } from '../persistence/projections/known-submission.repository';

/** [3.4] For whom a submission is, so that an agenda names it only to them. One without an audience is for nobody here. */
export const knownSubmissions = projectionOf(KNOWN_SUBMISSIONS, ({ subject, data }) => {
  const { audience, version } = data;
  if (audience === null) return null;
  const number = typeof data['number'] === 'string' ? data['number'] : null;
  return { ...audience, id: subject, version, number, state: String(data['state']) };
});
const keepSubmission = keep(knownSubmissions);

/**
 * [28.1.b] [28.1.d] Keeps what is newly known of a submission. If by this news it is no matter for a session that has it on the agenda, a conflict
 * is opened for people to resolve.
 */
export const submissionChanged: Reaction = async (manager, event) => {
  const { id: eventId, subject } = event;
  const before = await findKnownSubmission(manager, subject);
  await keepSubmission(manager, event);
  const after = await findKnownSubmission(manager, subject);
  if (!before || !after) return;
  const sessions = await findSessionsOnSubmission(manager, subject);
  const overtaken = sessions.flatMap(({ id, classification }) =>
    matterLost(classification, before, after).map((explanation) => ({ explanation, recordId: id })),
  );
  await openConflicts(
    manager,
    overtaken.map((each) => ({ ...each, otherId: subject, eventId })),
  );
};
