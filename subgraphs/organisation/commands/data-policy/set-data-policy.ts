import { v7 as uuidv7 } from 'uuid';
import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { DATASET_CODE, type DataRole } from '../../../../platform/materials/data-policy';
import { dataPolicyChanged } from '../../../../platform/materials/known-data-policy';
import { insertDataPolicy } from '../../persistence/data-policy/data-policy.repository';
import { ROOT_OFFICE_ID } from '../../root-office';

/** The policy as the act of the Prosecutor General has it. */
export interface SetDataPolicy {
  readonly requestId?: string | null;
  readonly dataset: string;
  readonly roles: readonly DataRole[];
  readonly retentionYears: number;
  readonly effectiveFrom: LocalDate;
  readonly actNumber: string;
  readonly actOn: LocalDate;
}

/**
 * [9.22.c] Puts on record how the data of a dataset are accessed and for how long they are kept, by a regulatory act of the Prosecutor General. The
 * former policy holds until the first day of the new one; one without roles closes the dataset.
 */
export function setDataPolicy(context: CallContext, input: SetDataPolicy): Promise<{ id: string }> {
  return runCommand(context, { command: 'setDataPolicy', requestId: input.requestId, input }, async (tx) => {
    const authority = requirePower(tx, 'ADOPT_REGULATORY_ACTS', ROOT_OFFICE_ID);
    const { dataset, retentionYears, effectiveFrom, actOn } = input;
    if (!DATASET_CODE.test(dataset)) invalidInput('dataset', 'is no code of a dataset');
    if (effectiveFrom < tx.today) invalidInput('effectiveFrom', 'lies before today');
    if (actOn > tx.today) invalidInput('actOn', 'lies in the future');
    const roles = [...new Set(input.roles)];
    const id = uuidv7();
    const policy = { id, version: 1, dataset, roles, retentionYears, effectiveFrom };
    const act = { actNumber: input.actNumber.trim(), actOn };
    await insertDataPolicy(tx.manager, { ...policy, ...act, setOn: tx.today });
    const details = { dataset, roles, retentionYears, effectiveFrom, ...act };
    await tx.audit({ recordType: 'DataPolicy', recordId: id, action: 'SET', authority, rules: ['9.22.c'], details });
    await tx.emit(dataPolicyChanged(policy));
    return { id };
  });
}
