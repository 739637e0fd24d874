import type { Reaction } from '../../../platform/events/receive-event';
import { projectSubmission } from '../persistence/projections/known-submission.repository';

/** [3.4] Keeps for whom a submission is, so that an agenda names it only to them. One without an audience is for nobody here. */
export const submissionChanged: Reaction = async (manager, { subject, data }) => {
  const { audience, version } = data;
  if (audience === null) return;
  const number = typeof data['number'] === 'string' ? data['number'] : null;
  await projectSubmission(manager, { ...audience, id: subject, version, number, state: String(data['state']) });
};
