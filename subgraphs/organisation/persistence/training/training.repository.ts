import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import type { EnteredBody, TrainingActivity } from '../../domain/training/training';

/** An intake of the educational organisation. */
export interface TrainingIntakeRow {
  readonly id: string;
  readonly officeId: string;
  readonly activity: TrainingActivity;
  readonly opensOn: LocalDate;
  readonly procedureId: string;
  readonly enrolled: number;
}

const COLUMNS = `i.id, i.office_id AS "officeId", i.activity, i.opens_on AS "opensOn", i.procedure_id AS "procedureId",
  (SELECT count(*)::int FROM training_enrolment e WHERE e.intake_id = i.id) AS enrolled`;
const BY_IDS = sql(
  'organisation.findTrainingIntakes',
  `SELECT ${COLUMNS} FROM training_intake i WHERE i.id = ANY ($1::uuid[])`,
);
const BY_OFFICES = sql(
  'organisation.findIntakesByOffices',
  `SELECT ${COLUMNS} FROM training_intake i WHERE i.office_id = ANY ($1::uuid[]) ORDER BY i.office_id, i.opens_on DESC, i.id DESC`,
);

/** The intakes of some ids. One statement. */
export function findTrainingIntakes(db: Database, ids: readonly string[]): Promise<TrainingIntakeRow[]> {
  return read(db, BY_IDS, [ids]);
}

/** The intakes of some offices, the newest first. One statement. */
export function findIntakesByOffices(db: Database, officeIds: readonly string[]): Promise<TrainingIntakeRow[]> {
  return read(db, BY_OFFICES, [officeIds]);
}

/** The intake of an id, inside a command; NOT_FOUND if there is none. */
export async function getTrainingIntake(
  manager: EntityManager,
  id: string,
): Promise<Pick<TrainingIntakeRow, 'id' | 'officeId' | 'activity'>> {
  if (!isUuid(id)) return notFound('TrainingIntake');
  const rows: Pick<TrainingIntakeRow, 'id' | 'officeId' | 'activity'>[] = await manager.query(
    'SELECT id, office_id AS "officeId", activity FROM training_intake WHERE id = $1',
    [id],
  );
  return rows[0] ?? notFound('TrainingIntake');
}

/** Keeps an intake under the procedure it follows. One statement. */
export async function insertIntake(
  manager: EntityManager,
  { officeId, activity, opensOn, procedureId }: Omit<TrainingIntakeRow, 'id' | 'enrolled'>,
): Promise<string> {
  const id = uuidv7();
  await manager.query(
    'INSERT INTO training_intake (id, office_id, activity, opens_on, procedure_id) VALUES ($1, $2, $3, $4, $5)',
    [id, officeId, activity, opensOn, procedureId],
  );
  return id;
}

/** Who is enrolled. */
export interface NewEnrolment {
  readonly intakeId: string;
  readonly enteredBody: EnteredBody;
  readonly trainee: string;
  readonly enrolledOn: LocalDate;
}

/** Keeps an enrolment. One statement. */
export async function insertEnrolment(manager: EntityManager, enrolment: NewEnrolment): Promise<void> {
  const { intakeId, enteredBody, trainee, enrolledOn } = enrolment;
  await manager.query(
    'INSERT INTO training_enrolment (id, intake_id, entered_body, trainee, enrolled_on) VALUES ($1, $2, $3, $4, $5)',
    [uuidv7(), intakeId, enteredBody, trainee, enrolledOn],
  );
}
