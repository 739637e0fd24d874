import { refusePower } from '../../../platform/access/authority';
import { serves } from '../../../platform/access/reach';
import { runCommand } from '../../../platform/command/run-command';
import { findKnownOffices } from '../../../platform/directory/known-directory';
import { notFound } from '../../../platform/errors/plain-errors';
import { knownOrNotYet } from '../../../platform/events/known-or-not-yet';
import type { AppealsContext } from '../context';
import type { AppealRefusal } from '../domain/appeal-refusal';
import { requireHandler } from '../domain/assignment';
import { assignAll, lockAppeals } from '../persistence/appeal.repository';
import { findHandler } from '../persistence/projections/known-officer.repository';
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

/**
 * [15.2.1] [10.1.a] Gives many appeals to one prosecutor, each by the rules of a single one (`assignAppeal`), with its own audit entry and event; one
 * that may not be given is passed over with the reason. They are locked in the order of their ids, so that two heads at once do not block each other.
 */
export function assignAppeals(context: AppealsContext, input: AssignAppeals): Promise<AssignedAppeals> {
  return runCommand(context, { command: 'assignAppeals', requestId: input.requestId, input }, async (tx) => {
    if (!serves(tx.viewer)) return refusePower(tx.viewer, 'ASSIGN_APPEALS');
    const ids = distinctIds(input.appealIds);
    const handler = await findHandler(tx.manager, input.handlerId);
    const appeals = await lockAppeals(tx.manager, tx.viewer, ids);
    const officeIds = [...appeals.values()].map(({ ownerOfficeId }) => ownerOfficeId);
    const offices = await findKnownOffices(tx.manager, officeIds);
    const { done, refusals } = eachAppeal(
      ids,
      (id) => id,
      (id) => {
        const appeal = appeals.get(id) ?? notFound('Appeal');
        const step = stepOn(tx, appeal, 'ASSIGN');
        const office = knownOrNotYet(offices.get(appeal.ownerOfficeId), { noun: 'Office', id: appeal.ownerOfficeId });
        requireHandler(handler, office, tx.today);
        return step;
      },
    );
    const former = done.map(({ appeal }) => appeal);
    const assigned = await assignAll(tx.manager, former, handler.id);
    await keepWrittenSteps(
      tx,
      done.map((step, place) => ({
        step,
        appeal: assigned[place] ?? step.appeal,
        details: { handlerIds: [handler.id], formerIds: step.appeal.handlerIds },
      })),
    );
    return { appealIds: assigned.map(({ id }) => id), refusals };
  });
}
