import { requirePower } from '../../../../platform/access/authority';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import { procedureFor, type TrainingActivity } from '../../domain/training/training';
import { findInEffect } from '../../persistence/document/office-document.repository';
import { getActiveOfficeRecord } from '../../persistence/office/office-change.repository';
import { insertIntake } from '../../persistence/training/training.repository';

/** What an intake is opened with. */
export interface OpenTrainingIntake {
  readonly requestId?: string | null;
  readonly officeId: string;
  readonly activity: TrainingActivity;
  readonly opensOn: LocalDate;
}

/** [9.22.e] [12.1.a] Opens an intake of the educational organisation under the procedure in force on its day: PROCEDURE_MISSING without one. */
export function openTrainingIntake(context: CallContext, input: OpenTrainingIntake): Promise<{ id: string }> {
  return runCommand(context, { command: 'openTrainingIntake', requestId: input.requestId, input }, async (tx) => {
    const office = await getActiveOfficeRecord(tx.manager, input.officeId);
    tx.concerns('Office', office.id);
    const authority = requirePower(tx, 'RUN_TRAINING', office.id);
    if (office.kind !== 'EDUCATION') return invalidInput('officeId', 'is not the educational organisation');
    const { activity, opensOn } = input;
    const kind = procedureFor(activity);
    const procedure = await findInEffect(tx.manager, office.id, kind, opensOn);
    if (!procedure) return refuse('PROCEDURE_MISSING', '9.22.e', { kind, day: opensOn });
    const id = await insertIntake(tx.manager, { officeId: office.id, activity, opensOn, procedureId: procedure.id });
    const details = { activity, opensOn, procedureId: procedure.id };
    const rules = ['9.22.e', '12.1.a'] as const;
    await tx.audit({ recordType: 'TrainingIntake', recordId: id, action: 'OPEN', authority, rules, details });
    return { id };
  });
}
