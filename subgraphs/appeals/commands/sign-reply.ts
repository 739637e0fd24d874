import { v7 as uuidv7 } from 'uuid';
import type { CommandTransaction } from '../../../platform/command/command-context';
import { requireLegalBasis } from '../../../platform/law/require-legal-basis';
import { type Appeal, isOverdueOn, withWarnings } from '../domain/appeal';
import { type AppealReply, type ReplyDraft, requireCertificateLink, requireReply } from '../domain/reply';
import { addresseesOn } from '../domain/representative';
import { insertReplies } from '../persistence/reply.repository';
import { keepClosingSteps, type Step } from './appeal-step';
import { endConsideration } from './appeal-term';

/** A reply that may be given: to which appeal, by which step, with what it says. */
export interface SignedReply {
  readonly step: Step;
  readonly reply: AppealReply;
}

/**
 * [24.4.f] [24.7.a] [24.7.b] [24.7.c] [2.1] The reply to an appeal as whoever acts signs it today, with the certificate of the completed check on
 * the appeal, if there is one. Writes nothing; refuses what a reply lacks.
 */
export function signReply(
  { viewer, today }: Pick<CommandTransaction, 'viewer' | 'today'>,
  appeal: Appeal,
  draft: ReplyDraft,
  certificateOfCheck: string | null,
): AppealReply {
  const content = requireReply(draft, appeal.language);
  requireLegalBasis(content.legalReferences, today);
  const certificateId = requireCertificateLink(draft.certificateId, certificateOfCheck);
  const signed = { id: uuidv7(), appealId: appeal.id, answeredOn: today, signedById: viewer.personId };
  const addressees = addresseesOn(appeal, today);
  return { ...content, ...signed, isLate: isOverdueOn(appeal, today), certificateId, addressees };
}

/** Gives signed replies, each of which ends the consideration of its appeal. */
export async function giveReplies(
  tx: CommandTransaction,
  signed: readonly SignedReply[],
  details: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (signed.length === 0) return;
  await insertReplies(
    tx.manager,
    signed.map(({ reply }) => reply),
  );
  await endConsideration(tx, ...signed.map(({ step }) => step.appeal));
  await keepClosingSteps(
    tx,
    signed.map(({ step, reply: { isLate, language, legalReferences } }) => ({
      step,
      closing: {
        state: 'ANSWERED',
        closedOn: tx.today,
        warnings: withWarnings(step.appeal, isLate ? ['LATE'] : []),
      },
      details: { language, legalReferences: legalReferences.length, isLate, ...details },
    })),
  );
}
