import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { PersonnelStep } from '../../domain/appointment-route';

/** [9.5] A submission (ұсыну) of the Prosecutor General to the President: whom to appoint to a post or dismiss from it. */
export interface PersonnelSubmission {
  readonly personId: string;
  readonly postId: string;
  readonly step: PersonnelStep;
  readonly reference: string;
  readonly submittedOn: LocalDate;
}

/** Keeps a submission. One statement. */
export async function insertPersonnelSubmission(manager: EntityManager, made: PersonnelSubmission): Promise<string> {
  const id = uuidv7();
  await manager.query(
    'INSERT INTO personnel_submission (id, person_id, post_id, step, reference, submitted_on) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, made.personId, made.postId, made.step, made.reference, made.submittedOn],
  );
  return id;
}

/** The day of the first submission on a person, post and step; null if there is none. One statement. */
export async function findSubmittedOn(
  manager: EntityManager,
  { personId, postId, step }: Pick<PersonnelSubmission, 'personId' | 'postId' | 'step'>,
): Promise<LocalDate | null> {
  const [found]: { submittedOn: LocalDate | null }[] = await manager.query(
    `SELECT min(submitted_on) AS "submittedOn" FROM personnel_submission WHERE person_id = $1 AND post_id = $2 AND step = $3`,
    [personId, postId, step],
  );
  return found?.submittedOn ?? null;
}
