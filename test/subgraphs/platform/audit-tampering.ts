import type { Client } from 'pg';
import { AUDIT_ROW_COLUMNS, type AuditRow, rowHash } from '../../../platform/audit/row-hash';

/** Runs statements as a superuser who has switched off what guards the log, and switches it on again. */
export async function unguarded(owner: Client, work: () => Promise<unknown>): Promise<void> {
  const tables = ['platform.audit', 'platform.audit_seal'];
  for (const table of tables) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await work();
  for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
}

/** One statement without guards; fails the test unless it changes something. */
export async function tamper(owner: Client, statement: string, values: readonly unknown[] = []): Promise<void> {
  await unguarded(owner, async () => {
    const { rowCount } = await owner.query(statement, [...values]);
    if (!rowCount) throw new Error(`changes nothing: ${statement}`);
  });
}

/** The rows of the log in its order. */
export async function rowsOf(owner: Client): Promise<AuditRow[]> {
  return (await owner.query<AuditRow>(`SELECT ${AUDIT_ROW_COLUMNS} FROM platform.audit ORDER BY audit.seq`)).rows;
}

/** Computes the hashes of an entry and of all that follow it in its record anew, as a forger would who knows how. */
export async function forgeChain(owner: Client, seq: string): Promise<void> {
  const rows = await rowsOf(owner);
  const first = rows.find((row) => row.seq === seq);
  if (!first) throw new Error(`no row ${seq}`);
  const chain = rows.filter(({ recordId, recordSeq }) => recordId === first.recordId && recordSeq >= first.recordSeq);
  await unguarded(owner, async () => {
    let { prevHash } = first;
    for (const row of chain.toSorted((a, b) => a.recordSeq - b.recordSeq)) {
      const hash = rowHash({ ...row, prevHash });
      await owner.query(
        `UPDATE platform.audit SET prev_hash = decode($2, 'hex'), hash = decode($3, 'hex') WHERE seq = $1`,
        [row.seq, prevHash, hash],
      );
      prevHash = hash;
    }
  });
}

/** A copy of an entry as a new last one of its record; its hash is that of the original. */
export function copyStatement(seq: string): string {
  return `INSERT INTO platform.audit SELECT (jsonb_populate_record(a, jsonb_build_object(
    'seq', ${seq}, 'id', gen_random_uuid(), 'prev_hash', last.hash, 'record_seq', last.record_seq + 1))).*
    FROM platform.audit a JOIN LATERAL (SELECT * FROM platform.audit WHERE record_id = a.record_id ORDER BY record_seq DESC LIMIT 1) last ON true
    WHERE a.seq = $1`;
}
