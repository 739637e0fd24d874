import { runCommand } from '../../../platform/command/run-command';
import type { AppealsContext } from '../context';
import type { ReplyDraft } from '../domain/reply';
import { findCertificateOf } from '../persistence/projections/known-check.repository';
import { type ChangeOfAppeal, takeAppealStep } from './appeal-step';
import { giveReplies, signReply } from './sign-reply';

/** The input of the reply. */
export interface AnswerAppeal extends ChangeOfAppeal, ReplyDraft {}

/**
 * [24.4.f] [24.7.a] [24.7.b] [24.7.c] [2.1] Gives the reply, which ends the consideration; after the due day it is marked LATE. An anonymous appeal ends
 * the same way, the reply staying on file, since nobody is owed it (24.6.b).
 */
export function answerAppeal(context: AppealsContext, input: AnswerAppeal): Promise<{ id: string }> {
  return runCommand(context, { command: 'answerAppeal', requestId: input.requestId, input }, async (tx) => {
    const step = await takeAppealStep(tx, input, 'ANSWER');
    const { appeal } = step;
    const reply = signReply(tx, appeal, input, await findCertificateOf(tx.manager, appeal.checkId));
    await giveReplies(tx, [{ step, reply }]);
    return { id: appeal.id };
  });
}
