import type { Database } from '../../../../platform/database/open-database';
import { read, sql } from '../../../../platform/database/hot-read';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { type AppealMeasure, type AskedStatistics, MOST_GROUPS, statisticsSql } from './appeal-statistics-sql';

export { APPEAL_MEASURES, type AppealMeasure } from './appeal-statistics-sql';

/** In how many days half, and nine in ten, of the answered appeals were answered; null where none is. */
export interface DaysToAnswer {
  readonly median: number | null;
  readonly percentile90: number | null;
}

/** The figures of one group of appeals: its number, and what was asked for beside it. */
export interface AppealFigures {
  /** The value of each dimension, in the order asked; null where there is none. */
  readonly values: readonly (string | null)[];
  readonly count: number;
  readonly answered?: number;
  readonly answeredInTime?: number;
  readonly overdue?: number;
  readonly workingDays?: DaysToAnswer;
  readonly calendarDays?: DaysToAnswer;
}

type Row = Readonly<Record<string, string | number | null>>;

const numberIn = (row: Row, column: string): number | null => {
  const value = row[column];
  return typeof value === 'number' ? value : null;
};

const daysIn = (row: Row, measure: AppealMeasure): DaysToAnswer => ({
  median: numberIn(row, `${measure}.median`),
  percentile90: numberIn(row, `${measure}.percentile90`),
});

function figuresOf(row: Row, { by, measures }: AskedStatistics): AppealFigures {
  const told = measures.map((measure) => [measure, numberIn(row, measure) ?? daysIn(row, measure)] as const);
  const asked: Partial<AppealFigures> = Object.fromEntries(told);
  return {
    values: by.map((_, index) => row[`key${index}`]?.toString() ?? null),
    count: numberIn(row, 'count') ?? 0,
    ...asked,
  };
}

/** The figures over what the viewer may see, by group. `INVALID_INPUT` for more groups than an answer holds. One statement. */
export async function findAppealStatistics(db: Database, asked: AskedStatistics): Promise<readonly AppealFigures[]> {
  const { text, values } = statisticsSql(asked);
  const rows = await read<Row>(db, { ...sql('appeals.findAppealStatistics', text), isPlannedAnew: true }, values);
  if (rows.length > MOST_GROUPS)
    return invalidInput('by', `makes more than ${MOST_GROUPS} groups: take fewer dimensions, or narrow the filter`);
  return rows.map((row) => figuresOf(row, asked));
}
