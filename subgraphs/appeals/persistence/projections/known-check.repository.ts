import type { EntityManager } from 'typeorm';
import { type KnownTable, projectIfNewer } from '../../../../platform/events/project';
import type { KnownCheck } from '../../domain/known-check';

const NOBODY = {
  ownerOfficeId: null,
  handlerIds: [],
  agencyIds: [],
  applicantId: null,
  classification: null,
  isPublished: false,
};

/** For whom a check is, by column; without an audience for nobody. */
function audienceOf({ audience }: KnownCheck) {
  const { ownerOfficeId, handlerIds, agencyIds, applicantId, classification, isPublished } = audience ?? NOBODY;
  return {
    owner_office_id: ownerOfficeId,
    handler_ids: handlerIds,
    agency_ids: agencyIds,
    applicant_id: applicantId,
    classification,
    is_published: isPublished,
  };
}

/** Where it is kept what is known of checks. */
export const KNOWN_CHECKS: KnownTable<KnownCheck> = {
  table: 'known_check',
  rowOf: (known) => ({
    id: known.id,
    version: known.version,
    state: known.state,
    appeal_id: known.appealId,
    due_on: known.dueOn,
    completed_on: known.completedOn,
    cancelled_on: known.cancelledOn,
    certificate_id: known.certificateId,
    ...audienceOf(known),
  }),
};

/** Keeps what is newly known of a check; true if it is news, so that it is acted upon once. */
export function projectCheck(manager: EntityManager, known: KnownCheck): Promise<boolean> {
  return projectIfNewer(manager, KNOWN_CHECKS.table, KNOWN_CHECKS.rowOf(known));
}

/** The state in which a check was last known, inside the reaction to what is newly told of it; null before. One statement. */
export async function findKnownState(manager: EntityManager, checkId: string): Promise<string | null> {
  const rows: { state: string }[] = await manager.query('SELECT state FROM known_check WHERE id = $1 FOR UPDATE', [
    checkId,
  ]);
  return rows[0]?.state ?? null;
}

/** [24.4.f] The certificate of a check, null while there is none. One statement, none without a check. */
export async function findCertificateOf(manager: EntityManager, checkId: string | null): Promise<string | null> {
  const ids = checkId === null ? [] : [checkId];
  return (await findCertificatesOf(manager, ids)).get(checkId ?? '') ?? null;
}

/** [24.4.f] The certificates of many checks, by the check. One statement, none without a check. */
export async function findCertificatesOf(
  manager: EntityManager,
  checkIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (checkIds.length === 0) return new Map();
  const rows: { id: string; certificateId: string | null }[] = await manager.query(
    'SELECT id, certificate_id AS "certificateId" FROM known_check WHERE id = ANY ($1::uuid[])',
    [checkIds],
  );
  return new Map(rows.map(({ id, certificateId }) => [id, certificateId]));
}

/** [24.4.g] Whether a check is known to be cancelled. One statement, none without a check. */
export async function isCheckCancelled(manager: EntityManager, checkId: string | null): Promise<boolean> {
  if (checkId === null) return false;
  const rows: unknown[] = await manager.query(
    'SELECT FROM known_check WHERE id = $1 AND cancelled_on IS NOT NULL AND completed_on IS NULL',
    [checkId],
  );
  return rows.length > 0;
}
