import type { LocalDate } from '../../../platform/calendar/local-date';
import type { EventData } from '../../../platform/events/cloud-event';
import { projectionOf } from '../../../platform/events/project';
import { KNOWN_APPEALS } from '../persistence/projections/known-appeal.repository';

/** What the appeals subgraph tells of an appeal. */
interface AppealData extends EventData {
  readonly number: string;
  readonly state: string;
  readonly receivedOn: LocalDate;
  readonly hasFindings: boolean;
  readonly isAccepted: boolean;
}

/** [32.2.e] Keeps what acts must know of an appeal that they cite, with its audience, without which nobody may learn of it. */
export const knownAppeals = projectionOf(KNOWN_APPEALS, ({ subject, data }) => {
  const { audience, version, number, state, receivedOn, hasFindings, isAccepted } = data as AppealData;
  if (!audience) throw new Error(`appeal ${subject} came without its audience`);
  return { ...audience, id: subject, version, number, state, receivedOn, hasFindings, isAccepted };
});
