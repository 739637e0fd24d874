import { maySeeOfficers } from '../../../platform/access/directory-visibility';
import type { OfficeKind, OfficeSphere, PostKind, Viewer } from '../../../platform/access/viewer';
import { isUuid } from '../../../platform/database/is-uuid';
import { illegalTransition, invalidInput, notFound } from '../../../platform/errors/plain-errors';
import type { EntityManager } from 'typeorm';
import type { OfficeState } from '../../../platform/access/body-states';
import type { OfficerState } from '../domain/officer-lifecycle';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { PersonnelCategory, PersonnelClass, RankScale } from '../domain/personnel';
import type { GivenRank } from '../domain/rank-ceiling';
import { SINGLE_POSTS } from '../domain/superiority';
import { keepTree } from './office/tree-lock.repository';
import { type PlacementRow, PLACEMENTS } from './officer.repository';
import { officerStateSql } from './names-sql';

/** A member of the system inside a command, locked. `placements` are the present posts, or the last one if there is none. */
export interface PersonnelRecord {
  readonly id: string;
  readonly version: number;
  readonly personnelClass: PersonnelClass;
  readonly category: PersonnelCategory | null;
  readonly isCitizen: boolean;
  readonly rankCode: string | null;
  readonly rankScale: RankScale | null;
  readonly registeredOfficeId: string | null;
  readonly hasLongServicePension: boolean;
  /** Whether an appointment is on record that begins after the legal day. */
  readonly hasScheduledPost: boolean;
  readonly state: OfficerState;
  readonly placements: readonly PlacementRow[];
}

/** A post inside a command, locked. */
export interface PostRecord {
  readonly id: string;
  readonly officeId: string;
  readonly officeKind: OfficeKind;
  readonly officeSphere: OfficeSphere;
  readonly kind: PostKind;
  readonly isSole: boolean;
  readonly needsAgreement: boolean;
  /** Who holds a post that one person fills on the day asked about or later, acting or not; null if nobody, or if the post is one of many. */
  readonly holderId: string | null;
  /** [44.4.b] The ceiling rank of the post on that day; null for a post outside the register of ranked posts. */
  readonly ceiling: GivenRank | null;
  readonly isRanked: boolean;
}

const PERSONNEL = `SELECT o.id, o.version, o.personnel_class AS "personnelClass", o.category, o.is_citizen AS "isCitizen",
    o.rank AS "rankCode", (SELECT k.scale FROM rank k WHERE k.code = o.rank) AS "rankScale", ${officerStateSql('o')} AS state,
    o.registered_office_id AS "registeredOfficeId", o.has_long_service_pension AS "hasLongServicePension",
    EXISTS (
      SELECT FROM appointment a WHERE a.person_id = o.id AND a.from_on > (SELECT legal_today()) AND a.from_on <= coalesce(a.until_on, 'infinity')
    ) AS "hasScheduledPost"
  FROM person o WHERE o.id = $1 AND o.personnel_class IS NOT NULL FOR UPDATE`;

const isHead = ({ isCurrent, kind }: PlacementRow): boolean =>
  isCurrent && (kind === 'HEAD' || kind === 'PROSECUTOR_GENERAL');

/** The member of the system of an id, locked until the command ends; NOT_FOUND for a viewer who may not know of them. Two statements. */
export async function getPersonnelRecord(manager: EntityManager, viewer: Viewer, id: string): Promise<PersonnelRecord> {
  if (!isUuid(id)) return notFound('Officer');
  const [person]: Omit<PersonnelRecord, 'placements'>[] = await manager.query(PERSONNEL, [id]);
  const placements: PlacementRow[] = person ? await manager.query(PLACEMENTS, [[id]]) : [];
  if (!person || !(maySeeOfficers(viewer) || placements.some(isHead))) return notFound('Officer');
  return { ...person, placements };
}

const POST = `SELECT p.id, o.id AS "officeId", o.kind AS "officeKind", o.sphere AS "officeSphere", p.kind, p.is_sole AS "isSole",
    p.needs_agreement AS "needsAgreement",
    (SELECT json_build_object('code', k.code, 'scale', k.scale, 'seniority', k.seniority)
     FROM rank k WHERE k.code = rank_ceiling(o.kind, p.kind, $3)) AS ceiling,
    o.state AS "officeState"
  FROM office o LEFT JOIN post p ON p.office_id = o.id AND p.kind = $2 WHERE o.id = $1`;
const HOLDER = `SELECT a.person_id AS "holderId" FROM appointment a
  WHERE a.post_id = $1 AND coalesce(a.until_on, 'infinity') >= $2::date AND a.from_on <= coalesce(a.until_on, 'infinity') LIMIT 1`;

/** Which post, and from which day on it is to be filled. */
export interface WantedPost {
  readonly officeId: string;
  readonly kind: PostKind;
  readonly fromOn: LocalDate;
}

type FoundPost = Omit<PostRecord, 'holderId' | 'id' | 'isRanked'> & {
  readonly id: string | null;
  readonly officeState: OfficeState;
};

/**
 * The post of a kind in an office, locked if one person fills it, so that two appointments to it come one after the other. NOT_FOUND
 * without such an office, ILLEGAL_TRANSITION if it has been liquidated, INVALID_INPUT if the office has no such post. Four statements for
 * such a post, else two.
 */
export async function getPost(manager: EntityManager, { officeId, kind, fromOn }: WantedPost): Promise<PostRecord> {
  if (!isUuid(officeId)) return notFound('Office');
  await keepTree(manager);
  const [found]: FoundPost[] = await manager.query(POST, [officeId, kind, fromOn]);
  if (!found) return notFound('Office');
  const { officeState, ...post } = found;
  if (officeState !== 'ACTIVE')
    return illegalTransition({ noun: 'Office', state: officeState, action: 'APPOINT', allowed: [], rule: '5.5' });
  if (post.id === null) return invalidInput('kind', 'the office has no such post');
  const known = { ...post, id: post.id, isRanked: post.ceiling !== null };
  if (!SINGLE_POSTS.includes(kind)) return { ...known, holderId: null };
  await manager.query('SELECT FROM post WHERE id = $1 FOR UPDATE', [known.id]);
  const [held]: { holderId: string }[] = await manager.query(HOLDER, [known.id, fromOn]);
  return { ...known, holderId: held?.holderId ?? null };
}
