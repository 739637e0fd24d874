import { maySeeOfficers } from '../../../platform/access/directory-visibility';
import type { Viewer } from '../../../platform/access/viewer';
import type { Database } from '../../../platform/database/open-database';
import { Conditions } from '../../../platform/pagination/conditions';
import {
  countListsByParent,
  type ListRow,
  type ListSource,
  readListsByParent,
} from '../../../platform/pagination/list-query';
import type { PageRequest } from '../../../platform/pagination/page-request';
import { currentSql } from './names-sql';
import { OFFICER_COLUMNS, type OfficerRow } from './officer.repository';

const SOURCE: ListSource = {
  name: 'organisation.listOfficers',
  from: 'appointment a JOIN post p ON p.id = a.post_id JOIN person o ON o.id = a.person_id',
  alias: 'o',
  columns: OFFICER_COLUMNS,
  order: { column: 'p.seniority', type: 'smallint', direction: 'ASC' },
};
const LINK = 'a.office_id = parent.id';

function conditionsOf(viewer: Viewer): Conditions {
  const conditions = new Conditions().add(currentSql('a'));
  return maySeeOfficers(viewer) ? conditions : conditions.add('a.is_sole');
}

/** [26.6.a] A page of the members of each of many offices, head first; for outsiders the head alone. One statement. */
export function listOfficersByOffices(
  db: Database,
  viewer: Viewer,
  officeIds: readonly string[],
  page: PageRequest,
): Promise<(OfficerRow & ListRow & { parentId: string })[]> {
  return readListsByParent(db, SOURCE, { parentIds: officeIds, on: LINK }, conditionsOf(viewer), page);
}

/** How many members each of many offices has for the viewer. One statement. */
export function countOfficersByOffices(
  db: Database,
  viewer: Viewer,
  officeIds: readonly string[],
): Promise<{ parentId: string; count: number }[]> {
  return countListsByParent(db, SOURCE, { parentIds: officeIds, on: LINK }, conditionsOf(viewer));
}
