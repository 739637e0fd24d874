import { v7 as uuidv7 } from 'uuid';
import { runCommand } from '../../../platform/command/run-command';
import { requireLegalBasis } from '../../../platform/law/require-legal-basis';
import type { AppealsContext } from '../context';
import { isOverdueOn, withWarnings } from '../domain/appeal';
import { type ReplyDraft, requireCertificateLink, requireReply } from '../domain/reply';
import { findCertificateOf } from '../persistence/projections/known-check.repository';
import { insertReply } from '../persistence/reply.repository';
import { type ChangeOfAppeal, keepStep, takeAppealStep } from './appeal-step';
import { endConsideration } from './appeal-term';

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
    const content = requireReply(input, appeal.language);
    requireLegalBasis(content.legalReferences, tx.today);
    const certificateId = requireCertificateLink(
      input.certificateId,
      await findCertificateOf(tx.manager, appeal.checkId),
    );
    const isLate = isOverdueOn(appeal, tx.today);

    const signed = { id: uuidv7(), appealId: appeal.id, answeredOn: tx.today, signedById: tx.viewer.personId };
    await insertReply(tx.manager, { ...content, ...signed, isLate, certificateId });
    await endConsideration(tx, appeal);
    return keepStep(tx, step, {
      changes: {
        state: 'ANSWERED',
        closedOn: tx.today,
        warnings: withWarnings(appeal, isLate ? ['LATE'] : []),
      },
      details: { language: content.language, legalReferences: content.legalReferences.length, isLate },
    });
  });
}
