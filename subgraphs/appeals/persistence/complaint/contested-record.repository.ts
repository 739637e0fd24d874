import type { EntityManager } from 'typeorm';
import { audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import type { KnownOffice } from '../../../../platform/directory/known-directory';
import { invalidInput, notFound } from '../../../../platform/errors/plain-errors';
import { knownOrNotYet, requireRecordId } from '../../../../platform/events/known-or-not-yet';
import type { ContestedRecordType } from '../../domain/complaint/contested';
import type { DecidingOffice, Respondent } from '../../domain/complaint/respondent';
import { getAppeal } from '../appeal.repository';

interface Asked {
  readonly manager: EntityManager;
  readonly viewer: Viewer;
  readonly id: string;
}

async function ofCheck({ manager, viewer, id }: Asked): Promise<Respondent> {
  const rows: { owner: string; isVisible: boolean }[] = await manager.query(
    `SELECT c.owner_office_id AS owner, ${audienceCondition('c', 2)} AS "isVisible" FROM known_check c WHERE c.id = $1`,
    [id, ...audienceValues(viewer)],
  );
  const { owner, isVisible } = knownOrNotYet(rows[0], { noun: 'Check', id });
  return isVisible ? { respondentOfficeId: owner, respondentId: null } : notFound('Check');
}

async function ofAppeal({ manager, viewer, id }: Asked): Promise<Respondent> {
  const { ownerOfficeId, handlerIds } = await getAppeal(manager, viewer, id);
  return { respondentOfficeId: ownerOfficeId, respondentId: handlerIds[0] ?? null };
}

/** Refuses NOT_YET_KNOWN for a submission of which this subgraph has not been told, or that is a draft still. One statement. */
export async function requireKnownSubmission(manager: EntityManager, id: string): Promise<void> {
  requireRecordId('Submission', id);
  const text = `SELECT id FROM known_submission_of_appeal WHERE id = $1 AND state <> 'DRAFT'`;
  const rows: { id: string }[] = await manager.query(text, [id]);
  knownOrNotYet(rows[0], { noun: 'Submission', id });
}

/**
 * [43.1.b] Whose the contested record is: the office of the appeal and who handles it, or the office of the check. NOT_FOUND where the viewer may not
 * see it. Of a submission the complaint names the respondent itself. At most one statement.
 */
export async function respondentOf(type: ContestedRecordType, asked: Asked): Promise<Respondent> {
  requireRecordId(type, asked.id);
  if (type === 'Appeal') return ofAppeal(asked);
  if (type === 'Check') return ofCheck(asked);
  return invalidInput('respondent', 'is to be named for a submission');
}

/** The offices above an office with their heads, from the direct superior to the root. One statement. */
export function findOfficesAbove(manager: EntityManager, { superiorIds }: KnownOffice): Promise<DecidingOffice[]> {
  return manager.query(
    `SELECT o.id, o.head_person_id AS "headPersonId" FROM unnest($1::uuid[]) WITH ORDINALITY AS above (id, place)
     JOIN platform.known_office o ON o.id = above.id ORDER BY above.place`,
    [superiorIds],
  );
}
