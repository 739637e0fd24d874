import { createHash } from 'node:crypto';

/** A row of the audit log as read for verification: every column as text, hashes in hex. */
export interface AuditRow {
  readonly seq: string;
  readonly id: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly recordSeq: number;
  readonly action: string;
  readonly personId: string | null;
  readonly viewerKind: string;
  readonly postId: string | null;
  readonly officeId: string | null;
  readonly power: string | null;
  readonly basis: string | null;
  readonly delegation: string | null;
  /** JSON array of strings, spaced as PostgreSQL's jsonb prints it. */
  readonly rules: string;
  readonly legalOn: string;
  /** UTC with microseconds: `2026-03-19T05:00:00.000000Z`. */
  readonly at: string;
  readonly requestId: string | null;
  readonly traceId: string | null;
  /** JSON object, as PostgreSQL's jsonb prints it. */
  readonly details: string;
  readonly xid: string;
  readonly prevHash: string | null;
  readonly hash: string;
}

/** The columns of an `AuditRow`, by built-in functions of PostgreSQL only: nothing that the database's owner could have changed. */
export const AUDIT_ROW_COLUMNS = `
  seq::text, id::text, record_type AS "recordType", record_id::text AS "recordId", record_seq AS "recordSeq", action,
  person_id::text AS "personId", viewer_kind AS "viewerKind", post_id::text AS "postId", office_id::text AS "officeId",
  power, power_basis AS basis, delegation, to_jsonb(rules)::text AS rules, to_char(legal_on, 'YYYY-MM-DD') AS "legalOn",
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, request_id::text AS "requestId",
  trace_id AS "traceId", details::text AS details, xid::text, encode(prev_hash, 'hex') AS "prevHash", encode(hash, 'hex') AS hash`;

/**
 * The text that a row's hash covers: a JSON array of all its columns in the order of the table, the previous row's hash last,
 * with one space after each comma and colon. A JSON array, so that no two rows share a text.
 */
export function rowText(row: Omit<AuditRow, 'hash'>): string {
  const fields = [
    'kenes audit row 1',
    { json: row.seq },
    row.id,
    row.recordType,
    row.recordId,
    { json: String(row.recordSeq) },
    row.action,
    row.personId,
    row.viewerKind,
    row.postId,
    row.officeId,
    row.power,
    row.basis,
    row.delegation,
    { json: row.rules },
    row.legalOn,
    row.at,
    row.requestId,
    row.traceId,
    { json: row.details },
    row.xid,
    row.prevHash,
  ];
  return jsonArray(fields);
}

/** SHA-256, in hex, of the row's text. */
export function rowHash(row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256').update(rowText(row)).digest('hex');
}

/** A JSON array in PostgreSQL's spacing; `{ json }` stands for a value that is JSON text already. */
export function jsonArray(fields: readonly (string | null | { readonly json: string })[]): string {
  const parts = fields.map((field) =>
    typeof field === 'object' && field !== null ? field.json : JSON.stringify(field),
  );
  return `[${parts.join(', ')}]`;
}
