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
  /** What is told beside the number of each group. */
  readonly measures: readonly AppealMeasure[];
}

/** So many groups an answer has at most. */
export const MOST_GROUPS = 1_000;

/** The day of the legal clock, in SQL. */
const LEGAL_DAY = `(SELECT (platform.legal_now() AT TIME ZONE 'UTC' + interval '5 hours')::date)`;

const PERCENTILES = { median: 0.5, percentile90: 0.9 } as const;

const ANSWERED = `a.state = 'ANSWERED'`;
const ofAnswered = (days: string): string => `CASE WHEN ${ANSWERED} THEN ${days} END`;

/** What a figure tells apart among appeals: whether something holds of the appeal `a`, or how many days it took. */
interface Measure {
  readonly sql: string;
  readonly isDays: boolean;
}

const MEASURES = {
  answered: { sql: ANSWERED, isDays: false },
  answeredInTime: { sql: `${ANSWERED} AND ${IN_TIME}`, isDays: false },
  overdue: { sql: OVERDUE(LEGAL_DAY), isDays: false },
  workingDays: { sql: ofAnswered('closed.ordinal - received.ordinal'), isDays: true },
  calendarDays: { sql: ofAnswered('a.closed_on - a.received_on'), isDays: true },
} as const satisfies Readonly<Record<string, Measure>>;

/** What may be told of a group beside its number; each costs, so that only what is asked for is counted. */
export type AppealMeasure = keyof typeof MEASURES;

export const APPEAL_MEASURES = Object.keys(MEASURES) as readonly AppealMeasure[];

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
function countedSql({ by, measures }: AskedStatistics, conditions: Conditions): string {
  const keys = keysOf(by, (dimension, key) => `${DIMENSIONS[dimension].sql} AS ${key}`);
  const told = measures.map((measure) => `${MEASURES[measure].sql} AS "${measure}"`);
  const columns = [...keys, ...told];
  const visible = conditions.parts().map((part) => `SELECT * FROM appeal a WHERE ${part}`);
  const working = measures.includes('workingDays')
    ? 'LEFT JOIN working received ON received.day = a.received_on LEFT JOIN working closed ON closed.day = a.closed_on'
    : '';
  return `SELECT ${[...columns, 'count(*)::int AS number'].join(', ')}
    FROM (${visible.join(' UNION ALL ')}) a LEFT JOIN platform.known_office o ON o.id = a.owner_office_id ${working}
    ${columns.length === 0 ? '' : `GROUP BY ${columns.map((_, index) => index + 1).join(', ')}`}`;
}

/** How many of a group's answered appeals took so many days or fewer, and how many there are. */
function ranks({ by, measures }: AskedStatistics): string[] {
  const group = by.length === 0 ? '' : `PARTITION BY ${keysOf(by, (_, key) => key).join(', ')}`;
  return measures
    .filter((measure) => MEASURES[measure].isDays)
    .flatMap((measure) => {
      const counted = `sum(number) FILTER (WHERE "${measure}" IS NOT NULL) OVER`;
      return [
        `${counted} (${group} ORDER BY "${measure}") AS "${measure}Rank"`,
        `${counted} (${group}) AS "${measure}Total"`,
      ];
    });
}

const figuresOf = (measure: AppealMeasure): string[] =>
  MEASURES[measure].isDays
    ? Object.entries(PERCENTILES).map(
        ([name, share]) =>
          `min("${measure}") FILTER (WHERE "${measure}Rank" >= ${share} * "${measure}Total")::int AS "${measure}.${name}"`,
      )
    : [`coalesce(sum(number) FILTER (WHERE "${measure}"), 0)::int AS "${measure}"`];

/** The one statement of an answer; one group more than may be shown tells that there are too many. */
export function statisticsSql(statistics: AskedStatistics): {
  text: string;
  values: readonly unknown[];
} {
  const { asked, by, isRolledUp, measures } = statistics;
  const { viewer, filter } = asked;
  const conditions = conditionsOf(asked);
  const counted = countedSql(statistics, conditions);
  const office = by.indexOf('OFFICE');
  const isTree = isRolledUp && office >= 0;
  const reach = isTree ? countedTo(conditions, viewer, filter.withinOfficeId ?? null) : '';
  const rolled = keysOf(by, (_, key) => (key === `"key${office}"` ? `reach."id" AS ${key}` : key));
  const days = [...measures.map((measure) => `"${measure}"`), 'number'];
  const tree = `, own AS (SELECT DISTINCT "key${office}" AS "id" FROM counted), reach AS (${reach}),
    rolled AS (SELECT ${[...rolled, ...days].join(', ')} FROM counted JOIN reach ON reach."ownId" = counted."key${office}")`;
  const keys = keysOf(by, (_, key) => `${key}::text`);
  const working = measures.includes('workingDays') ? `${WORKING_DAYS}, ` : '';
  const figures = ['coalesce(sum(number), 0)::int AS count', ...measures.flatMap(figuresOf)];
  const text = `WITH ${working}counted AS MATERIALIZED (${counted})${isTree ? tree : ''},
    ranked AS (SELECT ${['*', ...ranks(statistics)].join(', ')} FROM ${isTree ? 'rolled' : 'counted'})
    SELECT ${[...keys, ...figures].join(', ')} FROM ranked
    ${by.length === 0 ? '' : `GROUP BY ${keysOf(by, (_, key) => key).join(', ')} ORDER BY ${keys.join(', ')}`}
    LIMIT ${MOST_GROUPS + 1}`;
  return { text, values: conditions.values };
}
