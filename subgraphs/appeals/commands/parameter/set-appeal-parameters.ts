import { v7 as uuidv7 } from 'uuid';
import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { getRootOfficeId } from '../../../../platform/directory/known-directory';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { requireOpenToTheAct, type StatedParameter } from '../../domain/parameter/appeal-parameters';
import { insertParameterAct } from '../../persistence/parameter/parameter-act.repository';

/** What the act of the Prosecutor General states. */
export interface SetAppealParameters {
  readonly requestId?: string | null;
  readonly actNumber: string;
  readonly actOn: LocalDate;
  readonly effectiveFrom: LocalDate;
  readonly values: readonly StatedParameter[];
}

/**
 * [9.22.b] Puts on record what the Prosecutor General's act on considering appeals states of terms: all of it or, where one length differs
 * from what the law fixes, nothing. Each length holds from the first day of the act until that of a later one that states it.
 */
export function setAppealParameters(context: CallContext, input: SetAppealParameters): Promise<{ id: string }> {
  return runCommand(context, { command: 'setAppealParameters', requestId: input.requestId, input }, async (tx) => {
    const authority = requirePower(tx, 'ADOPT_REGULATORY_ACTS', await getRootOfficeId(tx.manager));
    const { actOn, effectiveFrom } = input;
    if (actOn > tx.today) invalidInput('actOn', 'lies in the future');
    if (effectiveFrom < tx.today) invalidInput('effectiveFrom', 'lies before today');
    const values = input.values.map(({ parameter, length }) => ({ parameter, length: length ?? null }));
    requireOpenToTheAct(values);
    const id = uuidv7();
    const act = { actNumber: input.actNumber.trim(), actOn, effectiveFrom };
    await insertParameterAct(tx.manager, { id, ...act, setOn: tx.today, values });
    const details = { ...act, values };
    await tx.audit({
      recordType: 'AppealParameterAct',
      recordId: id,
      action: 'SET',
      authority,
      rules: ['9.22.b'],
      details,
    });
    return { id };
  });
}
