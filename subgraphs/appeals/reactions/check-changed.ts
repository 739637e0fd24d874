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

/** An appeal that a check is on: it begins with it, follows it, or stands in conflict with it, when the check is first told of (`isFirst`). */
async function followOnAppeal(
  tx: CommandTransaction,
  check: KnownCheck,
  { appealId, isFirst, eventId }: { readonly appealId: string; readonly isFirst: boolean; readonly eventId: string },
): Promise<void> {
  const lock = () => getAppeal(tx.manager, SYSTEM_VIEWER, appealId, 'FOR NO KEY UPDATE');
  const appeal = await lock();
  if (appeal.checkId === check.id) {
    if (appeal.state === 'CHECK_RUNNING') await follow(tx, appeal, check);
    return;
  }
  if (CHECKABLE.includes(appeal.state)) {
    await beginCheck(tx, appeal, check);
    if (endOf(check) !== null) await follow(tx, await lock(), check);
    return;
  }
  if (!isFirst) return;
  const explanation = appeal.closedOn === null ? 'SECOND_CHECK_ON_APPEAL' : 'CHECK_ON_CLOSED_APPEAL';
  await openConflict(tx.manager, { explanation, recordId: appealId, otherId: check.id, eventId });
}

/**
 * [24.4.d] [24.4.e] [24.4.f] [24.4.g] An appeal follows the check that is appointed on it: once for each version, in their order. A check on
 * an appeal that has been closed meanwhile, or follows another check, opens a conflict for people to resolve. [43.3.e] Complainants are told of
 * one that was cancelled by the decision on their complaint.
 */
export const checkChanged: Reaction = async (manager, event) => {
  const check = checkOf(event);
  const { state, appealId, cancelledOn } = check;
  const before = await findKnownState(manager, check.id);
  const isNews = await projectCheck(manager, check);
  const isFollowed = appealId !== null && state !== 'DRAFT';
  if (!isNews || (!isFollowed && cancelledOn === null)) return;
  const tx = await commandOfEvent(manager, 'appeals', event);
  if (cancelledOn !== null) await tellOfCancelled(tx, check.id, cancelledOn);
  const isFirst = before === null || before === 'DRAFT';
  if (isFollowed) await followOnAppeal(tx, check, { appealId, isFirst, eventId: event.id });
};
