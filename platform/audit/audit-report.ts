/** What is wrong with a log, in the order in which it is looked for. */
export type AuditFaultKind =
  | 'ROW_MISSING'
  | 'ROW_CHANGED'
  | 'CHAIN_BROKEN'
  | 'SEAL_MISSING'
  | 'SEAL_CHANGED'
  | 'SEAL_UNSIGNED'
  | 'SEALED_ROW_MISSING'
  | 'SEALED_ROWS_CHANGED'
  | 'ROW_INSERTED'
  | 'UNREADABLE';

/** The first fault of a log; what cannot be told (the record of an entry that is gone) is left out. */
export interface AuditFault {
  readonly kind: AuditFaultKind;
  readonly recordType?: string;
  readonly recordId?: string;
  /** Place of the entry in its record's chain. */
  readonly recordSeq?: number;
  /** Place of the entry in the log. */
  readonly seq?: string;
  readonly seal?: number;
  /** Why the log could not be read at all. */
  readonly reason?: string;
}

/** What a verification has found; the counts are those up to the first fault. */
export interface AuditReport {
  readonly rows: number;
  readonly records: number;
  readonly seals: number;
  /** Entries that no seal covers yet: a skilled owner of the database could still remove the latest of these unseen. */
  readonly unsealed: number;
  /** The machine's time of the oldest of these, in UTC, or null. */
  readonly unsealedSince: string | null;
  readonly fault: AuditFault | null;
}
