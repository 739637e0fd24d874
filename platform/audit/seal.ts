import type { Pool, PoolClient } from 'pg';
import { draftSeal } from './draft-seal';
import type { SealSigner } from './seal-key';

/** Most entries under one seal. */
const MOST_ROWS = 50_000;

/**
 * Seals every committed entry that is under no seal yet and returns how many they are; 0 also when another replica is sealing. Call it
 * periodically, as the serving role. Throws `SealMissing` rather than seal on after seals were removed.
 */
export async function sealAudit(pool: Pool, signer: SealSigner, mostRows = MOST_ROWS): Promise<number> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    for (let sealed = 0; ;) {
      const count = await sealOnce(client, signer, mostRows);
      sealed += count;
      if (count < mostRows) return sealed;
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw failure;
  } finally {
    // A connection that failed goes away, and its open transaction with it.
    client.release(failure);
  }
}

async function sealOnce(client: PoolClient, signer: SealSigner, mostRows: number): Promise<number> {
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  const draft = (await lockSealing(client)) ? await draftSeal(client, signer, mostRows) : null;
  if (!draft) {
    await client.query('COMMIT');
    return 0;
  }
  const { seal, database } = draft;
  await client.query(INSERT_SEAL, [
    seal.number,
    seal.seqs,
    seal.rowCount,
    seal.settledSeq,
    seal.lastSeq,
    seal.xid,
    seal.merkleRoot,
    seal.prevHash,
    seal.hash,
    seal.sealedAt,
    seal.keyId,
    seal.signature,
  ]);
  await client.query('COMMIT');
  signer.rememberLastSeal(database, seal);
  return Number(seal.rowCount);
}

const INSERT_SEAL = `/* platform.sealAudit */
  INSERT INTO platform.audit_seal
    (number, seqs, row_count, settled_seq, last_seq, xid, merkle_root, prev_hash, hash, sealed_at, key_id, signature)
  VALUES ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), decode($8, 'hex'), decode($9, 'hex'), $10, $11, decode($12, 'hex'))`;

async function lockSealing(client: PoolClient): Promise<boolean> {
  const statement = `SELECT pg_try_advisory_xact_lock(hashtextextended('platform.audit_seal', 0)) AS locked`;
  const { rows } = await client.query<{ locked: boolean }>(statement);
  return rows[0]?.locked ?? false;
}
