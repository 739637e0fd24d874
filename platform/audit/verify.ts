import type { ClientBase } from 'pg';
import type { AuditFault, AuditReport } from './audit-report';
import type { SealTrust } from './seal-key';
import { verifyChains } from './verify-chains';
import { verifySeals } from './verify-seals';

const SEALED = "(SELECT coalesce(range_agg(seqs), '{}'::int8multirange) FROM platform.audit_seal)";

/**
 * [10.2.4] Proves a log from its stored columns alone: every entry's hash, every record's chain, every seal, and that no entry
 * stands between sealed ones. Uses none of the database's own functions and one snapshot, so that it may run beside the platform;
 * the memory it takes does not grow with the log. The client needs no more than SELECT.
 */
export async function verifyAudit(client: ClientBase, trust: SealTrust): Promise<AuditReport> {
  const database = await currentDatabase(client);
  // Read before the snapshot is taken: the database may then have later seals, but not fewer.
  const remembered = trust.findLastSeal(database);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query('SET LOCAL statement_timeout = 0');
    const chains = await verifyChains(client);
    const seals = chains.fault
      ? { seals: 0, settledSeq: '0', fault: null }
      : await verifySeals(client, trust, remembered);
    const fault = chains.fault ?? seals.fault ?? (await findInserted(client, seals.settledSeq));
    const tail = await readTail(client, seals.settledSeq);
    return { rows: chains.rows, records: chains.records, seals: seals.seals, ...tail, fault };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function currentDatabase(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  return rows[0]?.name ?? '';
}

async function findInserted(client: ClientBase, settledSeq: string): Promise<AuditFault | null> {
  const { rows } = await client.query<Omit<AuditFault, 'kind'>>(
    `SELECT record_type AS "recordType", record_id AS "recordId", record_seq AS "recordSeq", seq::text
     FROM platform.audit a WHERE a.seq <= $1 AND NOT a.seq <@ ${SEALED} ORDER BY a.seq LIMIT 1`,
    [settledSeq],
  );
  return rows[0] ? { kind: 'ROW_INSERTED', ...rows[0] } : null;
}

async function readTail(
  client: ClientBase,
  settledSeq: string,
): Promise<{ unsealed: number; unsealedSince: string | null }> {
  const { rows } = await client.query<{ unsealed: string; unsealedSince: string | null }>(
    `SELECT count(*) AS unsealed, to_char(min(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "unsealedSince"
     FROM platform.audit a WHERE a.seq > $1 AND NOT a.seq <@ ${SEALED}`,
    [settledSeq],
  );
  return { unsealed: Number(rows[0]?.unsealed ?? 0), unsealedSince: rows[0]?.unsealedSince ?? null };
}
