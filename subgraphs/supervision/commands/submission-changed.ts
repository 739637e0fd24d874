import type { EmittedEvent } from '../../../platform/events/emit';
import { audienceOf, type Submission } from '../domain/submission';

/** What other subgraphs learn of a submission at each change. */
export function submissionChanged(submission: Omit<Submission, 'createdAt'>): EmittedEvent {
  const { id, version, number, state, ownerOfficeId, addresseeId, appealIds, dueOn } = submission;
  return {
    type: 'submission.changed',
    subject: id,
    data: {
      version,
      audience: audienceOf(submission),
      number,
      state,
      officeId: ownerOfficeId,
      addresseeAgencyId: addresseeId,
      appealIds,
      dueOn,
    },
  };
}
