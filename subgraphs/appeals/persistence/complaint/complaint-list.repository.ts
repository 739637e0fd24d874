import { maySeeOfficers } from '../../../../platform/access/directory-visibility';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { Complaint } from '../../domain/complaint/complaint';
import type { ComplaintState } from '../../domain/complaint/complaint-lifecycle';
import type { ContestedKind } from '../../domain/complaint/contested';
import { COMPLAINT_COLUMNS } from './complaint-columns';

/** Which complaints a list holds; what is absent or null does not narrow it. */
export interface ComplaintFilter {
  readonly states?: readonly ComplaintState[] | null;
  readonly officeIds?: readonly string[] | null;
  readonly respondentOfficeIds?: readonly string[] | null;
  readonly respondentId?: string | null;
  readonly contestedKinds?: readonly ContestedKind[] | null;
  readonly contestedRecordId?: string | null;
  readonly isOverdue?: boolean | null;
}

const DUE_DAY = `coalesce(c.due_on, 'infinity'::date)`;

/** The orders in which complaints are listed. One without a due day stands as if it were due last. */
const ORDERS = {
  RECEIVED_ON: { column: 'c.received_on', type: 'date' },
  DUE_ON: { column: DUE_DAY, type: 'date' },
} as const;

export interface ComplaintOrder {
  readonly field: keyof typeof ORDERS;
  readonly direction: 'ASC' | 'DESC';
}

/** A list of complaints as a viewer asks for it; `today` is needed only where `isOverdue` is asked. */
export interface AskedComplaints {
  readonly viewer: Viewer;
  readonly filter: ComplaintFilter;
  readonly order: ComplaintOrder;
  readonly page: PageRequest;
  readonly today: LocalDate | null;
}

function addId(conditions: Conditions, column: string, id: string | null | undefined, isKnowable = true): void {
  if (!id) return;
  conditions.add(isUuid(id) && isKnowable ? `${column} = ${conditions.parameter(id)}::uuid` : 'FALSE');
}

function conditionsOf({ viewer, filter, today }: AskedComplaints): Conditions {
  const conditions = new Conditions()
    .visibleTo(viewer, 'c')
    .anyOf('c.owner_office_id', 'uuid', filter.officeIds?.filter(isUuid))
    .anyOf('c.respondent_office_id', 'uuid', filter.respondentOfficeIds?.filter(isUuid))
    .anyOf('c.contested_kind', 'text', filter.contestedKinds)
    .anyOf('c.state', 'text', filter.states);
  addId(conditions, 'c.contested_id', filter.contestedRecordId);
  addId(conditions, 'c.respondent_id', filter.respondentId, maySeeOfficers(viewer));
  if (typeof filter.isOverdue !== 'boolean') return conditions;
  const overdue = `c.closed_on IS NULL AND ${DUE_DAY} < ${conditions.parameter(today)}::date`;
  return conditions.add(filter.isOverdue ? overdue : `NOT (${overdue})`);
}

function sourceOf({ order: { field, direction } }: AskedComplaints): ListSource {
  return {
    name: 'appeals.findComplaints',
    from: 'complaint c',
    alias: 'c',
    columns: COMPLAINT_COLUMNS,
    order: { ...ORDERS[field], direction },
  };
}

/** One page of the complaints that the viewer may see. One statement. */
export function findComplaints(db: Database, asked: AskedComplaints): Promise<(Complaint & ListRow)[]> {
  return readList<Complaint & ListRow>(db, sourceOf(asked), conditionsOf(asked), asked.page);
}

/** How many there are. One statement. */
export function countComplaints(db: Database, asked: AskedComplaints): Promise<number> {
  return countList(db, sourceOf(asked), conditionsOf(asked));
}
