import type { Viewer } from '../../../../platform/access/viewer';
import type { Conditions } from '../../../../platform/pagination/conditions';
import { conditionsOf, IN_TIME, OVERDUE, WITHIN_OFFICE } from '../appeal-conditions';
import type { ChosenAppeals } from '../appeal-list.repository';
import { type AppealDimension, DIMENSIONS } from './appeal-dimensions.repository';
import { WORKING_DAYS } from './working-days-sql';

/** Which appeals are counted for whom, parted by what. */
export interface AskedStatistics {
  readonly asked: ChosenAppeals;
  readonly by: readonly AppealDimension[];
  /** Whether an office's figures hold those of the offices below it. */
  readonly isRolledUp: boolean;
}

/** So many groups an answer has at most. */
export const MOST_GROUPS = 1_000;

/** The day of the legal clock, in SQL. */
const LEGAL_DAY = `(SELECT (platform.legal_now() AT TIME ZONE 'UTC' + interval '5 hours')::date)`;

const PERCENTILES = { median: 0.5, percentile90: 0.9 } as const;
const UNITS = ['working', 'calendar'] as const;

/** The columns `"key0"`, `"key1"`, … */
const keysOf = (by: readonly AppealDimension[], write: (dimension: AppealDimension, key: string) => string): string[] =>
  by.map((dimension, index) => write(dimension, `"key${index}"`));

/** [5.2.a] The offices whose figures an office's appeals count to: its own, and those above as far as this viewer reaches and the filter goes. */
function countedTo(
  conditions: Conditions,
  { seesAllOffices, visibleOfficeIds }: Viewer,
  within: string | null,
): string {
  const isReached = seesAllOffices ? 'TRUE' : `o.id = ANY (${conditions.parameter(visibleOfficeIds)}::uuid[])`;
  const isWithin = within === null ? 'TRUE' : WITHIN_OFFICE(conditions.parameter(within));
  return `SELECT own."id" AS "ownId", own."id" FROM own
    UNION SELECT own."id", o.id FROM own JOIN platform.known_office known ON known.id = own."id"
      JOIN platform.known_office o ON o.id = ANY (known.superior_ids) WHERE ${isReached} AND ${isWithin}`;
}

/** What is counted once for each combination of values and days, so that sorting for percentiles costs nothing. */
function countedSql(by: readonly AppealDimension[], conditions: Conditions): string {
  const keys = keysOf(by, (dimension, key) => `${DIMENSIONS[dimension].sql} AS ${key}, `).join('');
  const columns = by.length + 5;
  return `SELECT ${keys}a.state = 'ANSWERED' AS "isAnswered",
      a.state = 'ANSWERED' AND ${IN_TIME} AS "isInTime", ${OVERDUE(LEGAL_DAY)} AS "isOverdue",
      CASE WHEN a.state = 'ANSWERED' THEN closed.ordinal - received.ordinal END AS "workingDays",
      CASE WHEN a.state = 'ANSWERED' THEN a.closed_on - a.received_on END AS "calendarDays", count(*) AS number
    FROM appeal a
      LEFT JOIN platform.known_office o ON o.id = a.owner_office_id
      LEFT JOIN working received ON received.day = a.received_on
      LEFT JOIN working closed ON closed.day = a.closed_on
    WHERE ${conditions}
    GROUP BY ${Array.from({ length: columns }, (_, index) => index + 1).join(', ')}`;
}

/** How many of a group's answered appeals took so many days or fewer, and how many there are. */
function ranks(by: readonly AppealDimension[]): string {
  const group = by.length === 0 ? '' : `PARTITION BY ${keysOf(by, (_, key) => key).join(', ')}`;
  return UNITS.map((unit) => {
    const counted = `sum(number) FILTER (WHERE "${unit}Days" IS NOT NULL) OVER`;
    return `${counted} (${group} ORDER BY "${unit}Days") AS "${unit}Rank", ${counted} (${group}) AS "${unit}Total"`;
  }).join(', ');
}

const sumOf = (name: string, condition: string): string =>
  `coalesce(sum(number) FILTER (WHERE ${condition}), 0)::int AS "${name}"`;

const MEASURES = [
  `coalesce(sum(number), 0)::int AS count`,
  sumOf('answered', '"isAnswered"'),
  sumOf('answeredInTime', '"isInTime"'),
  sumOf('overdue', '"isOverdue"'),
  ...UNITS.flatMap((unit) =>
    Object.entries(PERCENTILES).map(
      ([name, share]) =>
        `min("${unit}Days") FILTER (WHERE "${unit}Rank" >= ${share} * "${unit}Total")::int AS "${unit}.${name}"`,
    ),
  ),
].join(', ');

/** The one statement of an answer; one group more than may be shown tells that there are too many. */
export function statisticsSql({ asked, by, isRolledUp }: AskedStatistics): {
  text: string;
  values: readonly unknown[];
} {
  const { viewer, filter } = asked;
  const conditions = conditionsOf(asked);
  const counted = countedSql(by, conditions);
  const office = by.indexOf('OFFICE');
  const isTree = isRolledUp && office >= 0;
  const reach = isTree ? countedTo(conditions, viewer, filter.withinOfficeId ?? null) : '';
  const rolled = keysOf(by, (_, key) => (key === `"key${office}"` ? `reach."id" AS ${key}` : key));
  const days = '"isAnswered", "isInTime", "isOverdue", "workingDays", "calendarDays", number';
  const tree = `, own AS (SELECT DISTINCT "key${office}" AS "id" FROM counted), reach AS (${reach}),
    rolled AS (SELECT ${[...rolled, days].join(', ')} FROM counted JOIN reach ON reach."ownId" = counted."key${office}")`;
  const keys = keysOf(by, (_, key) => `${key}::text`);
  const text = `WITH ${WORKING_DAYS}, counted AS MATERIALIZED (${counted})${isTree ? tree : ''},
    ranked AS (SELECT *, ${ranks(by)} FROM ${isTree ? 'rolled' : 'counted'})
    SELECT ${[...keys, MEASURES].join(', ')} FROM ranked
    ${by.length === 0 ? '' : `GROUP BY ${keysOf(by, (_, key) => key).join(', ')} ORDER BY ${keys.join(', ')}`}
    LIMIT ${MOST_GROUPS + 1}`;
  return { text, values: conditions.values };
}
