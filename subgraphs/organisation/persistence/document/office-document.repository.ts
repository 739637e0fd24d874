import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { invalidInput, notFound } from '../../../../platform/errors/plain-errors';
import type {
  ApprovingAuthority,
  DocumentOffice,
  OfficeDocumentKind,
  OfficeDocumentState,
} from '../../domain/document/office-document';

/** A paper of an office as it is read. */
export interface OfficeDocumentRow {
  readonly id: string;
  readonly version: number;
  readonly officeId: string;
  readonly kind: OfficeDocumentKind;
  readonly edition: number;
  readonly state: OfficeDocumentState;
  readonly approvedBy: ApprovingAuthority;
  readonly text: string;
  readonly draftedOn: LocalDate;
  readonly submittedOn: LocalDate | null;
  readonly approvedOn: LocalDate | null;
  readonly actReference: string | null;
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
  readonly office: DocumentOffice;
}

const COLUMNS = `d.id, d.version, d.office_id AS "officeId", d.kind, d.edition, d.state, d.approved_by AS "approvedBy", d.text,
  d.drafted_on AS "draftedOn", d.submitted_on AS "submittedOn", d.approved_on AS "approvedOn", d.act_reference AS "actReference",
  d.from_on AS "fromOn", d.until_on AS "untilOn", json_build_object('kind', o.kind, 'sphere', o.sphere) AS office`;
const FROM = 'FROM office_document d JOIN office o ON o.id = d.office_id';

/** What is approved everyone may read; before that, who sees into the office. */
const VISIBLE = "(d.state = 'APPROVED' OR $2::boolean OR d.office_id = ANY ($3::uuid[]))";

const BY_OFFICES = sql(
  'organisation.findOfficeDocuments',
  `SELECT ${COLUMNS} ${FROM} WHERE d.office_id = ANY ($1::uuid[]) AND ${VISIBLE} ORDER BY d.office_id, d.kind, d.edition DESC`,
);
const BY_IDS = sql(
  'organisation.findOfficeDocumentsByIds',
  `SELECT ${COLUMNS} ${FROM} WHERE d.id = ANY ($1::uuid[]) AND ${VISIBLE}`,
);

const reachOf = ({ seesAllOffices, visibleOfficeIds }: Viewer): readonly unknown[] => [
  seesAllOffices,
  visibleOfficeIds,
];

/** The papers of some offices that the viewer may read, the newest edition of each kind first. One statement. */
export function findOfficeDocuments(
  db: Database,
  viewer: Viewer,
  officeIds: readonly string[],
): Promise<OfficeDocumentRow[]> {
  return read(db, BY_OFFICES, [officeIds, ...reachOf(viewer)]);
}

/** The papers of some ids that the viewer may read. One statement. */
export function findOfficeDocumentsByIds(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<OfficeDocumentRow[]> {
  return read(db, BY_IDS, [ids, ...reachOf(viewer)]);
}

/** The paper of an id, locked; NOT_FOUND for a viewer who may not read it. */
export async function getOfficeDocument(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
): Promise<OfficeDocumentRow> {
  if (!isUuid(id)) return notFound('OfficeDocument');
  const rows: OfficeDocumentRow[] = await manager.query(
    `SELECT ${COLUMNS} ${FROM} WHERE d.id = $1 AND ${VISIBLE} FOR UPDATE OF d`,
    [id, ...reachOf(viewer)],
  );
  return rows[0] ?? notFound('OfficeDocument');
}

/** What a paper is drafted with. */
export type NewDocument = Pick<OfficeDocumentRow, 'officeId' | 'kind' | 'approvedBy' | 'text' | 'draftedOn'>;

/** Keeps a draft under the next edition of its office and kind; the office is locked by then. One statement. */
export async function insertDocument(manager: EntityManager, draft: NewDocument): Promise<string> {
  const id = uuidv7();
  await manager.query(
    `INSERT INTO office_document (id, office_id, kind, edition, state, approved_by, text, drafted_on)
     SELECT $1, $2, $3, 1 + coalesce(max(edition), 0), 'DRAFT', $4, $5, $6 FROM office_document WHERE office_id = $2 AND kind = $3`,
    [id, draft.officeId, draft.kind, draft.approvedBy, draft.text, draft.draftedOn],
  );
  return id;
}

/** Marks a draft as proposed. One statement. */
export async function markSubmitted(manager: EntityManager, id: string, on: LocalDate): Promise<void> {
  await manager.query(
    "UPDATE office_document SET version = version + 1, state = 'SUBMITTED', submitted_on = $2 WHERE id = $1",
    [id, on],
  );
}

/** How a paper takes effect. */
export interface Approval {
  readonly today: LocalDate;
  readonly fromOn: LocalDate;
  readonly actReference: string;
}

/** Approves a paper from a day on and ends with the day before it what was in effect. Two statements. */
export async function approveDocument(
  manager: EntityManager,
  document: OfficeDocumentRow,
  approval: Approval,
): Promise<void> {
  const { id, officeId, kind } = document;
  const later: unknown[] = await manager.query(
    `SELECT FROM office_document WHERE office_id = $1 AND kind = $2 AND state = 'APPROVED' AND from_on > $3::date`,
    [officeId, kind, approval.fromOn],
  );
  if (later.length > 0) return invalidInput('fromOn', 'lies before the first day of a later edition');
  await manager.query(
    `UPDATE office_document SET version = version + 1, until_on = $3::date - 1
     WHERE office_id = $1 AND kind = $2 AND state = 'APPROVED' AND until_on IS NULL`,
    [officeId, kind, approval.fromOn],
  );
  await manager.query(
    `UPDATE office_document SET version = version + 1, state = 'APPROVED', approved_on = $2, from_on = $3, act_reference = $4 WHERE id = $1`,
    [id, approval.today, approval.fromOn, approval.actReference],
  );
}

/** The paper of a kind in effect in an office on a day, or null. One statement. */
export async function findInEffect(
  manager: EntityManager,
  officeId: string,
  kind: OfficeDocumentKind,
  day: LocalDate,
): Promise<{ readonly id: string } | null> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM office_document WHERE office_id = $1 AND kind = $2 AND state = 'APPROVED'
       AND daterange(from_on, until_on + 1) @> $3::date`,
    [officeId, kind, day],
  );
  return rows[0] ?? null;
}
