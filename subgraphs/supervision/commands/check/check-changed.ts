import type { EmittedEvent } from '../../../../platform/events/emit';
import type { Check } from '../../domain/check/check';
import { audienceOf } from '../../domain/submission';

/** What other subgraphs learn of a check at each change; `appealId` is the appeal whose due day follows it (24.4.d to 24.4.g). */
export function checkChanged(check: Omit<Check, 'createdAt'>): EmittedEvent {
  const { id, version, number, state, appealId, dueOn, startedOn, completedOn, cancelledOn, certificate } = check;
  return {
    type: 'check.changed',
    subject: id,
    data: {
      version,
      audience: audienceOf(check),
      number,
      state,
      appealId,
      issuedOn: check.issuedOn,
      dueOn,
      startedOn,
      completedOn,
      cancelledOn,
      certificateId: certificate?.id ?? null,
    },
  };
}
