import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { requireEnding } from '../../domain/competence/competence';
import { endCompetence, getAssignedCompetence } from '../../persistence/competence/competence.repository';
import { getDelegation } from '../../persistence/delegation/delegation.repository';
import { ROOT_OFFICE_ID } from '../../root-office';

/** The input of an end. */
export interface EndAssignedCompetence {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
  readonly lastDayOn: LocalDate;
  readonly actReference: string;
}

/** [6.2] Ends a competence with a last day. That of a delegation exists for whoever sees the delegation. */
export function endAssignedCompetence(context: CallContext, input: EndAssignedCompetence): Promise<{ id: string }> {
  return runCommand(context, { command: 'endAssignedCompetence', requestId: input.requestId, input }, async (tx) => {
    const assigned = await getAssignedCompetence(tx.manager, input.id);
    const { id, officeId, delegationId, competence } = assigned;
    if (delegationId !== null) await getDelegation(tx.manager, tx.viewer, delegationId);
    claimRecord(tx, 'AssignedCompetence', assigned, input.expectedVersion);
    const power = delegationId === null ? 'ADMINISTER_OFFICES' : 'DELEGATE_POWERS';
    const authority = requirePower(tx, power, officeId ?? ROOT_OFFICE_ID);
    const { lastDayOn } = input;
    requireEnding(assigned, lastDayOn, tx.today);
    const actReference = input.actReference.trim();
    await endCompetence(tx.manager, assigned, { lastDayOn, actReference });
    const details = { competence, lastDayOn, actReference };
    const record = { recordType: 'AssignedCompetence', recordId: id, action: 'END', rules: ['6.2'] } as const;
    await tx.audit({ ...record, authority, details });
    return { id };
  });
}
