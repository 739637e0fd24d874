import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../../platform/access/viewer';
import { Conditions } from '../../../../platform/pagination/conditions';
import type { Appeal } from '../../domain/appeal';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import { APPEAL_COLUMNS } from '../appeal-columns';
import { MEMBERSHIP } from './appeal-group.repository';

const JOIN = `
  INSERT INTO appeal_group_member AS m (appeal_id, group_id) SELECT appeal_id, $2::uuid FROM unnest($1::uuid[]) AS joining (appeal_id) ORDER BY 1
  ON CONFLICT (appeal_id) DO UPDATE SET group_id = excluded.group_id
    WHERE m.group_id IS NULL OR (SELECT g.owner_office_id FROM appeal_group g WHERE g.id = m.group_id) <> $3::uuid
  RETURNING appeal_id AS id`;

/**
 * Puts appeals of the group's office into it, save those that are in a group of the office already; returns the ids of those put in. What an appeal was in
 * at another office counts no more. One statement.
 */
export async function joinGroup(
  manager: EntityManager,
  { id, ownerOfficeId }: AppealGroup,
  appealIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await manager.query(JOIN, [appealIds, id, ownerOfficeId]);
  return new Set(rows.map((row) => row.id));
}

/** Which of some appeals are in the group. One statement, none for no appeal. */
export async function findMembersAmong(
  manager: EntityManager,
  { id }: AppealGroup,
  appealIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (appealIds.length === 0) return new Set();
  const rows: { id: string }[] = await manager.query(
    'SELECT appeal_id AS id FROM appeal_group_member WHERE group_id = $1 AND appeal_id = ANY ($2::uuid[])',
    [id, appealIds],
  );
  return new Set(rows.map((row) => row.id));
}

/** Takes appeals out of the group. One statement. */
export async function leaveGroup(
  manager: EntityManager,
  { id }: AppealGroup,
  appealIds: readonly string[],
): Promise<void> {
  await manager.query(
    'UPDATE appeal_group_member SET group_id = NULL WHERE group_id = $1 AND appeal_id = ANY ($2::uuid[])',
    [id, appealIds],
  );
}

/**
 * [3.4] The open members after a place in the order of their ids, as many as are asked for, among those that the viewer may see, locked until the end of
 * the command. One that is decided on while the lock is waited for is left out. One statement.
 */
export function lockOpenMembers(
  manager: EntityManager,
  viewer: Viewer,
  { id }: AppealGroup,
  page: { readonly after: string | null; readonly first: number },
): Promise<Appeal[]> {
  const conditions = new Conditions().visibleTo(viewer, 'a').add('a.closed_on IS NULL');
  conditions.add(`g.id = ${conditions.parameter(id)}::uuid`);
  if (page.after !== null) conditions.add(`a.id > ${conditions.parameter(page.after)}::uuid`);
  const first = conditions.parameter(page.first);
  const text = `SELECT ${APPEAL_COLUMNS} FROM appeal_group g JOIN appeal_group_member m ON m.group_id = g.id
      JOIN appeal a ON ${MEMBERSHIP}
    WHERE ${conditions} ORDER BY a.id LIMIT ${first} FOR NO KEY UPDATE OF a`;
  return manager.query<Appeal[]>(text, [...conditions.values]);
}
