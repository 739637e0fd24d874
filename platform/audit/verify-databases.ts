import { HeardClient } from '../database/heard-client';
import type { AuditFault, AuditReport } from './audit-report';
import type { SealTrust } from './seal-key';
import { verifyAudit } from './verify';

/** The report of one database. */
export interface DatabaseReport extends AuditReport {
  readonly database: string;
}

/** Verifies the log of each database, one after the other. One that cannot be reached or read is reported as `UNREADABLE`. */
export async function* verifyDatabases(
  urls: readonly string[],
  trust: SealTrust,
): AsyncGenerator<DatabaseReport, void, undefined> {
  for (const url of urls) {
    const client = new HeardClient({ connectionString: url, application_name: 'kenes-audit-verify' });
    const database = client.database ?? '';
    try {
      await client.connect();
      yield { database, ...(await verifyAudit(client, trust)) };
    } catch (error) {
      yield { database, ...unreadable(error instanceof Error ? error.message : String(error)) };
    } finally {
      await client.end();
    }
  }
}

/** One line of a report, for a person. */
export function reportLine(report: DatabaseReport): string {
  const { database, rows, records, seals, unsealed, unsealedSince, fault } = report;
  if (fault) return `${database}: FAULT ${faultText(fault)}`;
  const tail = unsealedSince === null ? 'all sealed' : `${unsealed} not yet sealed, the oldest since ${unsealedSince}`;
  return `${database}: intact, entries ${rows}, records ${records}, seals ${seals}, ${tail}`;
}

function faultText(fault: AuditFault): string {
  const { kind, recordType, recordId, recordSeq, seq, seal, reason } = fault;
  const parts = [
    recordType && `record ${recordType} ${recordId}`,
    recordSeq && `entry ${recordSeq} of the record`,
    seq && `row ${seq}`,
    seal && `seal ${seal}`,
    reason,
  ];
  return [kind, ...parts.filter(Boolean)].join(', ');
}

function unreadable(reason: string): AuditReport {
  return { rows: 0, records: 0, seals: 0, unsealed: 0, unsealedSince: null, fault: { kind: 'UNREADABLE', reason } };
}
