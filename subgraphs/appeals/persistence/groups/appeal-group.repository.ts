import { audienceOfRow } from '../../../../platform/database/audience-columns';
import type { EntityManager } from 'typeorm';
import { maySee } from '../../../../platform/access/audience';
import { audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import { Conditions } from '../../../../platform/pagination/conditions';
import { countList, type ListRow, type ListSource, readList } from '../../../../platform/pagination/list-query';
import type { PageRequest } from '../../../../platform/pagination/page-request';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import { AppealGroupEntity } from './appeal-group.entity';

const COLUMNS = `g.id, g.version, ${audienceOfRow('g')}, g.subject, g.created_on AS "createdOn",
  g.created_by_id AS "createdById"`;

/**
 * Whether the appeal `a` is in the group `g`, of which `m` tells: only while the office of both is the same. An appeal that has gone to another
 * office is in none.
 */
export const MEMBERSHIP = 'm.appeal_id = a.id AND m.group_id = g.id AND g.owner_office_id = a.owner_office_id';

/** Keeps a new group. One statement. */
export async function insertGroup(manager: EntityManager, group: AppealGroup): Promise<void> {
  await manager.insert(AppealGroupEntity, group);
}

/** The group of an id, inside a command, locked until its end; NOT_FOUND if there is none for this viewer. One statement. */
export async function getGroup(manager: EntityManager, viewer: Viewer, id: string): Promise<AppealGroup> {
  if (!isUuid(id)) return notFound('AppealGroup');
  const [group]: AppealGroup[] = await manager.query(
    `SELECT ${COLUMNS} FROM appeal_group g WHERE g.id = $1 FOR UPDATE`,
    [id],
  );
  return group && maySee(viewer, group) ? group : notFound('AppealGroup');
}

/** Keeps that a group has changed. One statement. */
export async function touchGroup(manager: EntityManager, { id, version }: AppealGroup): Promise<void> {
  await manager.update(AppealGroupEntity, { id }, { version: version + 1 });
}

const GROUPS_BY_IDS = sql(
  'appeals.findGroupsByIds',
  `SELECT ${COLUMNS} FROM appeal_group g WHERE g.id = ANY ($1::uuid[]) AND ${audienceCondition('g', 2)}`,
);

/** The groups of some ids that the viewer may see. One statement. */
export function findGroupsByIds(db: Database, viewer: Viewer, ids: readonly string[]): Promise<AppealGroup[]> {
  return read<AppealGroup>(db, GROUPS_BY_IDS, [ids, ...audienceValues(viewer)]);
}

/** A group, and an appeal that is in it. */
export type GroupOfAppeal = AppealGroup & { readonly appealId: string };

const GROUPS_OF_APPEALS = sql(
  'appeals.findGroupsOfAppeals',
  `SELECT a.id AS "appealId", ${COLUMNS} FROM appeal a JOIN appeal_group_member m ON m.appeal_id = a.id
     JOIN appeal_group g ON ${MEMBERSHIP}
   WHERE a.id = ANY ($1::uuid[]) AND ${audienceCondition('g', 2)}`,
);

/** The groups that some appeals are in, among those that the viewer may see. One statement. */
export function findGroupsOfAppeals(db: Database, viewer: Viewer, ids: readonly string[]): Promise<GroupOfAppeal[]> {
  return read<GroupOfAppeal>(db, GROUPS_OF_APPEALS, [ids, ...audienceValues(viewer)]);
}

/** Groups as a viewer asks for them. */
export interface AskedGroups {
  readonly viewer: Viewer;
  readonly officeId: string | null | undefined;
  readonly page: PageRequest;
}

const NEWEST_FIRST: ListSource = {
  name: 'appeals.findGroups',
  from: 'appeal_group g',
  alias: 'g',
  columns: COLUMNS,
  order: { column: 'g.created_on', type: 'date', direction: 'DESC' },
};

const conditionsOf = ({ viewer, officeId }: AskedGroups): Conditions =>
  new Conditions()
    .visibleTo(viewer, 'g')
    .anyOf('g.owner_office_id', 'uuid', officeId ? [officeId].filter(isUuid) : null);

/** One page of the groups that the viewer may see, the newest first. One statement. */
export function findGroups(db: Database, asked: AskedGroups): Promise<(AppealGroup & ListRow)[]> {
  return readList<AppealGroup & ListRow>(db, NEWEST_FIRST, conditionsOf(asked), asked.page);
}

/** How many there are. One statement. */
export function countGroups(db: Database, asked: AskedGroups): Promise<number> {
  return countList(db, NEWEST_FIRST, conditionsOf(asked));
}
