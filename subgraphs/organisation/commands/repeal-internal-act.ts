import { claimRecord } from '../../../platform/command/claim-record';
import type { CallContext } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { takeStep } from '../../../platform/lifecycle/step';
import { internalActLifecycle } from '../domain/internal-act/internal-act-lifecycle';
import { getInternalAct, markRepealed } from '../persistence/internal-act/internal-act.repository';

/** The input of the repeal. */
export interface RepealInternalAct {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** [32.1.3.b] Repeals an internal act from today, by whoever may issue such an act in the office. */
export function repealInternalAct(context: CallContext, input: RepealInternalAct): Promise<{ id: string }> {
  return runCommand(context, { command: 'repealInternalAct', requestId: input.requestId, input }, async (tx) => {
    const act = await getInternalAct(tx.manager, tx.viewer, input.id);
    claimRecord(tx, 'InternalAct', act, input.expectedVersion);
    const { id, state, ownerOfficeId } = act;
    const subject = { state, ownerOfficeId, viewerParties: [] };
    const { row, authority } = takeStep(internalActLifecycle(act.kind), tx, subject, 'REPEAL');
    await markRepealed(tx.manager, act, tx.today);
    const details = { number: act.number };
    await tx.audit({
      recordType: 'InternalAct',
      recordId: id,
      action: row.action,
      authority,
      rules: row.rules,
      details,
    });
    return { id };
  });
}
