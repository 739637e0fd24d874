import type { ClientBase } from 'pg';
import type { AuditFault } from './audit-report';
import { AUDIT_ROW_COLUMNS, type AuditRow, rowHash } from './row-hash';
import { streamRows } from './stream-rows';

const ROWS = `SELECT ${AUDIT_ROW_COLUMNS} FROM platform.audit a ORDER BY a.record_id, a.record_type, a.record_seq`;

/** What the chains show. */
export interface ChainReport {
  readonly rows: number;
  readonly records: number;
  readonly fault: AuditFault | null;
}

/** Hashes every entry anew and follows every record's chain from its first entry. Stops at the first fault. */
export async function verifyChains(client: ClientBase): Promise<ChainReport> {
  let [rows, records] = [0, 0];
  let before: AuditRow | null = null;
  for await (const batch of streamRows<AuditRow>(client, 'audit_rows', ROWS)) {
    for (const row of batch) {
      if (before === null || before.recordId !== row.recordId || before.recordType !== row.recordType) {
        records += 1;
        before = null;
      }
      const fault = faultOf(row, before);
      if (fault) return { rows, records, fault };
      rows += 1;
      before = row;
    }
  }
  return { rows, records, fault: null };
}

/** The fault of an entry that follows `before`, or that is the first of its record where that is null. */
export function faultOf(row: AuditRow, before: AuditRow | null): AuditFault | null {
  const { recordType, recordId, recordSeq, seq } = row;
  const expected = before === null ? 1 : before.recordSeq + 1;
  if (recordSeq > expected) return { kind: 'ROW_MISSING', recordType, recordId, recordSeq: expected };
  if (rowHash(row) !== row.hash) return { kind: 'ROW_CHANGED', recordType, recordId, recordSeq, seq };
  const isNext = recordSeq === expected && row.prevHash === (before?.hash ?? null);
  return isNext ? null : { kind: 'CHAIN_BROKEN', recordType, recordId, recordSeq, seq };
}
