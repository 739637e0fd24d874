import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { LocalisedText } from '../../../../platform/graphql/localised-text.type';
import type { CertificateState } from '../../domain/certificate/certificate-lifecycle';
import type { CertificateIssuer } from '../../domain/certificate/issuing';
import { localisedSql } from '../names-sql';

/** A certificate as it is read, on the legal day. */
export interface CertificateRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly holderId: string;
  readonly issuedBy: CertificateIssuer;
  readonly issuedOn: LocalDate;
  readonly name: LocalisedText;
  readonly postTitle: LocalisedText;
  readonly rankCode: string;
  readonly hasWeaponRight: boolean;
  readonly state: CertificateState;
  readonly outdatedFrom: LocalDate | null;
  readonly invalidFrom: LocalDate | null;
}

/** [47.3.b] SQL for the state on the legal day. */
export const CERTIFICATE_STATE = `CASE WHEN c.invalid_from <= (SELECT legal_today()) THEN 'INVALID'
  WHEN c.outdated_from <= (SELECT legal_today()) THEN 'TO_BE_REPLACED' ELSE 'VALID' END`;

/** The columns of a certificate under the alias `c`. */
export const CERTIFICATE_COLUMNS = `c.id, c.version, c.number, c.holder_id AS "holderId", c.issued_by AS "issuedBy", c.issued_on AS "issuedOn",
  ${localisedSql('c')} AS name, ${localisedSql('c', 'title')} AS "postTitle", c.rank AS "rankCode", c.has_weapon_right AS "hasWeaponRight",
  ${CERTIFICATE_STATE} AS state, c.outdated_from AS "outdatedFrom", c.invalid_from AS "invalidFrom"`;

const BY_NUMBER = sql(
  'organisation.findCertificateByNumber',
  `SELECT ${CERTIFICATE_COLUMNS} FROM service_certificate c WHERE c.number = $1`,
);
const BY_HOLDERS = sql(
  'organisation.findCertificatesByHolders',
  `SELECT ${CERTIFICATE_COLUMNS} FROM service_certificate c WHERE c.holder_id = ANY ($1::uuid[])
   ORDER BY c.holder_id, c.issued_on DESC, c.id DESC`,
);

/** The certificate of a number, for whoever asks: what is told of it is the caller's to decide. One statement. */
export async function findCertificateByNumber(db: Database, number: string): Promise<CertificateRow | null> {
  const [found] = await read<CertificateRow>(db, BY_NUMBER, [number]);
  return found ?? null;
}

/** The certificates of some holders, the latest first. One statement. */
export function findCertificatesByHolders(db: Database, holderIds: readonly string[]): Promise<CertificateRow[]> {
  return read(db, BY_HOLDERS, [holderIds]);
}

/** What a new certificate takes; name and title are copied from the records as they stand. */
export interface NewCertificate {
  readonly number: string;
  readonly holderId: string;
  readonly postId: string;
  readonly rank: string;
  readonly issuedBy: CertificateIssuer;
  readonly issuedOn: LocalDate;
  readonly hasWeaponRight: boolean;
}

const INSERT = `INSERT INTO service_certificate (id, number, holder_id, post_id, rank, issued_by, issued_on, has_weapon_right, office_id,
    name_kk, name_ru, name_en, title_kk, title_ru, title_en)
  SELECT $1, $2, p.id, t.id, $5, $6, $7, $8, t.office_id, p.name_kk, p.name_ru, p.name_en, t.title_kk, t.title_ru, t.title_en
  FROM person p, post t WHERE p.id = $3 AND t.id = $4`;

/** Keeps a certificate. One statement. */
export async function insertCertificate(manager: EntityManager, made: NewCertificate): Promise<string> {
  const id = uuidv7();
  const { number, holderId, postId, rank, issuedBy, issuedOn, hasWeaponRight } = made;
  await manager.query(INSERT, [id, number, holderId, postId, rank, issuedBy, issuedOn, hasWeaponRight]);
  return id;
}

/** [47.3.b] Makes a person's certificates outdated from a day on: the rank, the post or the name is another then. One statement. */
export async function outdateCertificates(manager: EntityManager, holderId: string, from: LocalDate): Promise<void> {
  await manager.query(
    `UPDATE service_certificate SET outdated_from = $2, version = version + 1
     WHERE holder_id = $1 AND coalesce(outdated_from, 'infinity') > $2::date`,
    [holderId, from],
  );
}

/**
 * [44.2.b] [47.3.b] Makes a person's certificates invalid from a day on: service or the status of a prosecutor ends. A day still ahead gives
 * way to another one, an invalid certificate stays so. One statement.
 */
export async function invalidateCertificates(manager: EntityManager, holderId: string, from: LocalDate): Promise<void> {
  await manager.query(
    `UPDATE service_certificate SET invalid_from = $2, version = version + 1
     WHERE holder_id = $1 AND coalesce(invalid_from, 'infinity') > (SELECT legal_today())`,
    [holderId, from],
  );
}
