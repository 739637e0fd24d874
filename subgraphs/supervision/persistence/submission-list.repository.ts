import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { isUuid } from '../../../platform/database/is-uuid';
import type { Database } from '../../../platform/database/open-database';
import { Conditions } from '../../../platform/pagination/conditions';
import { isSeenByTie } from '../../../platform/pagination/ids-by-tie';
import {
  countList,
  countListsByParent,
  type ListRow,
  type ListSource,
  readList,
  readListsByParent,
} from '../../../platform/pagination/list-query';
import type { PageRequest } from '../../../platform/pagination/page-request';
import type { Submission } from '../domain/submission';
import type { SubmissionState } from '../domain/submission-states';
import { SUBMISSION_COLUMNS } from './submission-columns';

/** Which submissions a list holds; what is absent or null does not narrow it. */
export interface SubmissionFilter {
  readonly states?: readonly SubmissionState[] | null;
  readonly officeIds?: readonly string[] | null;
  readonly addresseeIds?: readonly string[] | null;
  readonly dueFrom?: LocalDate | null;
  readonly dueTo?: LocalDate | null;
  readonly isOverdue?: boolean | null;
  readonly search?: string | null;
}

/** The orders in which submissions are listed. One without a due day stands as if it were due last. */
export const ORDERS = {
  CREATED_AT: { column: 's.created_at', type: 'timestamptz' },
  DUE_ON: { column: `coalesce(s.due_on, 'infinity'::date)`, type: 'date' },
} as const;

export interface SubmissionOrder {
  readonly field: keyof typeof ORDERS;
  readonly direction: 'ASC' | 'DESC';
}

/** A list of submissions as a viewer asks for it; `today`, the legal day, is needed only where `isOverdue` is asked. */
export interface AskedSubmissions {
  readonly viewer: Viewer;
  readonly filter: SubmissionFilter;
  readonly order: SubmissionOrder;
  readonly page: PageRequest;
  readonly today: LocalDate | null;
}

export type SubmissionRow = Submission & ListRow;
export type SubmissionRowOfParent = SubmissionRow & { readonly parentId: string };

const SUBMISSIONS = 'submission s';

/**
 * The submissions that cite a record, found by what they cite and by nothing else: the planner, who thinks them many, would rather read all
 * submissions in the order of the list until the page is full, which it never is.
 */
const citing = (column: string, id: string): string =>
  `(SELECT * FROM submission cited WHERE cited.${column} @> ARRAY[${id}] OFFSET 0) s`;

/** What lists of submissions hang on. Those of an appeal are read through its projection, which tells who may know of the appeal. */
const PARENTS = {
  OFFICE: { from: SUBMISSIONS, on: 's.owner_office_id = parent.id', guarded: null },
  AGENCY: { from: SUBMISSIONS, on: 's.addressee_id = parent.id', guarded: null },
  APPEAL: {
    from: `known_appeal a CROSS JOIN LATERAL ${citing('appeal_ids', 'a.id')}`,
    on: 'a.id = parent.id',
    guarded: 'a',
  },
  CHECK: { from: citing('check_ids', 'parent.id'), on: 'true', guarded: null },
} as const;

export type ParentKind = keyof typeof PARENTS;

/** Parents of one kind whose lists are read together. */
export interface Parents {
  readonly kind: ParentKind;
  readonly ids: readonly string[];
}

function sourceOf({ order: { field, direction } }: AskedSubmissions, from: string): ListSource {
  return {
    name: 'supervision.findSubmissions',
    from,
    alias: 's',
    columns: SUBMISSION_COLUMNS,
    order: { ...ORDERS[field], direction },
  };
}

/** The text as a pattern that matches it anywhere, its own wildcards meant literally. */
function patternOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

function addOverdue(conditions: Conditions, today: LocalDate | null, isOverdue: boolean): void {
  const overdue = `(s.considered_on IS NULL AND s.ended_on IS NULL AND coalesce(s.due_on < ${conditions.parameter(today)}::date, false))`;
  conditions.add(isOverdue ? overdue : `NOT ${overdue}`);
}

function addSearch(conditions: Conditions, text: string): void {
  conditions.add(`(coalesce(s.number, '') || ' ' || s.text) ILIKE ${conditions.parameter(patternOf(text))}`);
}

function conditionsOf({ viewer, filter, today }: AskedSubmissions): Conditions {
  const conditions = new Conditions()
    .visibleTo(viewer, 's')
    .anyOf('s.state', 'text', filter.states)
    .anyOf('s.owner_office_id', 'uuid', filter.officeIds?.filter(isUuid))
    .anyOf('s.addressee_id', 'uuid', filter.addresseeIds?.filter(isUuid))
    .between('s.due_on', 'date', filter.dueFrom, filter.dueTo);
  if (typeof filter.isOverdue === 'boolean') addOverdue(conditions, today, filter.isOverdue);
  if (filter.search) addSearch(conditions, filter.search);
  return conditions;
}

/** An office or addressee that is asked for is one look-up already, and a text has an index of its own. */
const isByTie = ({ viewer, filter }: AskedSubmissions): boolean =>
  isSeenByTie(viewer) && !filter.search && !filter.officeIds && !filter.addresseeIds;

/** One page of the submissions that the viewer may see. One statement. */
export function findSubmissions(db: Database, asked: AskedSubmissions): Promise<SubmissionRow[]> {
  const source = { ...sourceOf(asked, SUBMISSIONS), isByTie: isByTie(asked) };
  return readList<SubmissionRow>(db, source, conditionsOf(asked), asked.page);
}

/** How many there are. One statement. */
export function countSubmissions(db: Database, asked: AskedSubmissions): Promise<number> {
  return countList(db, sourceOf(asked, SUBMISSIONS), conditionsOf(asked));
}

function underParents(asked: AskedSubmissions, { kind, ids }: Parents) {
  const { from, on, guarded } = PARENTS[kind];
  const conditions = conditionsOf(asked);
  if (guarded) conditions.visibleTo(asked.viewer, guarded);
  return { source: sourceOf(asked, from), link: { parentIds: ids.filter(isUuid), on }, conditions };
}

/** One page for each of many parents. One statement. */
export function findSubmissionsByParents(
  db: Database,
  asked: AskedSubmissions,
  parents: Parents,
): Promise<SubmissionRowOfParent[]> {
  const { source, link, conditions } = underParents(asked, parents);
  return readListsByParent<SubmissionRowOfParent>(db, source, link, conditions, asked.page);
}

/** How many each of many parents has. One statement. */
export function countSubmissionsByParents(
  db: Database,
  asked: AskedSubmissions,
  parents: Parents,
): Promise<{ parentId: string; count: number }[]> {
  const { source, link, conditions } = underParents(asked, parents);
  return countListsByParent(db, source, link, conditions);
}
