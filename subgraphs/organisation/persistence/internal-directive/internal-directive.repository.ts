import { audienceOfRow } from '../../../../platform/database/audience-columns';
import type { EntityManager } from 'typeorm';
import { maySee } from '../../../../platform/access/audience';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { InternalDirective } from '../../domain/internal-directive/internal-directive';

const COLUMNS = `i.id, i.version, i.number, i.sender_id AS "senderId", i.sender_office_id AS "senderOfficeId", i.text,
  i.issued_on AS "issuedOn", i.due_on AS "dueOn", i.reported_on AS "reportedOn", i.reported_by_id AS "reportedById", i.report,
  ${audienceOfRow('i')}, i.created_at AS "createdAt",
  CASE WHEN i.reported_on IS NULL THEN 'BINDING' ELSE 'REPORTED' END AS state`;

const BY_IDS = sql(
  'organisation.findDirectives',
  `SELECT ${COLUMNS} FROM internal_directive i WHERE i.id = ANY ($1::uuid[])`,
);

const SOURCE: ListSource = {
  name: 'organisation.listDirectives',
  from: 'internal_directive i',
  alias: 'i',
  columns: COLUMNS,
  order: { column: 'i.issued_on', type: 'date', direction: 'DESC' },
};

/** The directions of some ids that exist for the viewer. One statement. */
export async function findDirectives(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<InternalDirective[]> {
  return (await read<InternalDirective>(db, BY_IDS, [ids])).filter((each) => maySee(viewer, each));
}

/** A page of directions, the latest first. One statement, and one more if the count is asked for. */
export async function listDirectives(
  db: Database,
  viewer: Viewer,
  page: PageRequest,
): Promise<Listing<InternalDirective>> {
  const visible = (): Conditions => new Conditions().visibleTo(viewer, 'i');
  const rows = await readList<InternalDirective & ListRow>(db, SOURCE, visible(), page);
  const count = (): Promise<number> => countList(db, SOURCE, visible());
  return listing(rows, page, (row) => row, count);
}

/** The direction of an id, locked until the command ends; NOT_FOUND if there is none for this viewer. One statement. */
export async function getDirective(manager: EntityManager, viewer: Viewer, id: string): Promise<InternalDirective> {
  if (!isUuid(id)) return notFound('InternalDirective');
  const rows: InternalDirective[] = await manager.query(
    `SELECT ${COLUMNS} FROM internal_directive i WHERE i.id = $1 FOR UPDATE`,
    [id],
  );
  const [row] = rows;
  return row && maySee(viewer, row) ? row : notFound('InternalDirective');
}

/** A direction as it is given. */
export type NewDirective = Pick<
  InternalDirective,
  'id' | 'number' | 'senderId' | 'senderOfficeId' | 'text' | 'issuedOn' | 'dueOn' | 'ownerOfficeId'
>;

/** Writes a new direction. One statement. */
export async function insertDirective(manager: EntityManager, directive: NewDirective): Promise<void> {
  const { id, number, senderId, senderOfficeId, text, issuedOn, dueOn, ownerOfficeId } = directive;
  await manager.query(
    `INSERT INTO internal_directive (id, number, sender_id, sender_office_id, text, issued_on, due_on, owner_office_id, classification)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'OFFICIAL')`,
    [id, number, senderId, senderOfficeId, text, issuedOn, dueOn, ownerOfficeId],
  );
}

/** Keeps the report of execution. One statement. */
export async function keepReport(
  manager: EntityManager,
  { id }: InternalDirective,
  report: { readonly on: LocalDate; readonly byId: string | null; readonly text: string },
): Promise<void> {
  await manager.query(
    'UPDATE internal_directive SET reported_on = $2, reported_by_id = $3, report = $4, version = version + 1 WHERE id = $1',
    [id, report.on, report.byId, report.text],
  );
}
