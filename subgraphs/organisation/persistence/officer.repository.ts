import { maySeeOfficers } from '../../../platform/access/directory-visibility';
import type { OfficeKind, OfficeSphere, PostKind, Viewer } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { LocalisedText } from '../../../platform/graphql/localised-text.type';
import type { OfficerState } from '../domain/officer-lifecycle';
import type { DutyInjury, LeavingGround } from '../domain/leaving-service';
import type { PersonnelCategory, PersonnelClass } from '../domain/personnel';
import { currentSql, localisedSql, officerStateSql } from './names-sql';
import { superiorsByFormSql } from './subordination/subordination-sql';

/** A member of the prosecution system as it is read, on the legal day. */
export interface OfficerRow {
  readonly id: string;
  readonly version: number;
  readonly name: LocalisedText;
  readonly personnelClass: PersonnelClass;
  readonly category: PersonnelCategory | null;
  readonly isCitizen: boolean;
  readonly rankCode: string | null;
  readonly state: OfficerState;
  readonly serviceEndedOn: LocalDate | null;
  readonly createdAt: Date;
  readonly leavingGround: LeavingGround | null;
  readonly hasLongServicePension: boolean;
  readonly dutyInjury: DutyInjury | null;
  readonly isUnfitForService: boolean;
  /** The office that opened the record of a person who was never appointed. */
  readonly registeredOfficeId: string | null;
  readonly isLiableForMilitaryService: boolean | null;
  readonly specialRegisterEntry: string | null;
}

/** A post that a person holds, or after the last appointment has ended the one held last. */
export interface PlacementRow {
  readonly id: string;
  readonly personId: string;
  readonly postId: string;
  readonly officeId: string;
  readonly officeKind: OfficeKind;
  readonly officeSphere: OfficeSphere;
  readonly kind: PostKind;
  readonly needsAgreement: boolean;
  readonly title: LocalisedText;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
  readonly isCurrent: boolean;
  readonly isActing: boolean;
  readonly actReference: string;
  /** The day on which the term of office of the Prosecutor General ends; null for posts without one. */
  readonly termEndsOn: LocalDate | null;
  /** The offices above: by further forms of subordination (5.3), then from the direct superior to the root. */
  readonly superiorIds: readonly string[];
}

/** The columns of a member of the system under the alias `o`. */
export const OFFICER_COLUMNS = `o.id, o.version, ${localisedSql('o')} AS name, o.personnel_class AS "personnelClass", o.category,
  o.is_citizen AS "isCitizen", o.rank AS "rankCode", o.service_ended_on AS "serviceEndedOn", o.created_at AS "createdAt",
  ${officerStateSql('o')} AS state, o.leaving_ground AS "leavingGround", o.has_long_service_pension AS "hasLongServicePension",
  o.duty_injury AS "dutyInjury", o.is_unfit_for_service AS "isUnfitForService", o.registered_office_id AS "registeredOfficeId",
  o.is_liable_for_military_service AS "isLiableForMilitaryService", o.special_register_entry AS "specialRegisterEntry"`;

/** [26.6.a] Heads of offices are public; other members of the system exist only for viewers who may see officers ($2). */
const BY_IDS = sql(
  'organisation.findOfficersByIds',
  `SELECT ${OFFICER_COLUMNS} FROM person o
   WHERE o.id = ANY ($1::uuid[]) AND o.personnel_class IS NOT NULL
     AND ($2::boolean OR EXISTS (SELECT FROM appointment a WHERE a.person_id = o.id AND a.is_sole AND ${currentSql('a')}))`,
);

/** The present posts of some persons, or the last one of a person without any; takes the ids as `$1`. */
export const PLACEMENTS = `WITH placed AS (
    SELECT a.*, ${currentSql('a')} AS is_current,
      row_number() OVER (PARTITION BY a.person_id ORDER BY a.from_on DESC, a.id DESC) AS recency
    FROM appointment a WHERE a.person_id = ANY ($1::uuid[])
  ), told AS (SELECT placed.*, bool_or(is_current) OVER (PARTITION BY person_id) AS has_current FROM placed)
  SELECT t.id, t.person_id AS "personId", t.post_id AS "postId", t.office_id AS "officeId", o.kind AS "officeKind", o.sphere AS "officeSphere", p.kind,
    p.needs_agreement AS "needsAgreement", ${localisedSql('p', 'title')} AS title, t.from_on AS "fromOn", t.until_on AS "untilOn",
    t.is_current AS "isCurrent", t.is_acting AS "isActing", t.act_reference AS "actReference", t.term_ends_on AS "termEndsOn",
    ${superiorsByFormSql('k')} || k.superior_ids AS "superiorIds"
  FROM told t JOIN post p ON p.id = t.post_id JOIN office o ON o.id = t.office_id JOIN platform.known_office k ON k.id = o.id
  WHERE t.is_current OR (NOT t.has_current AND t.recency = 1)
  ORDER BY t.person_id, t.is_acting, p.seniority, t.from_on`;

const BY_PERSONS = sql('organisation.findPlacements', PLACEMENTS);

const HEADS = sql(
  'organisation.findHeadsByOffices',
  `SELECT a.office_id AS "officeId", a.person_id AS "personId" FROM appointment a
   WHERE a.office_id = ANY ($1::uuid[]) AND a.is_sole AND ${currentSql('a')}`,
);

const NAME = sql('organisation.findPersonName', `SELECT ${localisedSql('p')} AS name FROM person p WHERE p.id = $1`);

/** The members of the system of some ids, as far as they exist for the viewer. One statement. */
export function findOfficersByIds(db: Database, viewer: Viewer, ids: readonly string[]): Promise<OfficerRow[]> {
  return read(db, BY_IDS, [ids, maySeeOfficers(viewer)]);
}

/** The present posts of some persons, or the last one of a person without any. One statement. */
export function findPlacements(db: Database, personIds: readonly string[]): Promise<PlacementRow[]> {
  return read(db, BY_PERSONS, [personIds]);
}

/** Who heads some offices today; vacant offices are left out. One statement. */
export function findHeadsByOffices(
  db: Database,
  ids: readonly string[],
): Promise<{ officeId: string; personId: string }[]> {
  return read(db, HEADS, [ids]);
}

/** The name of any person, also of an agency's official; for showing a viewer the own name. One statement. */
export async function findPersonName(db: Database, personId: string): Promise<LocalisedText | null> {
  const [row] = await read<{ name: LocalisedText }>(db, NAME, [personId]);
  return row?.name ?? null;
}
