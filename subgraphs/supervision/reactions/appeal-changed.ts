import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { openConflicts, type OvertakenDecision } from '../../../platform/conflicts/conflict';
import { findSuperiorIds } from '../../../platform/directory/known-directory';
import type { EventData } from '../../../platform/events/cloud-event';
import { keep, projectionOf } from '../../../platform/events/project';
import type { Reaction } from '../../../platform/events/receive-event';
import { type AppealForOffices, basisLost, isClosedBy } from '../domain/overtaken-basis';
import { findKnownAppeal, KNOWN_APPEALS } from '../persistence/projections/known-appeal.repository';
import { findActsOnAppeal, findCheckDraftsOnAppeal } from '../persistence/resting-acts.repository';

/** What the appeals subgraph tells of an appeal. */
interface AppealData extends EventData {
  readonly number: string;
  readonly state: string;
  readonly receivedOn: LocalDate;
  readonly hasFindings: boolean;
  readonly isAccepted: boolean;
}

async function knownFor(manager: EntityManager, appealId: string): Promise<AppealForOffices | null> {
  const appeal = await findKnownAppeal(manager, appealId);
  return appeal && { ...appeal, superiorIds: await findSuperiorIds(manager, appeal.ownerOfficeId) };
}

/** What this news of an appeal overtakes: acts that rest on it, and checks that are being prepared on it. */
async function overtakenBy(manager: EntityManager, before: AppealForOffices, after: AppealForOffices) {
  const { id } = after;
  const acts = await findActsOnAppeal(manager, id);
  const lost = acts.flatMap((act) =>
    basisLost(act, before, after).map((explanation) => ({ explanation, recordId: act.id, otherId: id })),
  );
  const drafts = isClosedBy(before, after) ? await findCheckDraftsOnAppeal(manager, id) : [];
  const explanation = 'CHECK_DRAFT_ON_CLOSED_APPEAL';
  return [...lost, ...drafts.map((draft) => ({ explanation, recordId: draft.id, otherId: id }) as const)];
}

/** [32.2.e] What acts must know of an appeal that they cite, with its audience, without which nobody may learn of it. */
export const knownAppeals = projectionOf(KNOWN_APPEALS, ({ subject, data }) => {
  const { audience, version, number, state, receivedOn, hasFindings, isAccepted } = data as AppealData;
  if (!audience) throw new Error(`appeal ${subject} came without its audience`);
  return { ...audience, id: subject, version, number, state, receivedOn, hasFindings, isAccepted };
});
const keepAppeal = keep(knownAppeals);

/** [32.2.e] [24.4.d] Keeps what is newly known of an appeal. What the news overtakes opens a conflict for people to resolve. */
export const appealChanged: Reaction = async (manager, event) => {
  const { id: eventId, subject } = event;
  const before = await knownFor(manager, subject);
  await keepAppeal(manager, event);
  if (before === null) return;
  const after = await knownFor(manager, subject);
  if (after === null) return;
  const overtaken = await overtakenBy(manager, before, after);
  await openConflicts(
    manager,
    overtaken.map((each): OvertakenDecision => ({ ...each, eventId })),
  );
};
