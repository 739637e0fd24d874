import { commandOfEvent } from '../../../platform/command/command-of-event';
import type { EventData } from '../../../platform/events/cloud-event';
import { keep, projectionOf } from '../../../platform/events/project';
import type { Reaction } from '../../../platform/events/receive-event';
import { tellInterventions, type ToldIntervention } from '../commands/complaint/tell-intervention';
import { KNOWN_SUBMISSIONS } from '../persistence/projections/known-submission';

/** What the supervision subgraph tells of a submission. */
interface ToldSubmission extends EventData {
  readonly interventions?: readonly ToldIntervention[];
}

/** [42.2.e] Keeps which appeals a submission rests on, so that their applicants may learn that a measure was taken. */
export const knownSubmissions = projectionOf(KNOWN_SUBMISSIONS, ({ subject, data }) => ({
  id: subject,
  version: data.version,
  state: String(data['state']),
  appealIds: data['appealIds'] as readonly string[],
}));
const keepSubmission = keep(knownSubmissions);

/** [42.2.e] [43.3.e] The same, and complainants are told of what superiors did to it on their complaints. */
export const submissionChanged: Reaction = async (manager, event) => {
  await keepSubmission(manager, event);
  const { interventions = [] } = event.data as ToldSubmission;
  if (interventions.length === 0) return;
  await tellInterventions(await commandOfEvent(manager, 'appeals', event), event.subject, interventions);
};
