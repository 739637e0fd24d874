import { v7 as uuidv7 } from 'uuid';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { getActiveOffice } from '../../../../platform/directory/known-directory';
import { conflict, illegalTransition, invalidInput, notFound } from '../../../../platform/errors/plain-errors';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import type { AppealRefusal } from '../../domain/appeal-refusal';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import { lockAppeals } from '../../persistence/appeal.repository';
import { insertGroup } from '../../persistence/groups/appeal-group.repository';
import { findMembersAmong, joinGroup, leaveGroup } from '../../persistence/groups/group-members.repository';
import { distinctIds, eachAppeal } from '../each-appeal';
import { type ChangeOfGroup, type GroupOutcome, keepGroupStep, mayGroup, recordGroup, takeGroup } from './group-step';

/** The input of a new group. */
export interface CreateAppealGroup {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly subject: string;
  readonly appealIds: readonly string[];
}

/** The input of a change of members. */
export interface ChangeGroupMembers extends ChangeOfGroup {
  readonly appealIds: readonly string[];
}

/** [24.7.a] An open appeal of the group's office may be answered with the others. */
function requireGroupable(appeal: Appeal | undefined, { ownerOfficeId }: AppealGroup): Appeal {
  if (!appeal) return notFound('Appeal');
  if (appeal.ownerOfficeId !== ownerOfficeId) return invalidInput('appealIds', 'is of another office than the group');
  const { state } = appeal;
  if (appeal.closedOn !== null)
    return illegalTransition({ noun: 'Appeal', state, action: 'ANSWER', allowed: [], rule: '24.7.a' });
  return appeal;
}

interface Joining {
  readonly joined: readonly string[];
  readonly refusals: readonly AppealRefusal[];
}

async function join(tx: CommandTransaction, group: AppealGroup, stated: readonly string[]): Promise<Joining> {
  const ids = distinctIds(stated);
  const appeals = await lockAppeals(tx.manager, tx.viewer, ids);
  const fitting = eachAppeal(
    ids,
    (id) => id,
    (id) => requireGroupable(appeals.get(id), group).id,
  );
  const joined = await joinGroup(tx.manager, group, fitting.done);
  const others = fitting.done.filter((id) => !joined.has(id));
  const members = await findMembersAmong(tx.manager, group, others);
  const elsewhere = eachAppeal(
    others.filter((id) => !members.has(id)),
    (id) => id,
    () => conflict('AppealGroup', { problem: 'the appeal is in another group of the office' }),
  );
  return { joined: [...joined], refusals: [...fitting.refusals, ...elsewhere.refusals] };
}

/** Makes a group of appeals of one office; those that do not fit are left out, each with its reason. */
export function createAppealGroup(context: AppealsContext, input: CreateAppealGroup): Promise<GroupOutcome> {
  return runCommand(context, { command: 'createAppealGroup', requestId: input.requestId, input }, async (tx) => {
    const office = await getActiveOffice(tx.manager, input.officeId);
    const authority = mayGroup(tx, office.id);
    const group: AppealGroup = {
      id: uuidv7(),
      version: 1,
      ...{ ownerOfficeId: office.id, handlerIds: [], agencyIds: [], applicantId: null },
      ...{ classification: 'PERSONAL', isPublished: false },
      subject: input.subject.trim(),
      createdOn: tx.today,
      createdById: tx.viewer.personId,
    };
    await insertGroup(tx.manager, group);
    const { joined, refusals } = await join(tx, group, input.appealIds);
    await recordGroup(tx, group, { action: 'CREATE', authority, details: { appealIds: joined } });
    return { id: group.id, changedCount: joined.length, refusals, next: null };
  });
}

/** Puts more appeals into a group; one that is in it already stays, and does not count. */
export function addAppealsToGroup(context: AppealsContext, input: ChangeGroupMembers): Promise<GroupOutcome> {
  return runCommand(context, { command: 'addAppealsToGroup', requestId: input.requestId, input }, async (tx) => {
    const { group, authority } = await takeGroup(tx, input);
    const { joined, refusals } = await join(tx, group, input.appealIds);
    await keepGroupStep(tx, group, { action: 'ADD_APPEALS', authority, details: { appealIds: joined } });
    return { id: group.id, changedCount: joined.length, refusals, next: null };
  });
}

/** Takes appeals out of a group; what was answered in it stays answered. */
export function removeAppealsFromGroup(context: AppealsContext, input: ChangeGroupMembers): Promise<GroupOutcome> {
  return runCommand(context, { command: 'removeAppealsFromGroup', requestId: input.requestId, input }, async (tx) => {
    const { group, authority } = await takeGroup(tx, input);
    const ids = distinctIds(input.appealIds);
    const appeals = await lockAppeals(tx.manager, tx.viewer, ids);
    const members = await findMembersAmong(tx.manager, group, [...appeals.keys()]);
    const { done, refusals } = eachAppeal(
      ids,
      (id) => id,
      (id) => (members.has(id) ? id : notFound('Appeal')),
    );
    await leaveGroup(tx.manager, group, done);
    await keepGroupStep(tx, group, { action: 'REMOVE_APPEALS', authority, details: { appealIds: done } });
    return { id: group.id, changedCount: done.length, refusals, next: null };
  });
}
