import { runCommand } from '../../../../platform/command/run-command';
import type { SupervisionContext } from '../../context';
import { deliveryRecordOf, type DeliveryRecord } from '../../domain/check/delivery-record';
import { type ChangeOfCheck, keepCheckStep, takeCheckStep } from './check-step';

/** The input of the record. */
export interface HandOverCheckResolution extends ChangeOfCheck {
  readonly delivery: DeliveryRecord;
}

/** [19.2.3.a] Puts on record that the subject was given the resolution, against signature or with a refusal to sign. */
export function handOverCheckResolution(
  context: SupervisionContext,
  input: HandOverCheckResolution,
): Promise<{ id: string }> {
  const call = { command: 'handOverCheckResolution', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeCheckStep(tx, input, 'HAND_OVER');
    const { registeredOn, issuedOn } = step.check;
    const from = registeredOn ?? issuedOn ?? tx.today;
    const handover = deliveryRecordOf(input.delivery, { from, to: tx.today });
    const { on, isSigned } = handover;
    return keepCheckStep(tx, step, { changes: { handover }, details: { on, isSigned } });
  });
}
