import { seesOffice } from '../../../../platform/access/reach';
import type { Viewer } from '../../../../platform/access/viewer';
import type { AppealFilter } from '../../persistence/appeal-list.repository';
import { type AppealDimension, DIMENSIONS } from '../../persistence/statistics/appeal-dimensions.repository';

/** A group of appeals: what was asked for, and the value of each dimension. */
export interface Grouping {
  readonly viewer: Viewer;
  readonly filter: AppealFilter;
  readonly by: readonly AppealDimension[];
  readonly isRolledUp: boolean;
}

/** The figures that open into a list. */
export const FIGURES = {
  COUNT: 'All of the group.',
  ANSWERED: 'Those answered.',
  ANSWERED_IN_TIME: 'Those answered by their due day.',
  OVERDUE: 'Those whose due day has passed without a final decision.',
} as const;
export type AppealFigure = keyof typeof FIGURES;

/** A list that holds nothing, for a figure that the filter itself excludes. */
const nothing = (filter: AppealFilter): AppealFilter => ({ ...filter, states: [] });

const BY_FIGURE: Readonly<Record<AppealFigure, (filter: AppealFilter) => AppealFilter>> = {
  COUNT: (filter) => filter,
  ANSWERED: (filter) =>
    filter.states?.includes('ANSWERED') === false ? nothing(filter) : { ...filter, states: ['ANSWERED'] },
  ANSWERED_IN_TIME: (filter) =>
    filter.isAnsweredInTime === false ? nothing(filter) : { ...filter, isAnsweredInTime: true },
  OVERDUE: (filter) => (filter.isOverdue === false ? nothing(filter) : { ...filter, isOverdue: true }),
};

function narrow(filter: AppealFilter, dimension: AppealDimension, value: string | null): AppealFilter {
  if (value === null) return { ...filter, without: [...(filter.without ?? []), dimension] };
  return DIMENSIONS[dimension].narrow(filter, value);
}

/** [5.2.a] An office that the viewer reaches counts for its branch; any other for itself alone. */
function narrowToOffice({ viewer, isRolledUp }: Grouping, filter: AppealFilter, officeId: string): AppealFilter {
  const isBranch = isRolledUp && seesOffice(viewer, officeId);
  return isBranch ? { ...filter, withinOfficeId: officeId } : DIMENSIONS.OFFICE.narrow(filter, officeId);
}

/** The filter with which a list holds exactly the appeals of a figure of one group; what does not narrow is left out. */
export function groupFilter(
  grouping: Grouping,
  values: readonly (string | null)[],
  figure: AppealFigure,
): Readonly<Record<string, unknown>> {
  const { filter, by } = grouping;
  const narrowed = by.reduce((rest, dimension, index) => {
    const value = values[index] ?? null;
    if (dimension === 'OFFICE' && value !== null) return narrowToOffice(grouping, rest, value);
    return narrow(rest, dimension, value);
  }, filter);
  const given = Object.entries(BY_FIGURE[figure](narrowed)).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(given);
}
