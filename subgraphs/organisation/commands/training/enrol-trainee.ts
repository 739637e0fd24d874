import { requirePower } from '../../../../platform/access/authority';
import type { CallContext } from '../../../../platform/command/command-context';
import { runCommand } from '../../../../platform/command/run-command';
import { requireName } from '../../domain/names';
import { type EnteredBody, requireCategory } from '../../domain/training/training';
import { getTrainingIntake, insertEnrolment } from '../../persistence/training/training.repository';

/** Who is enrolled in which intake. */
export interface EnrolTrainee {
  readonly requestId?: string | null;
  readonly intakeId: string;
  readonly enteredBody: EnteredBody;
  readonly trainee: string;
}

/** [12.1.b] Enrols a trainee; initial training leaves out entrants to internal affairs and civil protection bodies. */
export function enrolTrainee(context: CallContext, input: EnrolTrainee): Promise<{ id: string }> {
  return runCommand(context, { command: 'enrolTrainee', requestId: input.requestId, input }, async (tx) => {
    const { id, officeId, activity } = await getTrainingIntake(tx.manager, input.intakeId);
    tx.concerns('TrainingIntake', id);
    const authority = requirePower(tx, 'RUN_TRAINING', officeId);
    const { enteredBody } = input;
    requireCategory(activity, enteredBody);
    const trainee = requireName(input.trainee, 'trainee');
    await insertEnrolment(tx.manager, { intakeId: id, enteredBody, trainee, enrolledOn: tx.today });
    const details = { activity, enteredBody };
    await tx.audit({
      recordType: 'TrainingIntake',
      recordId: id,
      action: 'ENROL',
      authority,
      rules: ['12.1.b'],
      details,
    });
    return { id };
  });
}
