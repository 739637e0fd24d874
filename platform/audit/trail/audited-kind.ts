/**
 * How one type of record stands in the audit trail. What is not named by a subgraph is shown to nobody. Records with an audience are shown only where
 * the record itself is; others to those who stand above the office on whose behalf the entry was made, or to the Prosecutor General alone.
 */
export type AuditedKind =
  | {
      readonly recordType: string;
      /** FROM clause in which `r` is the table with the audience, such as `appeal r`. */
      readonly audienceOf: string;
      /** The column with the record's id, such as `r.id`. */
      readonly id: string;
    }
  | { readonly recordType: string; readonly readers: 'SUPERVISORS' | 'PROSECUTOR_GENERAL' };

const AUDIENCE = 'id, owner_office_id, handler_ids, agency_ids, applicant_id, classification, is_published';

/**
 * The kinds of a subgraph: its records with an audience, type and table, the conflicts about them, and what the platform itself writes about
 * (attempts that aimed at no record, steps of operators).
 */
export function kindsOf(tables: Readonly<Record<string, string>>): readonly AuditedKind[] {
  const records = Object.entries(tables).map(([recordType, table]) => ({
    recordType,
    audienceOf: `${table} r`,
    id: 'r.id',
  }));
  const either = Object.values(tables).map((table) => `SELECT ${AUDIENCE} FROM ${table}`);
  const party = `platform.conflict c JOIN (${either.join(' UNION ALL ')}) r ON r.id = c.record_id`;
  const conflicts = { recordType: 'Conflict', audienceOf: party, id: 'c.id' };
  return [...records, conflicts, ...without('SUPERVISORS', 'Command', 'Outbox', 'EventDelivery')];
}

/** The kinds of materials, which stand as the records that they belong to. */
export function materialKinds(
  ...owners: readonly { readonly type: string; readonly table: string }[]
): readonly AuditedKind[] {
  return owners.map(({ type, table }) => ({
    recordType: type,
    audienceOf: `platform.material m JOIN ${table} r ON r.id = m.record_id`,
    id: 'm.id',
  }));
}

/** Kinds of records without one. */
export function without(
  readers: 'SUPERVISORS' | 'PROSECUTOR_GENERAL',
  ...types: readonly string[]
): readonly AuditedKind[] {
  return types.map((recordType) => ({ recordType, readers }));
}
