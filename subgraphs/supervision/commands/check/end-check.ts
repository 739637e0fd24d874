import { v7 as uuidv7 } from 'uuid';
import type { CommandTransaction, StatedAudit } from '../../../../platform/command/command-context';
import { openConflicts } from '../../../../platform/conflicts/conflict';
import { meetTerm } from '../../../../platform/terms/term-store';
import { findActsOnCheck } from '../../persistence/resting-acts.repository';
import { type CheckStep, keepCheckStep, termsOf } from './check-step';

/** [32.2.b] A cancelled check yields no basis: the acts that rest on it are for people to see to. */
async function openConflictsOn(tx: CommandTransaction, checkId: string): Promise<void> {
  const acts = await findActsOnCheck(tx.manager, checkId);
  const cancellation = { explanation: 'SUBMISSION_ON_CANCELLED_CHECK', otherId: checkId, eventId: uuidv7() } as const;
  await openConflicts(
    tx.manager,
    acts.map(({ id }) => ({ ...cancellation, recordId: id })),
  );
}

/** [43.3.d] Cancelled is final: the term ends, and the acts that rest on the check are for people to see to. */
export async function endCheck(
  tx: CommandTransaction,
  step: CheckStep,
  { reasons, details }: { readonly reasons: string; readonly details?: StatedAudit['details'] },
): Promise<{ id: string }> {
  await meetTerm(tx.manager, termsOf(step.check), 'CHECK', tx.today);
  await openConflictsOn(tx, step.check.id);
  return keepCheckStep(tx, step, {
    changes: { state: 'CANCELLED', cancelledOn: tx.today, cancellationReasons: reasons },
    details: { ...details, cancelledOn: tx.today },
  });
}
