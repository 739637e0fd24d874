import type { EntityManager } from 'typeorm';
import { maySeeOfficers } from '../../../../platform/access/directory-visibility';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import type { OfficeStanding, SubordinationForm } from '../../domain/subordination/subordination-form';
import { superiorsByFormSql } from './subordination-sql';

const COLUMNS = `f.id, f.superior_office_id AS "superiorOfficeId", f.subordinate_office_id AS "subordinateOfficeId", f.description,
  f.act_reference AS "actReference", f.from_on AS "fromOn", f.version, f.until_on AS "untilOn", f.end_act_reference AS "endActReference", f.created_at AS "createdAt"`;

const ALL = sql(
  'organisation.findSubordinationForms',
  `SELECT ${COLUMNS} FROM subordination_form f ORDER BY f.from_on DESC, f.id DESC LIMIT 1000`,
);

/** The forms of subordination, the latest first, a thousand at most. One statement. */
export function findSubordinationForms(db: Database): Promise<SubordinationForm[]> {
  return read(db, ALL);
}

const BY_ID = sql('organisation.findSubordinationForm', `SELECT ${COLUMNS} FROM subordination_form f WHERE f.id = $1`);

/** The form of an id as a command has left it. One statement. */
export async function findSubordinationForm(db: Database, id: string): Promise<SubordinationForm | null> {
  const [row] = await read<SubordinationForm>(db, BY_ID, [id]);
  return row ?? null;
}

/** The form of an id, locked until the command ends; NOT_FOUND if there is none for the viewer. One statement. */
export async function getSubordinationForm(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
): Promise<SubordinationForm> {
  if (!isUuid(id) || !maySeeOfficers(viewer)) return notFound('SubordinationForm');
  const [row]: SubordinationForm[] = await manager.query(
    `SELECT ${COLUMNS} FROM subordination_form f WHERE f.id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? notFound('SubordinationForm');
}

/** Ends a form with a day. One statement. */
export async function endForm(
  manager: EntityManager,
  { id }: SubordinationForm,
  end: { readonly lastDayOn: LocalDate; readonly actReference: string },
): Promise<void> {
  await manager.query(
    'UPDATE subordination_form SET until_on = $2, end_act_reference = $3, version = version + 1 WHERE id = $1',
    [id, end.lastDayOn, end.actReference],
  );
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
  form: Omit<SubordinationForm, 'createdAt' | 'version' | 'untilOn' | 'endActReference'>,
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
