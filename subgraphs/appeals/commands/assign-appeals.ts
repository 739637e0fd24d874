import { refusePower } from '../../../platform/access/authority';
import { serves } from '../../../platform/access/reach';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { isUuid } from '../../../platform/database/is-uuid';
import { getKnownOffice, type KnownOffice } from '../../../platform/directory/known-directory';
import { notFound } from '../../../platform/errors/plain-errors';
import type { AppealsContext } from '../context';
import type { Appeal } from '../domain/appeal';
import type { AppealRefusal } from '../domain/appeal-refusal';
import { requireHandler } from '../domain/assignment';
import { assignAll } from '../persistence/appeal.repository';
import { lockAppeals } from '../persistence/groups/group-members.repository';
import { findKnownPosts } from '../persistence/projections/known-officer.repository';
import { keepWrittenSteps, stepOn } from './appeal-step';
import { distinctIds, eachAppeal } from './each-appeal';

/** The input of the assignment of many appeals. */
export interface AssignAppeals {
  readonly requestId?: string | null;
  readonly appealIds: readonly string[];
  readonly handlerId: string;
}

/** The appeals that were given, and why others were not. */
export interface AssignedAppeals {
  readonly appealIds: readonly string[];
  readonly refusals: readonly AppealRefusal[];
}

/** The offices that have these appeals, each asked for once. */
async function officesOf(
  { manager }: CommandTransaction,
  appeals: Iterable<Appeal>,
): Promise<Map<string, KnownOffice>> {
  const offices = new Map<string, KnownOffice>();
  for (const { ownerOfficeId: id } of appeals) if (!offices.has(id)) offices.set(id, await getKnownOffice(manager, id));
  return offices;
}

/**
 * [15.2.1] [10.1.a] Gives many appeals to one prosecutor, each by the rules of a single one (`assignAppeal`), with its own audit entry and event; one
 * that may not be given is passed over with the reason. They are locked in the order of their ids, so that two heads at once do not block each other.
 */
export function assignAppeals(context: AppealsContext, input: AssignAppeals): Promise<AssignedAppeals> {
  return runCommand(context, { command: 'assignAppeals', requestId: input.requestId, input }, async (tx) => {
    if (!serves(tx.viewer)) return refusePower(tx.viewer, 'ASSIGN_APPEALS');
    const ids = distinctIds(input.appealIds);
    const handlerId = input.handlerId.toLowerCase();
    const appeals = await lockAppeals(tx.manager, tx.viewer, ids);
    const posts = isUuid(handlerId) ? await findKnownPosts(tx.manager, handlerId) : [];
    const offices = await officesOf(tx, appeals.values());
    const { done, refusals } = eachAppeal(
      ids,
      (id) => id,
      (id) => {
        const appeal = appeals.get(id) ?? notFound('Appeal');
        const step = stepOn(tx, appeal, 'ASSIGN');
        requireHandler({ id: handlerId, posts }, offices.get(appeal.ownerOfficeId) ?? notFound('Office'), tx.today);
        return step;
      },
    );
    const former = done.map(({ appeal }) => appeal);
    const assigned = await assignAll(tx.manager, former, handlerId);
    await keepWrittenSteps(
      tx,
      done.map((step, place) => ({
        step,
        appeal: assigned[place] ?? step.appeal,
        details: { handlerIds: [handlerId], formerIds: step.appeal.handlerIds },
      })),
    );
    return { appealIds: assigned.map(({ id }) => id), refusals };
  });
}
