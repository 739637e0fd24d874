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

/** Kinds of records with an audience of their own: the type and its table. */
export function withAudience(tables: Readonly<Record<string, string>>): readonly AuditedKind[] {
  return Object.entries(tables).map(([recordType, table]) => ({ recordType, audienceOf: `${table} r`, id: 'r.id' }));
}

/** Kinds of records without one. */
export function without(
  readers: 'SUPERVISORS' | 'PROSECUTOR_GENERAL',
  ...types: readonly string[]
): readonly AuditedKind[] {
  return types.map((recordType) => ({ recordType, readers }));
}
