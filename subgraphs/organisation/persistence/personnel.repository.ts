import { maySeeOfficers } from '../../../platform/access/directory-visibility';
import type { OfficeKind, OfficeSphere, PostKind, Viewer } from '../../../platform/access/viewer';
import { isUuid } from '../../../platform/database/is-uuid';
import { invalidInput, notFound } from '../../../platform/errors/plain-errors';
import type { EntityManager } from 'typeorm';
import type { OfficerState } from '../domain/officer-lifecycle';
import type { PersonnelCategory, PersonnelClass, RankScale } from '../domain/personnel';
import { type PlacementRow, PLACEMENTS } from './officer.repository';
import { currentSql } from './names-sql';

/** A member of the system inside a command, locked. `placements` are the present posts, or the last one if there is none. */
export interface PersonnelRecord {
  readonly id: string;
  readonly version: number;
  readonly personnelClass: PersonnelClass;
  readonly category: PersonnelCategory | null;
  readonly isCitizen: boolean;
  readonly rankScale: RankScale | null;
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
  /** Who holds a head's post today; null if it is vacant or the post is one of many. */
  readonly holderId: string | null;
}

const PERSONNEL = `SELECT o.id, o.version, o.personnel_class AS "personnelClass", o.category, o.is_citizen AS "isCitizen",
    (SELECT k.scale FROM rank k WHERE k.code = o.rank) AS "rankScale",
    CASE WHEN o.service_ended_on < (SELECT legal_today()) THEN 'SERVICE_ENDED' ELSE 'IN_SERVICE' END AS state
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
    p.needs_agreement AS "needsAgreement"
  FROM office o LEFT JOIN post p ON p.office_id = o.id AND p.kind = $2 WHERE o.id = $1`;
const HOLDER = `SELECT a.person_id AS "holderId" FROM appointment a WHERE a.post_id = $1 AND ${currentSql('a')}`;

/**
 * The post of a kind in an office, locked so that two appointments to it come one after the other. NOT_FOUND without such an office,
 * INVALID_INPUT if the office has no such post. Three statements for a head's post.
 */
export async function getPost(manager: EntityManager, officeId: string, kind: PostKind): Promise<PostRecord> {
  if (!isUuid(officeId)) return notFound('Office');
  const [post]: (Omit<PostRecord, 'holderId' | 'id'> & { id: string | null })[] = await manager.query(POST, [
    officeId,
    kind,
  ]);
  if (!post) return notFound('Office');
  if (post.id === null) return invalidInput('kind', 'the office has no such post');
  const { id } = post;
  if (!post.isSole) return { ...post, id, holderId: null };
  await manager.query('SELECT FROM post WHERE id = $1 FOR UPDATE', [id]);
  const [held]: { holderId: string }[] = await manager.query(HOLDER, [id]);
  return { ...post, id, holderId: held?.holderId ?? null };
}
