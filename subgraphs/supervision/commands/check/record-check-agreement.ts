import type { LocalDate } from '../../../../platform/calendar/local-date';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import type { SupervisionContext } from '../../context';
import type { CheckAgreement } from '../../domain/check/check';
import { filledText } from '../../../../platform/text/filled-text';
import { type ChangeOfCheck, keepCheckStep, takeCheckStep } from './check-step';

/** The input of the record. */
export interface RecordCheckAgreement extends ChangeOfCheck {
  readonly by: CheckAgreement['by'];
  readonly number: string;
  readonly on: LocalDate;
}

/** [18.2.b] Puts the agreement to check a private business on record, by its number and day, before the resolution is issued. */
export function recordCheckAgreement(
  context: SupervisionContext,
  input: RecordCheckAgreement,
): Promise<{ id: string }> {
  return runCommand(context, { command: 'recordCheckAgreement', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'RECORD_AGREEMENT');
    const { by, on } = input;
    if (step.check.subject?.kind !== 'PRIVATE_BUSINESS') invalidInput('id', 'is not a check of a private business');
    if (on > tx.today) invalidInput('on', 'lies in the future');
    const number = filledText(input.number) ?? invalidInput('number', 'is blank');
    return keepCheckStep(tx, step, { changes: { agreement: { by, number, on } }, details: { by, number, on } });
  });
}
