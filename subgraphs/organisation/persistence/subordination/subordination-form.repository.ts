import type { EntityManager } from 'typeorm';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import type { OfficeStanding, SubordinationForm } from '../../domain/subordination/subordination-form';
import { superiorsByFormSql } from './subordination-sql';

const COLUMNS = `f.id, f.superior_office_id AS "superiorOfficeId", f.subordinate_office_id AS "subordinateOfficeId", f.description,
  f.act_reference AS "actReference", f.from_on AS "fromOn", f.created_at AS "createdAt"`;

const ALL = sql(
  'organisation.findSubordinationForms',
  `SELECT ${COLUMNS} FROM subordination_form f ORDER BY f.from_on DESC, f.id DESC LIMIT 1000`,
);

/** The forms of subordination, the latest first, a thousand at most. One statement. */
export function findSubordinationForms(db: Database): Promise<SubordinationForm[]> {
  return read(db, ALL);
}

/** An office with all above it, inside a command; NOT_FOUND if there is none. One statement. */
export async function getOfficeStanding(manager: EntityManager, id: string): Promise<OfficeStanding> {
  if (!isUuid(id)) return notFound('Office');
  const rows: OfficeStanding[] = await manager.query(
    `SELECT k.id, ${superiorsByFormSql('k')} || k.superior_ids AS "superiorIds" FROM platform.known_office k WHERE k.id = $1`,
    [id],
  );
  return rows[0] ?? notFound('Office');
}

/** Additions come one after the other, so that two at once close no circle. One statement. */
export async function lockForms(manager: EntityManager): Promise<void> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('subordination_form', 0))");
}

/** Writes a form of subordination. One statement. */
export async function insertSubordinationForm(
  manager: EntityManager,
  form: Omit<SubordinationForm, 'createdAt'>,
  addedById: string | null,
): Promise<void> {
  await manager.query(
    `INSERT INTO subordination_form (id, superior_office_id, subordinate_office_id, description, act_reference, from_on, added_by_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      form.id,
      form.superiorOfficeId,
      form.subordinateOfficeId,
      form.description,
      form.actReference,
      form.fromOn,
      addedById,
    ],
  );
}
