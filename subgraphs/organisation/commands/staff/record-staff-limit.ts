import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { requireTotal } from '../../domain/staff/staff-limit';
import { getStaffLimit, insertStaffLimit, lockDistribution } from '../../persistence/staff/staff.repository';
import { ROOT_OFFICE_ID } from '../../root-office';

/** The limit as the President approved it. */
export interface RecordStaffLimit {
  readonly requestId?: string | null;
  readonly total: number;
  readonly actReference: string;
  readonly fromOn: LocalDate;
}

/**
 * [9.4] Records the total of posts that the President has approved. Refuses STAFF_LIMIT_EXCEEDED where more posts are allotted than the new
 * total holds: they are taken back first.
 */
export function recordStaffLimit(context: CallContext, input: RecordStaffLimit): Promise<{ id: string }> {
  return runCommand(context, { command: 'recordStaffLimit', requestId: input.requestId, input }, async (tx) => {
    const authority = requirePower(tx, 'DISTRIBUTE_POSTS', ROOT_OFFICE_ID);
    const { total, fromOn } = input;
    const actReference = input.actReference.trim();
    if (fromOn < tx.today) invalidInput('fromOn', 'lies before today');
    await lockDistribution(tx.manager);
    requireTotal(total, await getStaffLimit(tx.manager));
    const id = await insertStaffLimit(tx.manager, { total, actReference, fromOn });
    const details = { total, actReference, fromOn };
    await tx.audit({ recordType: 'StaffLimit', recordId: id, action: 'RECORD', authority, rules: ['9.4'], details });
    return { id };
  });
}
