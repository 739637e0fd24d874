import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { claimRecord } from '../../../../platform/command/claim-record';
import type { CallContext, CommandTransaction } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { takeStep } from '../../../../platform/lifecycle/step';
import { filledText } from '../../../../platform/text/filled-text';
import {
  type PresidentReport,
  type PresidentReportAction,
  presidentReportLifecycle,
  type ReportAddressee,
  requireBothParts,
  requirePresident,
} from '../../domain/president-report/president-report';
import {
  getPresidentReport,
  insertPresidentReport,
  updatePresidentReport,
} from '../../persistence/president-report/president-report.repository';
import { ROOT_OFFICE_ID } from '../../root-office';

/** What a draft says. */
export interface DraftPresidentReport {
  readonly requestId?: string | null;
  readonly addressee?: ReportAddressee | null;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly legality?: string | null;
  readonly activity?: string | null;
}

/** What every step on a report names. */
export interface ChangeOfPresidentReport {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** What is written anew; what is absent stays. */
export interface AmendPresidentReport extends ChangeOfPresidentReport {
  readonly legality?: string | null;
  readonly activity?: string | null;
}

/** [9.8] [8.1.3] Drafts a report to the President in the General Office; one to anybody else is ADDRESSEE_NOT_ALLOWED. */
export function draftPresidentReport(context: CallContext, input: DraftPresidentReport): Promise<{ id: string }> {
  return runCommand(context, { command: 'draftPresidentReport', requestId: input.requestId, input }, async (tx) => {
    const authority = requirePower(tx, 'PREPARE_RECORDS', ROOT_OFFICE_ID);
    requirePresident(input.addressee ?? 'PRESIDENT');
    const { fromOn, untilOn } = input;
    if (untilOn < fromOn) invalidInput('untilOn', 'lies before the first day');
    const parts = { legality: filledText(input.legality), activity: filledText(input.activity) };
    const id = await insertPresidentReport(tx.manager, { fromOn, untilOn, ...parts, draftedOn: tx.today });
    const details = { fromOn, untilOn };
    const rules = ['9.8', '8.1.3'] as const;
    await tx.audit({ recordType: 'PresidentReport', recordId: id, action: 'DRAFT', authority, rules, details });
    return { id };
  });
}

async function step(
  tx: CommandTransaction,
  { action, input }: { readonly action: PresidentReportAction; readonly input: ChangeOfPresidentReport },
  change: (report: PresidentReport) => Partial<PresidentReport>,
): Promise<{ id: string }> {
  const report = await getPresidentReport(tx.manager, tx.viewer, input.id);
  const { id, state } = report;
  const subject = { state, ownerOfficeId: ROOT_OFFICE_ID, viewerParties: [] };
  const { row, authority } = takeStep(presidentReportLifecycle, tx, subject, action);
  claimRecord(tx, 'PresidentReport', report, input.expectedVersion);
  await updatePresidentReport(tx.manager, id, { ...report, ...change(report) });
  await tx.audit({ recordType: 'PresidentReport', recordId: id, action, authority, rules: row.rules, details: {} });
  return { id };
}

/** [9.8] Writes parts of a draft anew. */
export function amendPresidentReport(context: CallContext, input: AmendPresidentReport): Promise<{ id: string }> {
  return runCommand(context, { command: 'amendPresidentReport', requestId: input.requestId, input }, (tx) =>
    step(tx, { action: 'AMEND', input }, ({ legality, activity }) => ({
      legality: input.legality === undefined ? legality : filledText(input.legality),
      activity: input.activity === undefined ? activity : filledText(input.activity),
    })),
  );
}

/** [9.8] [8.1.3] Submits a report to the President: the Prosecutor General, with both parts. */
export function submitPresidentReport(context: CallContext, input: ChangeOfPresidentReport): Promise<{ id: string }> {
  return runCommand(context, { command: 'submitPresidentReport', requestId: input.requestId, input }, (tx) =>
    step(tx, { action: 'SUBMIT', input }, (report) => {
      requireBothParts(report);
      return { submittedOn: tx.today };
    }),
  );
}
