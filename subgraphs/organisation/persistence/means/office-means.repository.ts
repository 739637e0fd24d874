import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import { conflict, invalidInput } from '../../../../platform/errors/plain-errors';
import type { FundingSource } from '../../domain/means/means';

/** A seal of an office. */
export interface OfficeSealRow {
  readonly id: string;
  readonly officeId: string;
  readonly nameKk: string;
  readonly nameRu: string | null;
  readonly nameEn: string | null;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
}

/** An account of an office with a treasury body. */
export interface TreasuryAccountRow {
  readonly id: string;
  readonly officeId: string;
  readonly treasuryBody: string;
  readonly number: string;
  readonly fromOn: LocalDate;
}

const SEALS = sql(
  'organisation.findOfficeSeals',
  `SELECT id, office_id AS "officeId", name_kk AS "nameKk", name_ru AS "nameRu", name_en AS "nameEn", from_on AS "fromOn", until_on AS "untilOn"
   FROM office_seal WHERE office_id = ANY ($1::uuid[]) ORDER BY office_id, from_on DESC, id DESC`,
);
const FUNDING = sql(
  'organisation.findOfficeFunding',
  'SELECT office_id AS "officeId", source, from_on AS "fromOn" FROM office_funding WHERE office_id = ANY ($1::uuid[])',
);
const ACCOUNTS = sql(
  'organisation.findTreasuryAccounts',
  `SELECT id, office_id AS "officeId", treasury_body AS "treasuryBody", number, from_on AS "fromOn" FROM office_account
   WHERE office_id = ANY ($1::uuid[]) ORDER BY office_id, number`,
);

/** [47.4] The seals of some offices, the newest first. One statement. */
export function findOfficeSeals(db: Database, officeIds: readonly string[]): Promise<OfficeSealRow[]> {
  return read(db, SEALS, [officeIds]);
}

/** [45.3] What some offices are funded from besides the budget. One statement. */
export function findOfficeFunding(
  db: Database,
  officeIds: readonly string[],
): Promise<{ officeId: string; source: FundingSource; fromOn: LocalDate }[]> {
  return read(db, FUNDING, [officeIds]);
}

/** [45.2] The accounts of some offices. One statement. */
export function findTreasuryAccounts(db: Database, officeIds: readonly string[]): Promise<TreasuryAccountRow[]> {
  return read(db, ACCOUNTS, [officeIds]);
}

/** Keeps a seal from a day on, and ends the one before with the day before it. Two statements. */
export async function keepSeal(manager: EntityManager, seal: Omit<OfficeSealRow, 'id' | 'untilOn'>): Promise<void> {
  const { officeId, nameKk, nameRu, nameEn, fromOn } = seal;
  const later: unknown[] = await manager.query('SELECT FROM office_seal WHERE office_id = $1 AND from_on > $2', [
    officeId,
    fromOn,
  ]);
  if (later.length > 0) return invalidInput('fromOn', 'lies before the first day of a later seal');
  await manager.query('UPDATE office_seal SET until_on = $2::date - 1 WHERE office_id = $1 AND until_on IS NULL', [
    officeId,
    fromOn,
  ]);
  await manager.query(
    'INSERT INTO office_seal (id, office_id, name_kk, name_ru, name_en, from_on) VALUES ($1, $2, $3, $4, $5, $6)',
    [uuidv7(), officeId, nameKk, nameRu, nameEn, fromOn],
  );
}

/** Keeps the Special State Fund as a source from a day on; CONFLICT if it is one already. One statement. */
export async function keepFunding(manager: EntityManager, officeId: string, fromOn: LocalDate): Promise<void> {
  const kept: unknown[] = await manager.query(
    `INSERT INTO office_funding (office_id, source, from_on) VALUES ($1, 'SPECIAL_STATE_FUND', $2) ON CONFLICT DO NOTHING RETURNING source`,
    [officeId, fromOn],
  );
  if (kept.length === 0) conflict('FundingSource', { officeId });
}

/** Keeps an account; CONFLICT if its number is kept already. One statement. */
export async function keepAccount(manager: EntityManager, account: Omit<TreasuryAccountRow, 'id'>): Promise<void> {
  const { officeId, treasuryBody, number, fromOn } = account;
  const kept: unknown[] = await manager.query(
    `INSERT INTO office_account (id, office_id, treasury_body, number, from_on) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (number) DO NOTHING RETURNING id`,
    [uuidv7(), officeId, treasuryBody, number, fromOn],
  );
  if (kept.length === 0) conflict('TreasuryAccount', { officeId });
}
