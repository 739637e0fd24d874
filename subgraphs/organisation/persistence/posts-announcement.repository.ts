import type { EntityManager } from 'typeorm';
import { officerPostsChanged, type ToldOfficerPosts } from '../../../platform/directory/directory-events';
import type { EmittedEvent } from '../../../platform/events/emit';

/** So many of those never told of are told of at once; the others by the next announcement. */
const BATCH = 1_000;

/** The posts of the person `p` that have not ended, with their days; those undone before their first day are none. */
const POSTS = `coalesce((
    SELECT jsonb_agg(jsonb_build_object('officeId', a.office_id, 'kind', t.kind, 'isActing', a.is_acting, 'fromOn', a.from_on, 'untilOn', a.until_on)
      ORDER BY a.from_on, a.id)
    FROM appointment a JOIN post t ON t.id = a.post_id
    WHERE a.person_id = p.id AND coalesce(a.until_on, 'infinity') >= greatest((SELECT legal_today()), a.from_on)
  ), '[]'::jsonb)`;

/** Those given whose posts are others than was last told, or the next who were never told of; with the next version. */
const TELL_CHANGES = `WITH present AS (
    SELECT p.id, ${POSTS} AS posts FROM person p
    WHERE CASE WHEN $1::uuid[] IS NULL
      THEN NOT EXISTS (SELECT FROM told_officer_posts told WHERE told.person_id = p.id)
        AND EXISTS (SELECT FROM appointment a WHERE a.person_id = p.id AND coalesce(a.until_on, 'infinity') >= (SELECT legal_today()))
      ELSE p.id = ANY ($1) END
    ORDER BY p.id LIMIT $2::integer
  )
  INSERT INTO told_officer_posts AS told (person_id, version, posts) SELECT id, 1, posts FROM present
  WHERE posts <> '[]'::jsonb OR EXISTS (SELECT FROM told_officer_posts before WHERE before.person_id = id)
  ON CONFLICT (person_id) DO UPDATE SET version = told.version + 1, posts = excluded.posts
    WHERE told.posts IS DISTINCT FROM excluded.posts
  RETURNING person_id AS id, version, posts`;

/**
 * [10.1.a] Tells the subgraphs that give work to officers who serves where: of the persons given, whose posts have just been changed, or without any of
 * those of whom they were never told. Days are told with the posts, so that nothing need be told when one of them passes. Safe to repeat. One
 * statement, and one for each 200 events.
 */
export async function announcePosts(
  manager: EntityManager,
  emit: (...events: readonly EmittedEvent[]) => Promise<void>,
  personIds: readonly string[] | null = null,
): Promise<void> {
  const changed: ToldOfficerPosts[] = await manager.query(TELL_CHANGES, [personIds, personIds === null ? BATCH : null]);
  await emit(...changed.map(officerPostsChanged));
}
