import type { EmittedEvent } from '../../../../platform/events/emit';
import { audienceOf } from '../../domain/appeal';
import type { Complaint } from '../../domain/complaint/complaint';

/** Whether others have to be told of a complaint: it is about a record that is theirs, whose execution it may suspend or which its decision may end. */
export const isToldOf = ({ contestedType }: Pick<Complaint, 'contestedType'>): boolean =>
  contestedType === 'Submission' || contestedType === 'Check';

/** [43.2.b] [43.2.c] What supervision learns of a complaint about a submission or a check: whether execution is suspended, whether it is granted, what the decision does to it, and nothing of its content. */
export function complaintChanged(complaint: Omit<Complaint, 'createdAt'>): EmittedEvent {
  const { id, version, state, contestedType, contestedId, suspension, decision } = complaint;
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
      submissionId: contestedType === 'Submission' ? contestedId : null,
      checkId: contestedType === 'Check' ? contestedId : null,
      suspendedOn,
      isGranted,
      effect,
    },
  };
}
