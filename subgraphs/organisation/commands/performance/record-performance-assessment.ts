import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { unauthenticated } from '../../../../platform/errors/plain-errors';
import { type DutyVerdict, requirePeriod, requireSuperior } from '../../domain/performance/performance';
import { insertPerformanceAssessment } from '../../persistence/performance/performance.repository';
import { loadOfficer, type OfficerStepInput } from '../personnel-step';

/** The input of an assessment. */
export interface RecordPerformanceAssessment extends OfficerStepInput {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly verdict: DutyVerdict;
  readonly text: string;
}

/** [5.2.2] A superior in the chain assesses how a person has performed the duty in a period that has ended; nobody else does. */
export function recordPerformanceAssessment(
  context: CallContext,
  input: RecordPerformanceAssessment,
): Promise<{ id: string }> {
  const call = { command: 'recordPerformanceAssessment', requestId: input.requestId, input };
  return runCommand(context, call, async (tx) => {
    const { id: personId, placements } = await loadOfficer(tx, input);
    const authority = requireSuperior(tx.viewer, { personId, posts: placements });
    requirePeriod(input, tx.today);
    const { fromOn, untilOn, verdict, text } = input;
    const id = uuidv7();
    const assessorId = tx.viewer.personId ?? unauthenticated();
    const assessment = { id, personId, assessorId, fromOn, untilOn, verdict, text: text.trim(), assessedOn: tx.today };
    await insertPerformanceAssessment(tx.manager, assessment);
    const details = { officerId: personId, fromOn, untilOn };
    const record = { recordType: 'PerformanceAssessment', recordId: id, action: 'RECORD', rules: ['5.2.2'] } as const;
    await tx.audit({ ...record, authority, details });
    return { id: personId };
  });
}
