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

/**
 * The rows as the parameter of `platform.record_audit`. They are put in the order of their records: two transactions that write to the
 * same records then wait for each other and cannot lock each other out.
 */
export function auditParameter(rows: readonly NewAuditRow[]): string {
  const key = (row: NewAuditRow): string => `${row.record_id} ${row.record_type}`;
  return JSON.stringify(rows.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)))));
}
