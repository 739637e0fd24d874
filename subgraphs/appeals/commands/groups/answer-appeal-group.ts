import { runCommand } from '../../../../platform/command/run-command';
import { isUuid } from '../../../../platform/database/is-uuid';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { AppealsContext } from '../../context';
import { draftFor, type GroupReplyDraft, requireGroupReply } from '../../domain/groups/group-reply';
import { lockOpenMembers } from '../../persistence/groups/group-members.repository';
import { findCertificatesOf } from '../../persistence/projections/known-check.repository';
import { stepOn } from '../appeal-step';
import { giveReplies, signReply } from '../sign-reply';
import { eachAppeal } from '../each-appeal';
import { type ChangeOfGroup, type GroupOutcome, keepGroupStep, takeGroup } from './group-step';

/** The input of the reply to a group. */
export interface AnswerAppealGroup extends ChangeOfGroup, GroupReplyDraft {
  /** The `next` of the answer before. */
  readonly after?: string | null;
}

/** So many members are answered in one transaction: each holds a lock of its audit chain until the end. */
export const ANSWERED_AT_ONCE = 1_000;

/**
 * [24.7.a] [24.7.b] [24.7.c] [24.4.f] Answers the open members of a group, up to a thousand in the order of their ids: each gets a reply of its own, by
 * the rules of a single one, with its own term, mark of lateness, audit entry and event. A member to which the reply may not be given is passed over
 * with the reason; what is written is written whole.
 */
export function answerAppealGroup(context: AppealsContext, input: AnswerAppealGroup): Promise<GroupOutcome> {
  return runCommand(context, { command: 'answerAppealGroup', requestId: input.requestId, input }, async (tx) => {
    const after = input.after ?? null;
    if (after !== null && !isUuid(after)) return invalidInput('after', 'is no place in the group');
    const { group, authority } = await takeGroup(tx, input);
    requireGroupReply(input);
    const page = { after, first: ANSWERED_AT_ONCE + 1 };
    const found = await lockOpenMembers(tx.manager, tx.viewer, group, page);
    const members = found.slice(0, ANSWERED_AT_ONCE);
    const certificates = await findCertificatesOf(
      tx.manager,
      members.flatMap(({ checkId }) => checkId ?? []),
    );
    const { done, refusals } = eachAppeal(
      members,
      ({ id }) => id,
      (appeal) => {
        const certificate = certificates.get(appeal.checkId ?? '') ?? null;
        const step = stepOn(tx, appeal, 'ANSWER');
        return { step, reply: signReply(tx, appeal, draftFor(input, appeal.language, certificate), certificate) };
      },
    );
    await giveReplies(tx, done, { groupId: group.id });
    const details = { answered: done.length, refused: refusals.length };
    await keepGroupStep(tx, group, { action: 'ANSWER', authority, details });
    const next = found.length > members.length ? (members.at(-1)?.id ?? null) : null;
    return { id: group.id, changedCount: done.length, refusals, next };
  });
}
