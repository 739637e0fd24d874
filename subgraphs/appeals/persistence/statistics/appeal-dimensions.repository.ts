import { addDays, addMonths, type LocalDate } from '../../../../platform/calendar/local-date';
import type { AppealChannel } from '../../domain/appeal';
import type { AppealGround } from '../../domain/appeal-grounds';
import type { AppealState } from '../../domain/appeal-lifecycle';
import type { AppealFilter } from '../appeal-list.repository';

/** The dimensions of statistics. */
export type AppealDimension =
  'OFFICE' | 'HANDLER' | 'REGION' | 'GROUND' | 'STATE' | 'PERIOD' | 'LANGUAGE' | 'CHANNEL' | 'SUBJECT';

/** One way to part appeals into groups. To add one is to add a row, and the filter that the row narrows by. */
interface Dimension {
  /** What it is, for the graph. */
  readonly meaning: string;
  /** Its value in SQL, of the appeal `a` and the office `o` that considers it. */
  readonly sql: string;
  /** Where appeals may be without a value: when that is so, of the appeal `a` alone. */
  readonly isAbsent?: string;
  /** The filter of a list, narrowed to the appeals of one value. */
  readonly narrow: (filter: AppealFilter, value: string) => AppealFilter;
}

/** The primary language of a BCP 47 tag: `kk` of `kk-Cyrl-KZ`. */
export const PRIMARY_LANGUAGE = `lower(split_part(a.language, '-', 1))`;

const HAS_REGION = 'SELECT FROM platform.known_office o WHERE o.id = a.owner_office_id AND o.region IS NOT NULL';

/** Days that are compared as text: they are all of one length. */
const outermost = (days: readonly (LocalDate | null | undefined)[]): LocalDate[] =>
  days.filter((day) => day !== null && day !== undefined).toSorted();

/** What the filter bounds already stays bounded. */
function narrowToMonth(filter: AppealFilter, first: LocalDate): AppealFilter {
  const last = addDays(addMonths(first, 1), -1);
  const receivedFrom = outermost([filter.receivedFrom, first]).at(-1) ?? first;
  const [receivedTo = last] = outermost([filter.receivedTo, last]);
  return { ...filter, receivedFrom, receivedTo };
}

export const DIMENSIONS: Readonly<Record<AppealDimension, Dimension>> = {
  OFFICE: {
    meaning: 'The office that considers it; rolled up, with the offices subordinate to it.',
    sql: 'a.owner_office_id',
    narrow: (filter, value) => ({ ...filter, officeIds: [value] }),
  },
  HANDLER: {
    meaning: 'The officer who handles it; none until somebody does. For those who may know officers (INVALID_INPUT).',
    sql: 'a.handler_ids[1]',
    isAbsent: `a.handler_ids = '{}'`,
    narrow: (filter, value) => ({ ...filter, handlerId: value }),
  },
  REGION: {
    meaning: 'The region of that office (ISO 3166-2, such as KZ-71); an office of the whole country has none.',
    sql: 'o.region',
    isAbsent: `NOT EXISTS (${HAS_REGION})`,
    narrow: (filter, value) => ({ ...filter, regions: [value] }),
  },
  GROUND: {
    meaning: 'The ground under which it was accepted (AppealGround); none until it is.',
    sql: 'a.ground',
    isAbsent: 'a.ground IS NULL',
    narrow: (filter, value) => ({ ...filter, grounds: [value as AppealGround] }),
  },
  STATE: {
    meaning: 'Its state (AppealState).',
    sql: 'a.state',
    narrow: (filter, value) => ({ ...filter, states: [value as AppealState] }),
  },
  PERIOD: {
    meaning: 'The month of its receipt, as the first day of that month.',
    sql: `date_trunc('month', a.received_on::timestamp)::date`,
    narrow: (filter, value) => narrowToMonth(filter, value as LocalDate),
  },
  LANGUAGE: {
    meaning: 'The primary language of the appeal, such as kk or ru.',
    sql: PRIMARY_LANGUAGE,
    narrow: (filter, value) => ({ ...filter, languages: [value] }),
  },
  CHANNEL: {
    meaning: 'How it came in (AppealChannel).',
    sql: 'a.channel',
    narrow: (filter, value) => ({ ...filter, channels: [value as AppealChannel] }),
  },
  SUBJECT: {
    meaning: 'The code of its subject category; none until one is stated.',
    sql: 'a.subject_category',
    isAbsent: 'a.subject_category IS NULL',
    narrow: (filter, value) => ({ ...filter, subjectCategories: [value] }),
  },
};
