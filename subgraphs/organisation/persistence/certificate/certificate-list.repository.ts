import { findAuthority } from '../../../../platform/access/authority';
import type { Viewer } from '../../../../platform/access/viewer';
import type { Database } from '../../../../platform/database/open-database';
import { isUuid } from '../../../../platform/database/is-uuid';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import { listing, type Listing } from '../../../../platform/pagination/listing';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { CertificateState } from '../../domain/certificate/certificate-lifecycle';
import { CERTIFICATE_COLUMNS, CERTIFICATE_STATE, type CertificateRow } from './certificate.repository';

/** What a list of certificates may be narrowed by; absent fields narrow nothing. */
export interface CertificateFilter {
  readonly officeId?: string | null;
  readonly states?: readonly CertificateState[] | null;
}

const SOURCE: ListSource = {
  name: 'organisation.listCertificates',
  from: 'service_certificate c',
  alias: 'c',
  columns: CERTIFICATE_COLUMNS,
  order: { column: 'c.issued_on', type: 'date', direction: 'DESC' },
};

/** Who issues certificates sees those of the offices below; everyone else the own ones. */
function visibleTo(viewer: Viewer): Conditions {
  const conditions = new Conditions();
  const own = `c.holder_id = ${conditions.parameter(viewer.personId)}::uuid`;
  const issues = viewer.posts.some(({ officeId }) => findAuthority(viewer, 'ISSUE_SERVICE_CERTIFICATES', officeId));
  if (!issues) return conditions.add(own);
  if (viewer.seesAllOffices) return conditions.add(`(${own} OR TRUE)`);
  return conditions.add(`(${own} OR c.office_id = ANY (${conditions.parameter(viewer.visibleOfficeIds)}::uuid[]))`);
}

function conditionsOf(viewer: Viewer, { officeId, states }: CertificateFilter): Conditions {
  const conditions = visibleTo(viewer).anyOf(`(${CERTIFICATE_STATE})`, 'text', states);
  return officeId ? conditions.anyOf('c.office_id', 'uuid', [officeId].filter(isUuid)) : conditions;
}

/** [47.3.b] A page of certificates, the latest first. One statement, and one more if the count is asked for. */
export async function listCertificates(
  db: Database,
  viewer: Viewer,
  { filter, page }: { readonly filter: CertificateFilter; readonly page: PageRequest },
): Promise<Listing<CertificateRow>> {
  const rows = await readList<CertificateRow & ListRow>(db, SOURCE, conditionsOf(viewer, filter), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, SOURCE, conditionsOf(viewer, filter)),
  );
}
