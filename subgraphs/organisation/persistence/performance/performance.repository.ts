import type { EntityManager } from 'typeorm';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { refuse } from '../../../../platform/errors/refuse';
import type { DeadlineBreach, PerformanceAssessment } from '../../domain/performance/performance';

/** How many of each a performance record holds, the latest. */
const MOST = 100;

const latest = (columns: string, partition: string): string =>
  `SELECT l.* FROM (SELECT ${columns}, row_number() OVER (PARTITION BY ${partition}) AS place`;

const ASSESSMENTS = sql(
  'organisation.findPerformanceAssessments',
  `${latest(
    `s.id, s.person_id AS "personId", s.assessor_id AS "assessorId", s.from_on AS "fromOn", s.until_on AS "untilOn", s.verdict, s.text,
     s.assessed_on AS "assessedOn"`,
    's.person_id ORDER BY s.assessed_on DESC, s.id DESC',
  )} FROM performance_assessment s WHERE s.person_id = ANY ($1::uuid[])) AS l
   WHERE l.place <= ${MOST} ORDER BY l."personId", l.place`,
);

/** [5.2.1] The head of an office on the day on which a direction was due answers for it, acting or not. */
const BREACHES = sql(
  'organisation.findDeadlineBreaches',
  `${latest(
    `a.person_id AS "personId", i.id AS "directiveId", i.owner_office_id AS "officeId", i.due_on AS "dueOn", i.reported_on AS "reportedOn"`,
    'a.person_id ORDER BY i.due_on DESC, i.id DESC',
  )} FROM appointment a JOIN internal_directive i ON i.owner_office_id = a.office_id
       AND i.due_on BETWEEN a.from_on AND coalesce(a.until_on, 'infinity')
     WHERE a.person_id = ANY ($1::uuid[]) AND a.is_sole AND i.due_on < coalesce(i.reported_on, (SELECT legal_today()))) AS l
   WHERE l.place <= ${MOST} ORDER BY l."personId", l.place`,
);

/** The assessments of some persons, the latest hundred of each; for their superiors alone. One statement. */
export function findPerformanceAssessments(
  db: Database,
  personIds: readonly string[],
): Promise<PerformanceAssessment[]> {
  return read(db, ASSESSMENTS, [personIds]);
}

/** The directions that the offices headed by some persons have not carried out in time, the latest hundred of each. One statement. */
export function findDeadlineBreaches(db: Database, personIds: readonly string[]): Promise<DeadlineBreach[]> {
  return read(db, BREACHES, [personIds]);
}

/** Keeps an assessment; ALREADY_EXISTS if the superior has assessed the person for the same period. One statement. */
export async function insertPerformanceAssessment(
  manager: EntityManager,
  assessment: PerformanceAssessment,
): Promise<void> {
  const { id, personId, assessorId, fromOn, untilOn, verdict, text, assessedOn } = assessment;
  const kept: unknown[] = await manager.query(
    `INSERT INTO performance_assessment (id, person_id, assessor_id, from_on, until_on, verdict, text, assessed_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person_id, assessor_id, from_on, until_on) DO NOTHING RETURNING id`,
    [id, personId, assessorId, fromOn, untilOn, verdict, text, assessedOn],
  );
  if (kept.length === 0) refuse('ALREADY_EXISTS', '5.2.2', { officerId: personId, fromOn, untilOn });
}
