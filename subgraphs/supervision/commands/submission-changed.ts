import type { EmittedEvent } from '../../../platform/events/emit';
import type { ExecutionSuspension } from '../domain/execution-suspension';
import { audienceOf, type Submission } from '../domain/submission';

type Intervened = Pick<Submission, 'intervention' | 'suspensions' | 'amendments'>;

/** [43.3.e] That a superior let it run on, told to whoever complained: on that complaint, or on the one it was suspended on. */
function resumptionsOf({ bySuperior, resumedBy }: ExecutionSuspension) {
  if (!resumedBy) return [];
  const complaints = new Set([bySuperior?.complaintId ?? null, resumedBy.complaintId]);
  return [...complaints].map((complaintId) => ({ ...resumedBy, complaintId, action: 'RESUME_ACT' }));
}

/** [43.3.e] What superiors did to it on complaints, of which the complainants are told. */
function interventionsOn({ intervention, suspensions, amendments }: Intervened) {
  const ended = intervention ? [intervention] : [];
  const suspended = suspensions.flatMap((suspension) => [
    ...(suspension.bySuperior ? [{ ...suspension.bySuperior, action: 'SUSPEND_ACT' }] : []),
    ...resumptionsOf(suspension),
  ]);
  const amended = amendments.map((amendment) => ({ ...amendment, action: 'AMEND_ACT' }));
  return [...ended, ...suspended, ...amended].flatMap(({ complaintId, action, on }) =>
    complaintId === null ? [] : [{ complaintId, action, on }],
  );
}

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
      interventions: interventionsOn(submission),
    },
  };
}
