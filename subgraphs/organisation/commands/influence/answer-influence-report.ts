import { partyAuthority } from '../../../../platform/access/authority';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { unauthenticated } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import { filledText } from '../../../../platform/text/filled-text';
import { requireSuperiorToAuthor } from '../../domain/influence/influence-report';
import { getInfluenceReport, keepTakenUp } from '../../persistence/influence/influence-report.repository';

/** What every step on a report names. */
export interface ChangeOfInfluenceReport {
  readonly requestId?: string | null;
  readonly id: string;
}

/** What a superior does. */
export interface TakeUpInfluenceReport extends ChangeOfInfluenceReport {
  readonly measure?: string | null;
}

/** [26.1] A superior confirms having read a report, with the measure taken if there is one; each measure stands on its own. */
export function takeUpInfluenceReport(context: CallContext, input: TakeUpInfluenceReport): Promise<{ id: string }> {
  return runCommand(context, { command: 'takeUpInfluenceReport', requestId: input.requestId, input }, async (tx) => {
    const { viewer, manager, today } = tx;
    const report = await getInfluenceReport(manager, viewer, input.id);
    requireSuperiorToAuthor(viewer, report);
    const { id, number } = report;
    const measure = filledText(input.measure);
    await keepTakenUp(manager, id, { personId: viewer.personId ?? unauthenticated(), measure, on: today });
    const authority = partyAuthority(viewer, 'SUPERIOR');
    const details = { number, hasMeasure: measure !== null };
    await tx.audit({
      recordType: 'InfluenceReport',
      recordId: id,
      action: 'TAKE_UP',
      authority,
      rules: ['26.1'],
      details,
    });
    return { id };
  });
}

/** [26.1] Nobody changes or removes a report: refuses IMMUTABLE_RECORD whoever may know of it. */
export function removeInfluenceReport(context: CallContext, input: ChangeOfInfluenceReport): Promise<{ id: string }> {
  return runCommand(context, { command: 'removeInfluenceReport', requestId: input.requestId, input }, async (tx) => {
    const { number } = await getInfluenceReport(tx.manager, tx.viewer, input.id);
    return refuse('IMMUTABLE_RECORD', '26.1', { number });
  });
}
