import type { AgencyState } from '../../../platform/access/body-states';
import { isUuid } from '../../../platform/database/is-uuid';
import type { Database } from '../../../platform/database/open-database';
import type { AgencyKind } from '../../../platform/directory/known-directory';
import { Conditions } from '../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../platform/pagination/listing';
import type { PageRequest } from '../../../platform/pagination/page-request';
import { AGENCY_COLUMNS, type AgencyRow } from './agency.repository';
import { addNameLike, type DirectoryOrder, directoryOrder } from './directory-list';

/** What a list of agencies may be narrowed by; absent fields narrow nothing. */
export interface AgencyFilter {
  readonly kinds?: readonly AgencyKind[] | null;
  readonly region?: string | null;
  readonly isProtestable?: boolean | null;
  readonly parentId?: string | null;
  readonly states?: readonly AgencyState[] | null;
  readonly search?: string | null;
}

function conditionsOf(filter: AgencyFilter): Conditions {
  const conditions = new Conditions().anyOf('a.kind', 'text', filter.kinds);
  conditions.anyOf('a.region', 'text', filter.region ? [filter.region] : null);
  if (typeof filter.isProtestable === 'boolean')
    conditions.anyOf('a.is_protestable', 'boolean', [filter.isProtestable]);
  conditions.anyOf('a.state', 'text', filter.states);
  if (filter.parentId) conditions.anyOf('a.parent_id', 'uuid', [filter.parentId].filter(isUuid));
  addNameLike(conditions, 'a', 'AGENCY', filter.search);
  return conditions;
}

/** A page of agencies. One statement, and one more if the count is asked for. */
export async function listAgencies(
  db: Database,
  filter: AgencyFilter,
  page: PageRequest,
  order: DirectoryOrder,
): Promise<Listing<AgencyRow>> {
  const source: ListSource = {
    name: 'organisation.listAgencies',
    from: 'agency a',
    alias: 'a',
    columns: AGENCY_COLUMNS,
    order: directoryOrder('a', order),
  };
  const rows = await readList<AgencyRow & ListRow>(db, source, conditionsOf(filter), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, source, conditionsOf(filter)),
  );
}
