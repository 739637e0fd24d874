import type { EmittedEvent } from '../../../../platform/events/emit';
import { audienceOf } from '../../domain/appeal';
import type { Complaint } from '../../domain/complaint/complaint';

/** Whether others have to be told of a complaint: it is about a record that is theirs, and whose execution it may suspend. */
export const isToldOf = ({ contestedType }: Pick<Complaint, 'contestedType'>): boolean =>
  contestedType === 'Submission';

/** [43.2.b] [43.2.c] What supervision learns of a complaint about a submission: whether execution is suspended, whether it is granted, what the decision does to it, and nothing of its content. */
export function complaintChanged(complaint: Omit<Complaint, 'createdAt'>): EmittedEvent {
  const { id, version, state, contestedId, suspension, decision } = complaint;
  const effect = decision?.effect ? { action: decision.effect, on: decision.decidedOn, byId: decision.byId } : null;
  const isGranted = decision !== null && decision.outcome !== 'REFUSED';
  const suspendedOn = suspension !== null && suspension.endedOn === null ? suspension.on : null;
  return {
    type: 'complaint.changed',
    subject: id,
    data: {
      version,
      audience: audienceOf(complaint),
      state,
      submissionId: contestedId,
      suspendedOn,
      isGranted,
      effect,
    },
  };
}
