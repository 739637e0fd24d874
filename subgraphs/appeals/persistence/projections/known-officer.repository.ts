import type { EntityManager } from 'typeorm';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { KnownTable } from '../../../../platform/events/project';
import type { KnownPost } from '../../domain/assignment';

/** What this subgraph knows of an officer: in which posts he or she serves. */
export interface KnownOfficer {
  readonly id: string;
  readonly version: number;
  readonly posts: readonly KnownPost[];
}

/** Where it is kept; an empty list alone would be taken for an array of PostgreSQL. */
export const KNOWN_OFFICERS: KnownTable<KnownOfficer> = {
  table: 'known_officer',
  rowOf: ({ id, version, posts }) => ({
    id,
    version,
    office_ids: [...new Set(posts.map(({ officeId }) => officeId))],
    posts: { held: posts },
  }),
};

/** [10.1.a] An officer who is named, inside a command, with the posts; without any if nobody is known by that id. One statement. */
export async function findHandler(manager: EntityManager, named: string): Promise<Pick<KnownOfficer, 'id' | 'posts'>> {
  const id = named.toLowerCase();
  if (!isUuid(id)) return { id, posts: [] };
  const rows: { posts: KnownPost[] }[] = await manager.query(
    `SELECT posts->'held' AS posts FROM known_officer WHERE id = $1`,
    [id],
  );
  return { id, posts: rows[0]?.posts ?? [] };
}
