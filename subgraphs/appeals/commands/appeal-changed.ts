import type { Audience } from '../../../platform/access/audience';
import type { EmittedEvent } from '../../../platform/events/emit';
import { type Appeal, audienceOf } from '../domain/appeal';

type PublicState = Pick<Appeal, 'id' | 'version' | 'number' | 'state' | 'receivedOn' | 'hasFindings' | 'ground'>;

/** What other subgraphs learn of an appeal at each change; `isAccepted` and `hasFindings` tell whether an act may rest on it (32.2.e). */
export function appealChanged(appeal: PublicState & Audience): EmittedEvent {
  const { id, version, number, state, receivedOn, hasFindings, ground } = appeal;
  return {
    type: 'appeal.changed',
    subject: id,
    data: {
      version,
      audience: audienceOf(appeal),
      number,
      state,
      receivedOn,
      hasFindings,
      isAccepted: ground !== null,
    },
  };
}
