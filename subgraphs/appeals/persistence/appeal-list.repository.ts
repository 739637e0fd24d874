import type { Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Database } from '../../../platform/database/open-database';
import { isSeenByTie } from '../../../platform/pagination/ids-by-tie';
import { Conditions } from '../../../platform/pagination/conditions';
import {
  countList,
  countListsByParent,
  type ListRow,
  type ListSource,
  type ParentLink,
  readList,
  readListsByParent,
} from '../../../platform/pagination/list-query';
import type { PageRequest } from '../../../platform/pagination/page-request';
import type { Appeal, AppealChannel } from '../domain/appeal';
import type { AppealGround } from '../domain/appeal-grounds';
import type { ApplicantDetails } from '../domain/applicant-details';
import type { AppealState } from '../domain/appeal-lifecycle';
import { APPEAL_COLUMNS } from './appeal-columns';
import { conditionsOf, DUE_DAY, narrowUnsearched, searchOf } from './appeal-conditions';
import { MEMBERSHIP } from './groups/appeal-group.repository';
import type { AppealDimension } from './statistics/appeal-dimensions.repository';

/** A number by which appeals are asked for. */
export interface AskedIdentity extends Partial<Pick<ApplicantDetails, 'iin' | 'bin'>> {
  readonly representativeIin?: string | null;
}

/** Which appeals a list holds; what is absent or null does not narrow it. */
export interface AppealFilter {
  readonly states?: readonly AppealState[] | null;
  readonly officeIds?: readonly string[] | null;
  readonly grounds?: readonly AppealGround[] | null;
  /** By their codes. */
  readonly subjectCategories?: readonly string[] | null;
  readonly handlerId?: string | null;
  readonly receivedFrom?: LocalDate | null;
  readonly receivedTo?: LocalDate | null;
  readonly dueFrom?: LocalDate | null;
  readonly dueTo?: LocalDate | null;
  readonly isOverdue?: boolean | null;
  readonly text?: string | null;
  /** Words of subject and text, in any order. */
  readonly words?: string | null;
  readonly withinOfficeId?: string | null;
  readonly belowOfficeId?: string | null;
  readonly regions?: readonly string[] | null;
  readonly channels?: readonly AppealChannel[] | null;
  readonly languages?: readonly string[] | null;
  readonly without?: readonly AppealDimension[] | null;
  readonly isAnsweredInTime?: boolean | null;
  /** By the applicant's number, or by that of who speaks for the applicant. */
  readonly applicantIdentity?: AskedIdentity | null;
}

/** The orders in which appeals are listed. An appeal without a due day stands as if it were due last. */
const ORDERS = {
  RECEIVED_ON: { column: 'a.received_on', type: 'date' },
  DUE_ON: { column: DUE_DAY, type: 'date' },
} as const;

export interface AppealOrder {
  readonly field: keyof typeof ORDERS;
  readonly direction: 'ASC' | 'DESC';
}

/** Appeals as a viewer asks for them; `today`, the legal day, is needed only where `isOverdue` is asked. */
export interface ChosenAppeals {
  readonly viewer: Viewer;
  readonly filter: AppealFilter;
  readonly today: LocalDate | null;
  /** [10.1.11] What the number that is asked for is found by (hex); null where none is. */
  readonly applicantIndex: string | null;
  /** [10.1.11] The same for the number of a representative. */
  readonly representativeIndex: string | null;
}

/** A list of appeals. */
export interface AskedAppeals extends ChosenAppeals {
  readonly order: AppealOrder;
  readonly page: PageRequest;
}

export type AppealRow = Appeal & ListRow;
export type AppealRowOfParent = AppealRow & { readonly parentId: string };

function sourceOf({ order: { field, direction } }: AskedAppeals): ListSource {
  return {
    name: 'appeals.findAppeals',
    from: 'appeal a',
    alias: 'a',
    columns: APPEAL_COLUMNS,
    order: { ...ORDERS[field], direction },
  };
}

/** What is asked by a state, a handler or an applicant has an index of its own; an office that is asked for is one look-up already. */
const isByTie = ({ viewer, filter, applicantIndex, representativeIndex }: AskedAppeals): boolean =>
  isSeenByTie(viewer) &&
  !filter.states &&
  !filter.handlerId &&
  !filter.officeIds &&
  applicantIndex === null &&
  representativeIndex === null;

/** One page of the appeals that the viewer may see. One statement. */
export function findAppeals(db: Database, asked: AskedAppeals): Promise<AppealRow[]> {
  const source = sourceOf(asked);
  const seen = new Conditions().visibleTo(asked.viewer, 'a');
  const search = searchOf(seen, asked.filter);
  const conditions = narrowUnsearched(seen, asked);
  if (search === null) return readList<AppealRow>(db, { ...source, isByTie: isByTie(asked) }, conditions, asked.page);
  // No index has the rows of an office by due day, closed ones among them.
  if (isByTie(asked) && asked.order.field === 'RECEIVED_ON')
    return readList<AppealRow>(db, { ...source, search }, conditions, asked.page);
  return readList<AppealRow>(db, source, conditions.add(search.condition), asked.page);
}

/** How many there are. One statement. */
export function countAppeals(db: Database, asked: AskedAppeals): Promise<number> {
  return countList(db, sourceOf(asked), conditionsOf(asked));
}

/** What lists of appeals hang on: the tables, and the condition that ties an appeal to its parent. */
export interface AppealParent extends Pick<ListSource, 'name' | 'from'>, Pick<ParentLink, 'on'> {}

/** By the office that considers them. */
export const OF_OFFICES: AppealParent = {
  name: 'appeals.findAppeals',
  from: 'appeal a',
  on: 'a.owner_office_id = parent.id',
};

/** By the group that they are in. */
export const IN_GROUPS: AppealParent = {
  name: 'appeals.findAppealsInGroups',
  from: 'appeal_group g JOIN appeal_group_member m ON m.group_id = g.id JOIN appeal a ON a.id = m.appeal_id',
  on: `g.id = parent.id AND ${MEMBERSHIP}`,
};

/** One page for each of many parents. One statement. */
export function findAppealsByParents(
  db: Database,
  asked: AskedAppeals,
  { on, ...tables }: AppealParent,
  parentIds: readonly string[],
): Promise<AppealRowOfParent[]> {
  const source = { ...sourceOf(asked), ...tables };
  return readListsByParent<AppealRowOfParent>(db, source, { parentIds, on }, conditionsOf(asked), asked.page);
}

/** How many each of many parents has. One statement. */
export function countAppealsByParents(
  db: Database,
  asked: AskedAppeals,
  { on, ...tables }: AppealParent,
  parentIds: readonly string[],
): Promise<{ parentId: string; count: number }[]> {
  return countListsByParent(db, { ...sourceOf(asked), ...tables }, { parentIds, on }, conditionsOf(asked));
}
