import type { Authority } from '../access/authority';
import type { LocalDate } from '../calendar/local-date';
import type { AuditDetails } from './audit-entry';

/** A row of the audit log as the serving role may write it; the database adds place, time and hash. */
export interface NewAuditRow {
  readonly record_type: string;
  readonly record_id: string;
  readonly action: string;
  readonly person_id: string | null;
  readonly viewer_kind: Authority['viewerKind'];
  readonly post_id: string | null;
  readonly office_id: string | null;
  readonly power: string | null;
  readonly power_basis: Authority['basis'] | null;
  readonly delegation: string | null;
  readonly rules: readonly string[];
  /** Null for the present day of the legal clock. */
  readonly legal_on: LocalDate | null;
  readonly request_id: string | null;
  readonly trace_id: string | null;
  readonly details: AuditDetails;
}

const COLUMNS = `record_type, record_id, action, person_id, viewer_kind, post_id, office_id, power, power_basis, delegation,
  rules, legal_on, request_id, trace_id, details`;

/** Inserts the rows of one JSON array, `$1`, in its order. */
export const INSERT_AUDIT = `
  INSERT INTO platform.audit (${COLUMNS})
  SELECT record_type, record_id, action, person_id, viewer_kind, post_id, office_id, power, power_basis, delegation,
    rules, coalesce(legal_on, (platform.legal_now() AT TIME ZONE 'UTC' + interval '5 hours')::date), request_id, trace_id, details
  FROM jsonb_to_recordset($1::jsonb) AS entry (
    record_type text, record_id uuid, action text, person_id uuid, viewer_kind text, post_id uuid, office_id uuid, power text,
    power_basis text, delegation text, rules text[], legal_on date, request_id uuid, trace_id text, details jsonb)`;

/**
 * The rows as the statement's parameter. They are put in the order of their records: two transactions that write to the
 * same records then wait for each other and cannot lock each other out.
 */
export function insertParameter(rows: readonly NewAuditRow[]): string {
  const key = (row: NewAuditRow): string => `${row.record_id} ${row.record_type}`;
  return JSON.stringify(rows.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)))));
}
