import type { EntityManager } from 'typeorm';
import type { Classification } from '../../../platform/access/viewer';

/** The sessions that have a submission on their agenda, inside a reaction. One statement. */
export function findSessionsOnSubmission(
  manager: EntityManager,
  submissionId: string,
): Promise<{ readonly id: string; readonly classification: Classification }[]> {
  return manager.query(
    `SELECT s.id, s.classification FROM council_session s
     WHERE EXISTS (SELECT FROM council_agenda_item i WHERE i.session_id = s.id AND i.submission_id = $1) ORDER BY s.id`,
    [submissionId],
  );
}

/** The measures of a body that are not implemented yet, inside a reaction. One statement. */
export function findOpenMeasuresOf(manager: EntityManager, agencyId: string): Promise<{ readonly id: string }[]> {
  return manager.query(
    'SELECT id FROM council_measure WHERE responsible_id = $1 AND implemented_on IS NULL ORDER BY id',
    [agencyId],
  );
}
