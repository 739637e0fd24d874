import { findAuthority } from '../../../../platform/access/authority';
import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { CallContext } from '../../../../platform/command/command-context';
import { Conditions } from '../../../../platform/pagination/conditions';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import { type SimilarAppeal, similarityOf } from '../../domain/repeats/similarity';
import { findSimilarAppeals } from '../repeats/similar-appeals.repository';
import { MEMBERSHIP } from './appeal-group.repository';

/** So many members stand for their group: the texts of mass appeals are copies of few. */
const SAMPLED = 3;

/** Open, of the same office, and in no group of it. */
const UNGROUPED = `a.closed_on IS NULL AND a.owner_office_id = asked.owner_office_id AND NOT EXISTS (
  SELECT FROM appeal_group_member m, appeal_group g WHERE ${MEMBERSHIP})`;

interface Sampled {
  readonly groupId: string;
  readonly id: string;
}

/** The first members of each group that the viewer may see. One statement. */
function sampleMembers(db: Database, viewer: Viewer, groupIds: readonly string[]): Promise<Sampled[]> {
  const conditions = new Conditions().visibleTo(viewer, 'a');
  const ids = conditions.parameter(groupIds);
  const text = `SELECT g.id AS "groupId", sampled.id FROM appeal_group g CROSS JOIN LATERAL (
      SELECT a.id FROM appeal_group_member m JOIN appeal a ON ${MEMBERSHIP} WHERE m.group_id = g.id AND ${conditions}
      ORDER BY m.appeal_id LIMIT ${SAMPLED}
    ) AS sampled WHERE g.id = ANY (${ids}::uuid[])`;
  return read<Sampled>(db, { ...sql('appeals.sampleMembers', text), isPlannedAnew: true }, conditions.values);
}

/** Of the appeals that were found beside several members, each with its greatest likeness, the most alike first, then the newest. */
function mostAlike(found: readonly SimilarAppeal[], first: number): readonly SimilarAppeal[] {
  const best = new Map<string, SimilarAppeal>();
  for (const similar of found) {
    const known = best.get(similar.id);
    if (!known || known.score < similar.score) best.set(similar.id, similar);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1)).slice(0, first);
}

/**
 * [3.4] Up to `first` open appeals with a text like those of the first members of each of many groups, of the same office and in no group, among what
 * the viewer may see; null for groups on whose appeals the viewer may not decide. Authors are not compared: mass appeals have many. Two statements.
 */
export async function suggestionsFor(
  { db, viewer }: CallContext,
  first: number,
  groups: readonly AppealGroup[],
): Promise<(readonly SimilarAppeal[] | null)[]> {
  const decided = new Set(
    groups.filter(({ ownerOfficeId }) => findAuthority(viewer, 'CONSIDER_APPEALS', ownerOfficeId)).map(({ id }) => id),
  );
  const sampled = decided.size === 0 ? [] : await sampleMembers(db, viewer, [...decided]);
  const sampledIds = sampled.map(({ id }) => id);
  const found = sampled.length === 0 ? [] : await findSimilarAppeals(db, viewer, sampledIds, UNGROUPED);
  const beside = Map.groupBy(found, ({ besideId }) => besideId);
  return groups.map(({ id: groupId }) => {
    if (!decided.has(groupId)) return null;
    const rows = sampled.filter((each) => each.groupId === groupId).flatMap(({ id }) => beside.get(id) ?? []);
    const similar = rows.flatMap((row) => {
      const similarity = similarityOf({ ...row, isSameApplicant: false, isSameName: false });
      return similarity ? [{ id: row.id, ...similarity }] : [];
    });
    return mostAlike(similar, first);
  });
}
