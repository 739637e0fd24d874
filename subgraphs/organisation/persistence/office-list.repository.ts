import type { OfficeKind } from '../../../platform/access/viewer';
import type { Database } from '../../../platform/database/open-database';
import { isUuid } from '../../../platform/database/is-uuid';
import type { OfficeState } from '../../../platform/access/body-states';
import { Conditions } from '../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../platform/pagination/listing';
import type { PageRequest } from '../../../platform/pagination/page-request';
import { addNameLike, type DirectoryOrder, directoryOrder } from './directory-list';
import { OFFICE_COLUMNS, type OfficeRow } from './office.repository';

/** What a list of offices may be narrowed by; absent fields narrow nothing. */
export interface OfficeFilter {
  readonly kinds?: readonly OfficeKind[] | null;
  readonly region?: string | null;
  readonly parentId?: string | null;
  readonly states?: readonly OfficeState[] | null;
  readonly search?: string | null;
}

function conditionsOf(filter: OfficeFilter): Conditions {
  const conditions = new Conditions().anyOf('o.kind', 'text', filter.kinds);
  conditions.anyOf('o.region', 'text', filter.region ? [filter.region] : null);
  conditions.anyOf('o.state', 'text', filter.states);
  if (filter.parentId) conditions.anyOf('o.parent_id', 'uuid', [filter.parentId].filter(isUuid));
  addNameLike(conditions, 'o', 'OFFICE', filter.search);
  return conditions;
}

/** A page of offices. One statement, and one more if the count is asked for. */
export async function listOffices(
  db: Database,
  filter: OfficeFilter,
  page: PageRequest,
  order: DirectoryOrder,
): Promise<Listing<OfficeRow>> {
  const source: ListSource = {
    name: 'organisation.listOffices',
    from: 'office o',
    alias: 'o',
    columns: OFFICE_COLUMNS,
    order: directoryOrder('o', order),
  };
  const rows = await readList<OfficeRow & ListRow>(db, source, conditionsOf(filter), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, source, conditionsOf(filter)),
  );
}
