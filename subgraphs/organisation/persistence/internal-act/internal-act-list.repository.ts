import type { Viewer } from '../../../../platform/access/viewer';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { InternalAct, InternalActKind } from '../../domain/internal-act/internal-act';
import { INTERNAL_ACT_COLUMNS } from './internal-act.repository';

/** Which internal acts a list holds; what is absent does not narrow it. */
export interface InternalActFilter {
  readonly kinds: readonly InternalActKind[] | null;
  readonly officeIds: readonly string[] | null;
}

const SOURCE: ListSource = {
  name: 'organisation.listInternalActs',
  from: 'internal_act t',
  alias: 't',
  columns: INTERNAL_ACT_COLUMNS,
  order: { column: 't.issued_on', type: 'date', direction: 'DESC' },
};

/** A page of internal acts, the latest first. One statement, and one more if the count is asked for. */
export async function listInternalActs(
  { db, viewer }: { readonly db: Database; readonly viewer: Viewer },
  { kinds, officeIds }: InternalActFilter,
  page: PageRequest,
): Promise<Listing<InternalAct>> {
  const conditions = (): Conditions =>
    new Conditions()
      .visibleTo(viewer, 't')
      .anyOf('t.kind', 'text', kinds)
      .anyOf('t.owner_office_id', 'uuid', officeIds?.filter(isUuid));
  const rows = await readList<InternalAct & ListRow>(db, SOURCE, conditions(), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, SOURCE, conditions()),
  );
}
