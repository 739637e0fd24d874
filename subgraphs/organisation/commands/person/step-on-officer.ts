import type { CallContext, CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import type { OfficerAction } from '../../domain/officer-lifecycle';
import type { PersonnelRecord } from '../../persistence/personnel.repository';
import { loadOfficer, type OfficerStepInput, takeStepOn } from '../personnel-step';

/** A step on a person's record: the mutation's name, the action of the life cycle, and the input as given. */
export interface OfficerStep<Input extends OfficerStepInput> {
  readonly command: string;
  readonly action: OfficerAction;
  readonly input: Input;
}

/**
 * [5.2.a] [15.2.1] Runs a step on a person's record: loads the person locked, asks for the power and for superiority, lets `work` decide and
 * write, and puts on record what `work` says of it.
 */
export async function stepOnOfficer<Input extends OfficerStepInput>(
  context: CallContext,
  { command, action, input }: OfficerStep<Input>,
  work: (tx: CommandTransaction, officer: PersonnelRecord) => Promise<Record<string, unknown>>,
): Promise<{ id: string }> {
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    const officer = await loadOfficer(tx, input);
    const { row, authority } = takeStepOn(tx, officer, { action });
    const details = await work(tx, officer);
    const { id } = officer;
    await tx.audit({ recordType: 'Officer', recordId: id, action: row.action, authority, rules: row.rules, details });
    return { id };
  });
}
