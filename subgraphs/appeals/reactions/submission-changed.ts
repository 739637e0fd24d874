import type { Reaction } from '../../../platform/events/receive-event';
import { projectSubmission } from '../persistence/projections/known-submission';

/** [42.2.e] Keeps which appeals a submission rests on, so that their applicants may learn that a measure was taken. */
export const submissionChanged: Reaction = (manager, { subject, data }) =>
  projectSubmission(manager, {
    id: subject,
    version: data.version,
    state: String(data['state']),
    appealIds: data['appealIds'] as readonly string[],
  });
