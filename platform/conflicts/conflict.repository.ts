import type { EntityManager } from 'typeorm';
import { AUDIENCE_PARAMETERS, audienceCondition, audienceValues } from '../access/audience-sql';
import { serves } from '../access/reach';
import type { Viewer } from '../access/viewer';
import type { LocalDate } from '../calendar/local-date';
import { read, sql } from '../database/hot-read';
import { isUuid } from '../database/is-uuid';
import type { Database } from '../database/open-database';
import { notFound } from '../errors/plain-errors';
import { Conditions } from '../pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../pagination/list-query';
import { type Listing, listing } from '../pagination/listing';
import type { PageRequest } from '../pagination/page-request';
import type { ConflictExplanation, ConflictParty } from './explanations';

/** A conflict as it is kept, with what the viewer may see of it. */
export interface ConflictRow {
  readonly id: string;
  readonly recordType: ConflictParty;
  readonly recordId: string;
  readonly otherType: ConflictParty;
  readonly otherId: string;
  readonly seesRecord: boolean;
  readonly seesOther: boolean;
  readonly explanation: ConflictExplanation;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly resolvedAt: Date | null;
  readonly resolution: string | null;
  readonly resolvedBy: string | null;
}

/**
 * Each subgraph that keeps conflicts has the view `conflict_party`: type, id and audience of all records that may stand in one, its own and
 * those of its projections.
 */
const FROM = `platform.conflict c
  LEFT JOIN conflict_party r ON r.type = c.record_type AND r.id = c.record_id
  LEFT JOIN conflict_party o ON o.type = c.other_type AND o.id = c.other_id`;

const SEES_RECORD = `coalesce(${audienceCondition('r', 1)}, false)`;
const SEES_OTHER = `coalesce(${audienceCondition('o', 1)}, false)`;
const IS_INSIDER = `$${AUDIENCE_PARAMETERS + 1}::boolean`;
const FIRST_FREE = AUDIENCE_PARAMETERS + 2;

/**
 * [3.4] [26.6.a] A conflict is the office's own affair: whoever serves in the prosecution system and sees one of the records sees it, everyone
 * else only who sees both, since the sentence tells that the other one exists. What everyone sees, such as an office, is no tie.
 */
const IS_VISIBLE = `((${SEES_RECORD} AND ${SEES_OTHER})
  OR (${IS_INSIDER} AND (${SEES_RECORD} OR (${SEES_OTHER} AND NOT o.is_published))))`;

const COLUMNS = `c.id, c.record_type AS "recordType", c.record_id AS "recordId", c.other_type AS "otherType", c.other_id AS "otherId",
  ${SEES_RECORD} AS "seesRecord", ${SEES_OTHER} AS "seesOther", c.explanation, c.opened_on AS "openedOn", c.due_on AS "dueOn",
  c.resolved_at AS "resolvedAt", c.resolution, c.resolved_by AS "resolvedBy"`;

const valuesOf = (viewer: Viewer): readonly unknown[] => [...audienceValues(viewer), serves(viewer)];

const BY_RECORDS = sql(
  'platform.findConflictsByRecords',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE ${IS_VISIBLE}
     AND ((c.record_type = $${FIRST_FREE} AND c.record_id = ANY ($${FIRST_FREE + 1}::uuid[]))
       OR (c.other_type = $${FIRST_FREE} AND c.other_id = ANY ($${FIRST_FREE + 1}::uuid[])))
   ORDER BY c.opened_on, c.id`,
);

/** The conflicts of records of one type, on whichever side they stand, as far as the viewer may see them. One statement. */
export function findConflictsByRecords(
  db: Database,
  viewer: Viewer,
  type: ConflictParty,
  ids: readonly string[],
): Promise<ConflictRow[]> {
  return read<ConflictRow>(db, BY_RECORDS, [...valuesOf(viewer), type, ids]);
}

const BY_ID = sql(
  'platform.findConflict',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE ${IS_VISIBLE} AND c.id = $${FIRST_FREE}`,
);

/** The conflict of an id; null if there is none for this viewer. One statement. */
export async function findConflict(db: Database, viewer: Viewer, id: string): Promise<ConflictRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await read<ConflictRow>(db, BY_ID, [...valuesOf(viewer), id]);
  return row ?? null;
}

/** A conflict with the offices whose records stand in it; null where the viewer may not see the record. */
export type ConflictOfOffices = ConflictRow & { readonly officeIds: readonly (string | null)[] };

/** The conflict of an id, inside the command that resolves it: others wait. NOT_FOUND if there is none for this viewer. One statement. */
export async function getConflict(manager: EntityManager, viewer: Viewer, id: string): Promise<ConflictOfOffices> {
  if (!isUuid(id)) return notFound('Conflict');
  const rows: ConflictOfOffices[] = await manager.query(
    `SELECT ${COLUMNS}, ARRAY[r.owner_office_id, o.owner_office_id]::text[] AS "officeIds"
     FROM ${FROM} WHERE ${IS_VISIBLE} AND c.id = $${FIRST_FREE} FOR UPDATE OF c`,
    [...valuesOf(viewer), id],
  );
  return rows[0] ?? notFound('Conflict');
}

/** Which open conflicts a work list holds; what is absent or null does not narrow it. */
export interface AskedConflicts {
  readonly viewer: Viewer;
  readonly officeIds: readonly string[] | null;
  readonly isOverdue: boolean | null;
  readonly today: LocalDate;
  readonly page: PageRequest;
}

const OPEN_CONFLICTS: ListSource = {
  name: 'platform.findOpenConflicts',
  from: FROM,
  alias: 'c',
  columns: COLUMNS,
  order: { column: 'c.due_on', type: 'date', direction: 'ASC' },
};

function conditionsOf({ viewer, officeIds, isOverdue, today }: AskedConflicts): Conditions {
  const conditions = new Conditions();
  for (const value of valuesOf(viewer)) conditions.parameter(value);
  conditions.add(IS_VISIBLE).add('c.resolved_at IS NULL');
  if (officeIds) {
    const offices = `ANY (${conditions.parameter(officeIds.filter(isUuid))}::uuid[])`;
    conditions.add(
      `((${SEES_RECORD} AND r.owner_office_id = ${offices}) OR (${SEES_OTHER} AND o.owner_office_id = ${offices}))`,
    );
  }
  if (isOverdue !== null) conditions.add(`c.due_on ${isOverdue ? '<' : '>='} ${conditions.parameter(today)}::date`);
  return conditions;
}

/** Open conflicts, the longest due first. One statement, and one more if the count is asked for. */
export async function findOpenConflicts(db: Database, asked: AskedConflicts): Promise<Listing<ConflictRow>> {
  const rows = await readList<ConflictRow & ListRow>(db, OPEN_CONFLICTS, conditionsOf(asked), asked.page);
  return listing(
    rows,
    asked.page,
    (row): ConflictRow => row,
    () => countList(db, OPEN_CONFLICTS, conditionsOf(asked)),
  );
}
