import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { runCommand } from '../../../platform/command/run-command';
import type { CouncilsContext } from '../context';
import { type EvidenceType, requirePastDay } from '../domain/measure';
import { insertImplementation } from '../persistence/decision.repository';
import type { ChangeOfRecord } from './council-parts';
import { keepMeasureStep, takeMeasureStep } from './measure-parts';

/** By what a body has implemented its measure. */
export interface ReportMeasureImplementation extends ChangeOfRecord {
  readonly evidenceType: EvidenceType;
  readonly reference: string;
  readonly text: string;
  readonly datedOn: LocalDate;
}

/** [28.2] The responsible body reports an act or measure by which it has implemented its measure; it may report several. */
export function reportMeasureImplementation(
  context: CouncilsContext,
  input: ReportMeasureImplementation,
): Promise<{ id: string }> {
  const { evidenceType, reference, text, datedOn } = input;
  const call = { command: 'reportMeasureImplementation', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const step = await takeMeasureStep(tx, input, 'REPORT');
    requirePastDay(datedOn, tx.today);
    const id = uuidv7();
    const reported = { evidenceType, reference, text, datedOn, reportedOn: tx.today };
    await insertImplementation(tx.manager, { id, measureId: step.measure.id, ...reported });
    return keepMeasureStep(tx, step, { changes: {}, details: { implementationId: id, evidenceType, datedOn } });
  });
}
