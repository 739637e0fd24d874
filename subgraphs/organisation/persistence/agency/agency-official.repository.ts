import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AgencyRole } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { isUuid } from '../../../../platform/database/is-uuid';
import { conflict, notFound } from '../../../../platform/errors/plain-errors';
import type { RolePeriod } from '../../domain/agency/official-period';
import type { Names } from '../../domain/names';
import type { AccountKind } from '../../domain/viewer-decision';

/** An agency's official inside a command, locked. */
export type OfficialRecord = RolePeriod & { readonly id: string; readonly version: number; readonly agencyId: string };

/** What a role is given with. */
export interface Admission extends RolePeriod {
  readonly personId: string;
  readonly agencyId: string;
  readonly role: AgencyRole;
  readonly actReference: string;
}

/**
 * The person behind a token's subject, who is made with an account if there is none; CONFLICT if the account is that of someone who is no
 * official of an agency. Two admissions of one subject go one after the other.
 */
export async function personOfSubject(manager: EntityManager, subject: string, name: Names): Promise<string> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('account ' || $1, 0))", [subject]);
  const [known]: { personId: string; kind: AccountKind }[] = await manager.query(
    'SELECT person_id AS "personId", kind FROM account WHERE subject = $1',
    [subject],
  );
  if (known) return known.kind === 'AGENCY_OFFICIAL' ? known.personId : conflict('Account', { subject });
  const personId = uuidv7();
  await manager.query(
    `INSERT INTO person (id, name_kk, name_ru, name_en, is_citizen, clearance) VALUES ($1, $2, $3, $4, true, 'PERSONAL')`,
    [personId, name.kk, name.ru, name.en],
  );
  await manager.query(`INSERT INTO account (subject, person_id, kind) VALUES ($1, $2, 'AGENCY_OFFICIAL')`, [
    subject,
    personId,
  ]);
  return personId;
}

/** Gives a role; CONFLICT if the person has one in the agency on any of the days. Two statements. */
export async function admitOfficial(manager: EntityManager, admission: Admission): Promise<string> {
  const { personId, agencyId, role, fromOn, untilOn, actReference } = admission;
  const taken: unknown[] = await manager.query(
    `SELECT FROM agency_official WHERE person_id = $1 AND agency_id = $2
       AND daterange(from_on, until_on + 1) && daterange($3::date, $4::date + 1)`,
    [personId, agencyId, fromOn, untilOn],
  );
  if (taken.length > 0) return conflict('AgencyOfficial', { fromOn, untilOn });
  const id = uuidv7();
  await manager.query(
    `INSERT INTO agency_official (id, person_id, agency_id, role, from_on, until_on, act_reference) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, personId, agencyId, role, fromOn, untilOn, actReference],
  );
  return id;
}

/** The official of an id, locked; NOT_FOUND if there is none. */
export async function getOfficialRecord(manager: EntityManager, id: string): Promise<OfficialRecord> {
  if (!isUuid(id)) return notFound('AgencyOfficial');
  const [official]: OfficialRecord[] = await manager.query(
    `SELECT id, version, agency_id AS "agencyId", from_on AS "fromOn", until_on AS "untilOn" FROM agency_official WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return official ?? notFound('AgencyOfficial');
}

/** Ends a role with a last day. One statement. */
export async function endRole(
  manager: EntityManager,
  id: string,
  end: { readonly lastDayOn: LocalDate; readonly reason: string },
): Promise<void> {
  await manager.query(
    'UPDATE agency_official SET version = version + 1, until_on = $2, revocation_reason = $3 WHERE id = $1',
    [id, end.lastDayOn, end.reason],
  );
}
