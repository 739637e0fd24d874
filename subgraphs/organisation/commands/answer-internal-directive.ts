import { claimRecord } from '../../../platform/command/claim-record';
import type { CallContext, CommandTransaction } from '../../../platform/command/command-context';
import { runCommand } from '../../../platform/command/run-command';
import { refuse } from '../../../platform/errors/refuse';
import { takeStep } from '../../../platform/lifecycle/step';
import { directiveLifecycle, type InternalDirective } from '../domain/internal-directive/internal-directive';
import { getDirective, keepReport } from '../persistence/internal-directive/internal-directive.repository';

/** What every answer to a direction names. */
export interface AnswerInternalDirective {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** The input of the report of execution. */
export interface ReportInternalDirective extends AnswerInternalDirective {
  readonly report: string;
}

async function directiveOf(tx: CommandTransaction, input: AnswerInternalDirective): Promise<InternalDirective> {
  const directive = await getDirective(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'InternalDirective', directive, input.expectedVersion);
  return directive;
}

/** [5.2.1] The addressed office reports that it has carried a direction out: the only answer there is. */
export function reportInternalDirective(context: CallContext, input: ReportInternalDirective): Promise<{ id: string }> {
  const call = { command: 'reportInternalDirective', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const directive = await directiveOf(tx, input);
    const { id, state, ownerOfficeId } = directive;
    const subject = { state, ownerOfficeId, viewerParties: [] };
    const { row, authority } = takeStep(directiveLifecycle, tx, subject, 'REPORT');
    await keepReport(tx.manager, directive, { on: tx.today, byId: tx.viewer.personId, text: input.report });
    const details = { number: directive.number };
    const { action, rules } = row;
    await tx.audit({ recordType: 'InternalDirective', recordId: id, action, authority, rules, details });
    return { id };
  });
}

/** [5.2.1] No addressee can reject a direction: refuses BINDING_ON_ADDRESSEE whoever may know of it. */
export function rejectInternalDirective(context: CallContext, input: AnswerInternalDirective): Promise<{ id: string }> {
  const call = { command: 'rejectInternalDirective', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { number } = await directiveOf(tx, input);
    return refuse('BINDING_ON_ADDRESSEE', '5.2.1', { number });
  });
}
