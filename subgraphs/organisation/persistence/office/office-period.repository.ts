import type { EntityManager } from 'typeorm';
import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import type { OfficeState } from '../../../../platform/access/body-states';
import type { LocalisedText } from '../../../../platform/graphql/localised-text.type';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { FoundingAct } from '../../domain/office/founding-act';
import type { OfficeAction } from '../../domain/office/office-lifecycle';
import { localisedSql } from '../names-sql';

/** An office as it was from a day to a day. */
export interface OfficePeriodRow {
  readonly id: string;
  readonly officeId: string;
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
  readonly regionCode: string | null;
  readonly districtCode: string | null;
  readonly parentId: string | null;
  readonly name: LocalisedText;
  readonly state: OfficeState;
  readonly successorId: string | null;
  readonly action: OfficeAction | null;
  readonly act: FoundingAct | null;
}

const COLUMNS = `p.id, p.office_id AS "officeId", p.from_on AS "fromOn", p.until_on AS "untilOn", p.kind, p.sphere, p.region AS "regionCode",
  p.district AS "districtCode", p.parent_id AS "parentId", ${localisedSql('p')} AS name, p.state, p.successor_id AS "successorId", p.action,
  CASE WHEN p.act_number IS NOT NULL
    THEN json_build_object('number', p.act_number, 'adoptedOn', p.act_on, 'issuedBy', p.act_by) END AS act`;

/** SQL for whether the period `p` covers a day. */
export const holdsOn = (day: string): string => `daterange(p.from_on, p.until_on + 1) @> ${day}::date`;

const HISTORY = sql(
  'organisation.findOfficeHistory',
  `SELECT ${COLUMNS} FROM office_period p WHERE p.office_id = ANY ($1::uuid[]) ORDER BY p.office_id, p.seq`,
);
const ON_DAY = sql(
  'organisation.findOfficesOnDay',
  `SELECT ${COLUMNS} FROM office_period p WHERE p.office_id = ANY ($1::uuid[]) AND ${holdsOn('$2')}`,
);
const SUPERIORS_ON_DAY = sql(
  'organisation.findSuperiorsOnDay',
  `WITH RECURSIVE chain AS (
     SELECT p.office_id AS below, p.parent_id, 0 AS step FROM office_period p
     WHERE p.office_id = ANY ($1::uuid[]) AND ${holdsOn('$2')}
     UNION ALL
     SELECT chain.below, p.parent_id, chain.step + 1 FROM chain JOIN office_period p ON p.office_id = chain.parent_id AND ${holdsOn('$2')}
   )
   SELECT chain.below AS "belowId", ${COLUMNS}
   FROM chain JOIN office_period p ON p.office_id = chain.parent_id AND ${holdsOn('$2')} ORDER BY chain.below, chain.step`,
);

/** [5.5] All periods of some offices, the earliest first. One statement. */
export function findOfficeHistory(db: Database, officeIds: readonly string[]): Promise<OfficePeriodRow[]> {
  return read(db, HISTORY, [officeIds]);
}

/** [5.5] Some offices as they were on a day; those that did not exist yet are left out. One statement. */
export function findOfficesOnDay(
  db: Database,
  officeIds: readonly string[],
  day: LocalDate,
): Promise<OfficePeriodRow[]> {
  return read(db, ON_DAY, [officeIds, day]);
}

/** [5.1.b] The chains above some offices on a day, from the direct superior to the root. One statement. */
export function findSuperiorsOnDay(
  db: Database,
  officeIds: readonly string[],
  day: LocalDate,
): Promise<(OfficePeriodRow & { belowId: string })[]> {
  return read(db, SUPERIORS_ON_DAY, [officeIds, day]);
}

/** What the offices of a day may be narrowed by. */
export interface OfficeDayFilter {
  readonly kinds?: readonly OfficeKind[] | null;
  readonly parentId?: string | null;
  readonly states?: readonly OfficeState[] | null;
}

const SOURCE: ListSource = {
  name: 'organisation.listOfficesOnDay',
  from: 'office_period p',
  alias: 'p',
  columns: COLUMNS,
  order: { column: 'p.code', type: 'text', direction: 'ASC' },
};

/** [5.5] A page of the offices of a day, by code. One statement, and one more if the count is asked for. */
export async function listOfficesOnDay(
  db: Database,
  day: LocalDate,
  filter: OfficeDayFilter,
  page: PageRequest,
): Promise<Listing<OfficePeriodRow>> {
  const conditionsOf = (): Conditions => {
    const conditions = new Conditions();
    conditions.add(holdsOn(conditions.parameter(day)));
    conditions.anyOf('p.kind', 'text', filter.kinds).anyOf('p.state', 'text', filter.states);
    return filter.parentId ? conditions.anyOf('p.parent_id', 'uuid', [filter.parentId].filter(isUuid)) : conditions;
  };
  const rows = await readList<OfficePeriodRow & ListRow>(db, SOURCE, conditionsOf(), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, SOURCE, conditionsOf()),
  );
}

const CLOSE = `UPDATE office_period SET until_on = greatest($2::date - 1, from_on - 1)
  WHERE office_id = ANY ($1::uuid[]) AND until_on IS NULL`;
const OPEN = `INSERT INTO office_period
    (office_id, code, from_on, kind, sphere, region, district, parent_id, name_kk, name_ru, name_en, state, successor_id, action, act_number,
      act_on, act_by)
  SELECT o.id, o.code, greatest($2::date, (SELECT max(p.until_on) + 1 FROM office_period p WHERE p.office_id = o.id)),
    o.kind, o.sphere, o.region, o.district, o.parent_id, o.name_kk, o.name_ru, o.name_en, o.state, o.successor_id, $3, $4, $5, $6
  FROM office o WHERE o.id = ANY ($1::uuid[])`;

/** What a change records of itself in the history. */
export interface RecordedChange {
  readonly action: OfficeAction;
  readonly act: FoundingAct;
  readonly today: LocalDate;
}

/** [5.5] Ends the present period of some offices with yesterday and opens one from today for what they are now. Two statements. */
export async function recordPeriods(
  manager: EntityManager,
  officeIds: readonly string[],
  { action, act, today }: RecordedChange,
): Promise<void> {
  await manager.query(CLOSE, [officeIds, today]);
  await manager.query(OPEN, [officeIds, today, action, act.number, act.adoptedOn, act.issuedBy]);
}
