import { v7 as uuidv7 } from 'uuid';
import type { CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { openConflicts } from '../../../../platform/conflicts/conflict';
import { refuse } from '../../../../platform/errors/refuse';
import { meetTerm } from '../../../../platform/terms/term-store';
import type { SupervisionContext } from '../../context';
import { requireSuperior } from '../../domain/check/issuer';
import { filledText } from '../../../../platform/text/filled-text';
import { findActsOnCheck } from '../../persistence/resting-acts.repository';
import { type ChangeOfCheck, keepCheckStep, takeCheckStep, termsOf } from './check-step';

/** The input of the cancellation. */
export interface CancelCheck extends ChangeOfCheck {
  readonly reasons: string;
}

/** [32.2.b] A cancelled check yields no basis: the acts that rest on it are for people to see to. */
async function openConflictsOn(tx: CommandTransaction, checkId: string): Promise<void> {
  const acts = await findActsOnCheck(tx.manager, checkId);
  const cancellation = { explanation: 'SUBMISSION_ON_CANCELLED_CHECK', otherId: checkId, eventId: uuidv7() } as const;
  await openConflicts(
    tx.manager,
    acts.map(({ id }) => ({ ...cancellation, recordId: id })),
  );
}

/** [43.3.a] [43.3.d] A prosecutor superior to the appointing official cancels a check, with reasons; it yields no basis. */
export function cancelCheck(context: SupervisionContext, input: CancelCheck): Promise<{ id: string }> {
  return runCommand(context, { command: 'cancelCheck', requestId: input.requestId, input }, async (tx) => {
    const step = await takeCheckStep(tx, input, 'CANCEL');
    requireSuperior(step.check, tx.viewer);
    const cancellationReasons = filledText(input.reasons) ?? refuse('REASONS_REQUIRED', '43.3.a');
    await meetTerm(tx.manager, termsOf(step.check), 'CHECK', tx.today);
    await openConflictsOn(tx, step.check.id);
    return keepCheckStep(tx, step, {
      changes: { state: 'CANCELLED', cancelledOn: tx.today, cancellationReasons },
      details: { cancelledOn: tx.today },
    });
  });
}
