import { SYSTEM_VIEWER } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { commandOfEvent } from '../../../platform/command/command-of-event';
import { openConflict } from '../../../platform/conflicts/conflict';
import type { CloudEvent, EventData } from '../../../platform/events/cloud-event';
import { projectionOf } from '../../../platform/events/project';
import type { Reaction } from '../../../platform/events/receive-event';
import { tellInterventions } from '../commands/complaint/tell-intervention';
import { beginCheck, endCheck, followCheck } from '../commands/follow-check';
import type { Appeal } from '../domain/appeal';
import { CHECKABLE, endOf } from '../domain/check-demand';
import type { KnownCheck } from '../domain/known-check';
import { getAppeal } from '../persistence/appeal.repository';
import { findCancelling } from '../persistence/complaint/complaint.repository';
import { findKnownState, KNOWN_CHECKS, projectCheck } from '../persistence/projections/known-check.repository';

/** What the supervision subgraph tells of a check. */
interface ToldCheck extends EventData {
  readonly state: string;
  readonly appealId: string | null;
  readonly dueOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
  readonly cancelledOn: LocalDate | null;
  readonly certificateId: string | null;
}

function checkOf({ subject, data }: Pick<CloudEvent, 'subject' | 'data'>): KnownCheck {
  const { version, state, appealId, dueOn, completedOn, cancelledOn, certificateId } = data as ToldCheck;
  const days = { dueOn, completedOn, cancelledOn };
  return { id: subject, version, state, appealId, ...days, certificateId, audience: data.audience };
}

/** What is known of checks, on which the reaction acts. */
export const knownChecks = projectionOf(KNOWN_CHECKS, checkOf);

/** [43.3.e] Whoever complained of a check is told that it is cancelled, if that was the decision. */
async function tellOfCancelled(tx: CommandTransaction, checkId: string, on: LocalDate): Promise<void> {
  const ids = await findCancelling(tx.manager, checkId);
  const told = ids.map((complaintId) => ({ complaintId, action: 'CANCEL_ACT', on }));
  await tellInterventions(tx, checkId, told);
}

async function follow(tx: CommandTransaction, appeal: Appeal, check: KnownCheck): Promise<void> {
  const end = endOf(check);
  return end ? endCheck(tx, appeal, end) : followCheck(tx, appeal, check);
}

/**
 * [24.4.d] [24.4.e] [24.4.f] [24.4.g] An appeal follows the check that is appointed on it: once for each version, in their order. A check on
 * an appeal that has been closed meanwhile, or follows another check, opens a conflict for people to resolve, when it is first told of.
 */
export const checkChanged: Reaction = async (manager, event) => {
  const check = checkOf(event);
  const { state, appealId } = check;
  const before = await findKnownState(manager, check.id);
  const isNews = await projectCheck(manager, check);
  if (!isNews) return;
  const tx = await commandOfEvent(manager, 'appeals', event);
  if (check.cancelledOn !== null) await tellOfCancelled(tx, check.id, check.cancelledOn);
  if (appealId === null || state === 'DRAFT') return;
  const appeal = await getAppeal(manager, SYSTEM_VIEWER, appealId, 'FOR UPDATE');
  if (appeal.checkId === check.id) {
    if (appeal.state === 'CHECK_RUNNING') await follow(tx, appeal, check);
    return;
  }
  if (CHECKABLE.includes(appeal.state)) {
    await beginCheck(tx, appeal, check);
    if (endOf(check) === null) return;
    return follow(tx, await getAppeal(manager, SYSTEM_VIEWER, appealId, 'FOR UPDATE'), check);
  }
  if (before !== null && before !== 'DRAFT') return;
  const explanation = appeal.closedOn === null ? 'SECOND_CHECK_ON_APPEAL' : 'CHECK_ON_CLOSED_APPEAL';
  await openConflict(manager, { explanation, recordId: appealId, otherId: check.id, eventId: event.id });
};
