import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { isUuid } from '../../../platform/database/is-uuid';
import { Conditions } from '../../../platform/pagination/conditions';
import type { ListRow, ListSource } from '../../../platform/pagination/list-query';
import type { PageRequest } from '../../../platform/pagination/page-request';
import type { CouncilMeasure } from '../domain/measure';
import type { MeasureState } from '../domain/measure-lifecycle';
import { MEASURE_COLUMNS, MEASURE_FROM } from './record-columns';
import type { AskedList } from './record-list.repository';

/** Which measures a list holds; what is absent or null does not narrow it. */
export interface MeasureFilter {
  readonly states?: readonly MeasureState[] | null;
  readonly responsibleIds?: readonly string[] | null;
  readonly councilIds?: readonly string[] | null;
  readonly dueFrom?: LocalDate | null;
  readonly dueTo?: LocalDate | null;
  readonly isOverdue?: boolean | null;
}

const ORDERS = {
  DUE_ON: { column: 'm.due_on', type: 'date' },
  CREATED_AT: { column: 'm.created_at', type: 'timestamptz' },
} as const;

/** The order of a list of measures. */
export interface MeasureOrder {
  readonly field: keyof typeof ORDERS;
  readonly direction: 'ASC' | 'DESC';
}

/** A list of measures as a viewer asks for it; `today`, the legal day, is needed only where `isOverdue` is asked. */
export interface AskedMeasures {
  readonly viewer: Viewer;
  readonly filter: MeasureFilter;
  readonly order: MeasureOrder;
  readonly page: PageRequest;
  readonly today: LocalDate | null;
}

export type MeasureRow = CouncilMeasure & ListRow;

function addOverdue(conditions: Conditions, today: LocalDate | null, isOverdue: boolean): void {
  const overdue = `(m.implemented_on IS NULL AND m.due_on < ${conditions.parameter(today)}::date)`;
  conditions.add(isOverdue ? overdue : `NOT ${overdue}`);
}

function conditionsOf({ viewer, filter, today }: AskedMeasures): Conditions {
  const conditions = new Conditions()
    .visibleTo(viewer, 'm')
    .anyOf('m.state', 'text', filter.states)
    .anyOf('m.responsible_id', 'uuid', filter.responsibleIds?.filter(isUuid))
    .anyOf('m.council_id', 'uuid', filter.councilIds?.filter(isUuid))
    .between('m.due_on', 'date', filter.dueFrom, filter.dueTo);
  if (typeof filter.isOverdue === 'boolean') addOverdue(conditions, today, filter.isOverdue);
  return conditions;
}

function sourceOf({ order: { field, direction } }: AskedMeasures): ListSource {
  return {
    name: 'councils.findMeasures',
    from: MEASURE_FROM,
    alias: 'm',
    columns: MEASURE_COLUMNS,
    order: { ...ORDERS[field], direction },
  };
}

/** The list of measures asked for, of all or of a responsible body each. */
export function measureList(asked: AskedMeasures): AskedList {
  return {
    source: sourceOf(asked),
    conditions: () => conditionsOf(asked),
    page: asked.page,
    parent: 'm.responsible_id = parent.id',
  };
}
