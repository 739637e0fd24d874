import { requirePower } from '../../../../platform/access/authority';
import type { CallContext, CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import type { RuleId } from '../../../../platform/law/rule-id';
import { getActiveOfficeRecord, type OfficeRecord } from '../../persistence/office/office-change.repository';

/** What every step of managing an office is called with. */
export interface ManageOffice {
  readonly requestId?: string | null;
  readonly officeId: string;
}

/** A step of managing an office: its command's name, the rules it rests on, and what it writes. */
export interface ManagementStep {
  readonly command: string;
  readonly action: string;
  readonly rules: readonly RuleId[];
  readonly write: (tx: CommandTransaction, office: OfficeRecord) => Promise<Readonly<Record<string, unknown>>>;
}

/** [15.2.1] [16.2.1] Manages an office: its head, or a superior, decides on its seal, means and accounts. */
export function manageOffice(
  context: CallContext,
  input: ManageOffice,
  { command, action, rules, write }: ManagementStep,
): Promise<{ id: string }> {
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    const office = await getActiveOfficeRecord(tx.manager, input.officeId);
    tx.concerns('Office', office.id);
    const authority = requirePower(tx, 'MANAGE_OFFICE', office.id);
    const details = await write(tx, office);
    await tx.audit({ recordType: 'Office', recordId: office.id, action, authority, rules, details });
    return { id: office.id };
  });
}
