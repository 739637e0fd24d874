import { requirePower } from '../../../../platform/access/authority';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import {
  insertReportSchedule,
  type ReportSchedule,
} from '../../persistence/president-report/president-report.repository';
import { ROOT_OFFICE_ID } from '../../root-office';

/** [9.8] Sets how often a report is owed; the law names no period. */
export function setPresidentReportSchedule(
  context: CallContext,
  input: ReportSchedule & { readonly requestId?: string | null },
): Promise<{ id: string }> {
  return runCommand(
    context,
    { command: 'setPresidentReportSchedule', requestId: input.requestId, input },
    async (tx) => {
      const authority = requirePower(tx, 'REPORT_TO_PRESIDENT', ROOT_OFFICE_ID);
      const { everyMonths, firstDueOn } = input;
      if (firstDueOn < tx.today) invalidInput('firstDueOn', 'lies before today');
      const id = await insertReportSchedule(tx.manager, { everyMonths, firstDueOn, setOn: tx.today });
      const details = { everyMonths, firstDueOn };
      const entry = { recordType: 'PresidentReportSchedule', recordId: id, action: 'SET' } as const;
      await tx.audit({ ...entry, authority, rules: ['9.8'], details });
      return { id };
    },
  );
}
