import type { EntityManager } from 'typeorm';
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

/** [10.1.a] The posts of an officer, inside a command; none of one who is not known. One statement. */
export async function findKnownPosts(manager: EntityManager, id: string): Promise<readonly KnownPost[]> {
  const rows: { posts: KnownPost[] }[] = await manager.query(
    `SELECT posts->'held' AS posts FROM known_officer WHERE id = $1`,
    [id],
  );
  return rows[0]?.posts ?? [];
}
