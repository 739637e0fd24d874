import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { runCommand } from '../../../../platform/command/run-command';
import { refuse } from '../../../../platform/errors/refuse';
import { meetTerm } from '../../../../platform/terms/term-store';
import type { SupervisionContext } from '../../context';
import { type DeliveryRecord, deliveryRecordOf } from '../../domain/check/delivery-record';
import { requireNamedInspector } from '../../domain/check/named-inspector';
import { checkBreaches } from '../../domain/check/term-decisions';
import { dayWithin } from '../../domain/day-within';
import { filledText } from '../../../../platform/text/filled-text';
import { type ChangeOfCheck, keepCheckStep, takeCheckStep, termsOf } from './check-step';

/** The certificate as the checking prosecutor states it. */
export interface StatedCertificate {
  readonly on: LocalDate;
  readonly conclusion: string;
  readonly hasViolations: boolean;
}

/** The input of the completion. */
export interface CompleteCheck extends ChangeOfCheck {
  readonly certificate?: StatedCertificate | null;
  readonly delivery?: DeliveryRecord | null;
}

/** [19.2.3.b] [19.2.3.a] Ends a check on the day of its certificate of results. A late one is accepted, and the breach stays (18.5.2). */
export function completeCheck(context: SupervisionContext, input: CompleteCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'completeCheck', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'COMPLETE');
    const { check } = step;
    requireNamedInspector(check, tx.viewer);
    const stated = input.certificate ?? refuse('RESULTS_CERTIFICATE_REQUIRED', '19.2.3.b');
    const conclusion = filledText(stated.conclusion) ?? refuse('RESULTS_CERTIFICATE_REQUIRED', '19.2.3.b');
    const delivered = input.delivery ?? refuse('RESULTS_CERTIFICATE_NOT_DELIVERED', '19.2.3.a');
    const resumedOn = check.suspensions.at(-1)?.to ?? null;
    const completedOn = dayWithin('certificate.on', stated.on, {
      from: resumedOn ?? check.startedOn ?? tx.today,
      to: tx.today,
    });
    const delivery = deliveryRecordOf(delivered, { from: completedOn, to: tx.today });

    await meetTerm(tx.manager, termsOf(check), 'CHECK', completedOn);
    const { hasViolations } = stated;
    const signed = { id: uuidv7(), on: completedOn, signedById: tx.viewer.personId };
    const certificate = { ...signed, conclusion, hasViolations, delivery };
    const breaches = checkBreaches({ ...check, completedOn }, tx.today).map(({ kind }) => kind);
    return keepCheckStep(tx, step, {
      changes: { state: 'COMPLETED', completedOn, certificate },
      details: { completedOn, certificateId: signed.id, hasViolations, breaches },
    });
  });
}
