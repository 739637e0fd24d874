import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { Conditions } from '../../../../platform/pagination/conditions';
import * as list from '../../../../platform/pagination/list-query';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { Check } from '../../domain/check/check';
import type { CheckState } from '../../domain/check/check-lifecycle';
import { CHECK_COLUMNS, CHECKS_WITH_REGISTRAR } from './check-columns';
import { addVisibleChecks } from './check-visibility';

/** Which checks a list holds; what is absent or null does not narrow it. */
export interface CheckFilter {
  readonly states?: readonly CheckState[] | null;
  readonly officeIds?: readonly string[] | null;
  readonly subjectAgencyIds?: readonly string[] | null;
  readonly registrarIds?: readonly string[] | null;
  readonly dueFrom?: LocalDate | null;
  readonly dueTo?: LocalDate | null;
}

/** The orders in which checks are listed. One without a due day stands as if it were due last. */
export const CHECK_ORDERS = {
  CREATED_AT: { column: 'c.created_at', type: 'timestamptz' },
  DUE_ON: { column: `coalesce(c.due_on, 'infinity'::date)`, type: 'date' },
} as const;

/** The order of a list of checks. */
export interface CheckOrder {
  readonly field: keyof typeof CHECK_ORDERS;
  readonly direction: 'ASC' | 'DESC';
}

/** A list of checks as a viewer asks for it. */
export interface AskedChecks {
  readonly viewer: Viewer;
  readonly filter: CheckFilter;
  readonly order: CheckOrder;
  readonly page: PageRequest;
}

/** A check in its place of a list. */
export type CheckRow = Check & list.ListRow;

/** What lists of checks hang on. Those of an appeal are read through its projection, which tells who may know of the appeal. */
const PARENTS = {
  OFFICE: { join: '', on: 'c.owner_office_id = parent.id', guarded: null },
  AGENCY: { join: '', on: `(c.subject->>'agencyId')::uuid = parent.id AND c.state <> 'DRAFT'`, guarded: null },
  APPEAL: { join: 'JOIN known_appeal a ON a.id = c.appeal_id', on: 'a.id = parent.id', guarded: 'a' },
} as const;

/** Checks of many parents of one kind. */
export interface ParentsOfChecks {
  readonly kind: keyof typeof PARENTS;
  readonly ids: readonly string[];
}

function sourceOf({ order: { field, direction } }: AskedChecks, join = ''): list.ListSource {
  const order = { ...CHECK_ORDERS[field], direction };
  const from = `${CHECKS_WITH_REGISTRAR} ${join}`;
  return { name: 'supervision.findChecks', from, alias: 'c', columns: CHECK_COLUMNS, order };
}

function conditionsOf({ viewer, filter }: AskedChecks): Conditions {
  const { states, officeIds, subjectAgencyIds, registrarIds, dueFrom, dueTo } = filter;
  return addVisibleChecks(new Conditions(), viewer)
    .anyOf('c.state', 'text', states)
    .anyOf('c.owner_office_id', 'uuid', officeIds?.filter(isUuid))
    .anyOf(`(c.subject->>'agencyId')::uuid`, 'uuid', subjectAgencyIds?.filter(isUuid))
    .anyOf('c.registrar_office_id', 'uuid', registrarIds?.filter(isUuid))
    .between('c.due_on', 'date', dueFrom, dueTo);
}

/** One page of the checks that the viewer may see. One statement. */
export function findChecks(db: Database, asked: AskedChecks): Promise<CheckRow[]> {
  return list.readList<CheckRow>(db, sourceOf(asked), conditionsOf(asked), asked.page);
}

/** How many there are. One statement. */
export function countChecks(db: Database, asked: AskedChecks): Promise<number> {
  return list.countList(db, sourceOf(asked), conditionsOf(asked));
}

function listsOf(asked: AskedChecks, { kind, ids }: ParentsOfChecks) {
  const { join, on, guarded } = PARENTS[kind];
  const conditions = conditionsOf(asked);
  if (guarded) conditions.visibleTo(asked.viewer, guarded);
  return [sourceOf(asked, join), { parentIds: ids.filter(isUuid), on }, conditions] as const;
}

/** One page for each of many parents. One statement. */
export function findChecksByParents(db: Database, asked: AskedChecks, parents: ParentsOfChecks) {
  return list.readListsByParent<CheckRow & { readonly parentId: string }>(db, ...listsOf(asked, parents), asked.page);
}

/** How many each of many parents has. One statement. */
export function countChecksByParents(db: Database, asked: AskedChecks, parents: ParentsOfChecks) {
  return list.countListsByParent(db, ...listsOf(asked, parents));
}
