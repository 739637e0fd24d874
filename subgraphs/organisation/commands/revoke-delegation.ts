import { claimRecord } from '../../../platform/command/claim-record';
import type { CallContext } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { takeStep } from '../../../platform/lifecycle/step';
import { subjectOfDelegation } from '../domain/delegation/delegation';
import { delegationLifecycle } from '../domain/delegation/delegation-lifecycle';
import { getDelegation, markRevoked } from '../persistence/delegation/delegation.repository';
import { ROOT_OFFICE_ID } from '../root-office';

/** The input of a revocation. */
export interface RevokeDelegation {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
  readonly actReference: string;
}

/** [9.11.a] The Prosecutor General takes a delegated power back; from then on it is exercised no more. */
export function revokeDelegation(context: CallContext, input: RevokeDelegation): Promise<{ id: string }> {
  return runCommand(context, { command: 'revokeDelegation', requestId: input.requestId, input }, async (tx) => {
    const delegation = await getDelegation(tx.manager, tx.viewer, input.id);
    claimRecord(tx, 'Delegation', delegation, input.expectedVersion);
    const subject = subjectOfDelegation(delegation.state, ROOT_OFFICE_ID);
    const { row, authority } = takeStep(delegationLifecycle, tx, subject, 'REVOKE');
    await markRevoked(tx.manager, delegation, { revokedOn: tx.today, revocationAct: input.actReference });
    const { id, power, delegateId } = delegation;
    const details = { power, delegateId, actReference: input.actReference };
    await tx.audit({
      recordType: 'Delegation',
      recordId: id,
      action: row.action,
      authority,
      rules: row.rules,
      details,
    });
    return { id };
  });
}
