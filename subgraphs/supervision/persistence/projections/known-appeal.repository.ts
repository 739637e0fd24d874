import type { EntityManager } from 'typeorm';
import { type Audience, maySee } from '../../../../platform/access/audience';
import { audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { knownOrNotYet, requireRecordId } from '../../../../platform/events/known-or-not-yet';
import type { KnownTable } from '../../../../platform/events/project';
import type { CitedAppeal } from '../../domain/act-basis';

/** What this subgraph knows of a citizen's appeal: whether acts may rest on it, and who may know of it. */
export interface KnownAppeal extends CitedAppeal, Audience {
  readonly version: number;
  readonly number: string;
  readonly receivedOn: LocalDate;
}

/** Where it is kept. */
export const KNOWN_APPEALS: KnownTable<KnownAppeal> = {
  table: 'known_appeal',
  rowOf: (known) => ({
    id: known.id,
    version: known.version,
    number: known.number,
    state: known.state,
    owner_office_id: known.ownerOfficeId,
    handler_ids: known.handlerIds,
    agency_ids: known.agencyIds,
    applicant_id: known.applicantId,
    classification: known.classification,
    is_published: known.isPublished,
    received_on: known.receivedOn,
    is_accepted: known.isAccepted,
    has_findings: known.hasFindings,
  }),
};

const CITED_APPEAL = `id, state, is_accepted AS "isAccepted", has_findings AS "hasFindings", owner_office_id AS "ownerOfficeId",
  handler_ids AS "handlerIds", agency_ids AS "agencyIds", applicant_id AS "applicantId", classification,
  is_published AS "isPublished"`;

/** An appeal as it is known, inside the reaction to news of it: acts that cite it are waited for. Null for an unknown one. One statement. */
export async function findKnownAppeal(manager: EntityManager, id: string): Promise<(CitedAppeal & Audience) | null> {
  const rows: (CitedAppeal & Audience)[] = await manager.query(
    `SELECT ${CITED_APPEAL} FROM known_appeal WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * The appeals that an act cites, inside a command, by their ids. NOT_YET_KNOWN for one of which this subgraph has not been told, and for one
 * that is hidden from the viewer. They stay as they are until the command's end, so that news of them meets the act that cites them. One statement,
 * none without ids.
 */
export async function getCitedAppeals(
  manager: EntityManager,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CitedAppeal>> {
  if (ids.length === 0) return new Map();
  for (const id of ids) requireRecordId('Appeal', id);
  const rows: (CitedAppeal & Audience)[] = await manager.query(
    `SELECT ${CITED_APPEAL} FROM known_appeal WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE`,
    [ids],
  );
  const known = new Map(rows.filter((appeal) => maySee(viewer, appeal)).map((appeal) => [appeal.id, appeal]));
  for (const id of ids) knownOrNotYet(known.get(id.toLowerCase()), { noun: 'Appeal', id });
  return known;
}

const VISIBLE_APPEALS = sql(
  'supervision.findVisibleAppeals',
  `SELECT a.id FROM known_appeal a WHERE a.id = ANY ($1::uuid[]) AND ${audienceCondition('a', 2)}`,
);

/** Those of the appeals that the viewer may know of. One statement. */
export function findVisibleAppeals(db: Database, viewer: Viewer, ids: readonly string[]): Promise<{ id: string }[]> {
  return read<{ id: string }>(db, VISIBLE_APPEALS, [ids, ...audienceValues(viewer)]);
}
