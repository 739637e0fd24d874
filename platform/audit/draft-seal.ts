import type { ClientBase } from 'pg';
import { MerkleTree } from './merkle-tree';
import type { SealSigner } from './seal-key';
import { type Seal, SEAL_COLUMNS, sealHash, sealText } from './seal-text';
import { formatRanges, rangesOf } from './seq-ranges';

/** The seal that the signer remembers is not in the database: seals were removed or replaced, or an older copy was restored. */
export class SealMissing extends Error {
  override readonly name = 'SealMissing';
}

/**
 * The next seal over at most `mostRows` entries, or null when all are sealed. Runs in the transaction that will store the seal, under the
 * lock of sealing, with a new snapshot for each statement.
 *
 * An entry gets its seq after its transaction has its xid. A transaction younger than the sealer's therefore has its entries above the
 * `lastSeq` that the sealer read before it had an xid itself. Once all older ones have ended, which the next sealer sees from its
 * snapshot, no entry up to that `lastSeq` can appear any more: it is settled, and later sealers begin there.
 */
export async function draftSeal(
  client: ClientBase,
  signer: SealSigner,
  mostRows: number,
): Promise<{ seal: Seal; database: string } | null> {
  const lastSeq = await readLastSeq(client);
  const { database, oldestXid, at } = await readPlace(client);
  const before = await findSealBefore(client, signer, database);
  const rows = await readUnsealed(client, Number(before?.settledSeq ?? 0), mostRows);
  const newest = rows.at(-1);
  if (!newest) return null;
  const mostSeq = rows.length === mostRows ? Number(newest.seq) : Number(lastSeq);
  const text = {
    number: (before?.number ?? 0) + 1,
    seqs: formatRanges(rangesOf(rows.map(({ seq }) => Number(seq)))),
    rowCount: String(rows.length),
    settledSeq: String(Math.min(mostSeq, settledSeq(before, oldestXid))),
    lastSeq: String(mostSeq),
    xid: await takeXid(client),
    merkleRoot: merkleRoot(rows.map(({ hash }) => hash)),
    prevHash: before?.hash ?? null,
    sealedAt: at,
    keyId: signer.keyId,
  };
  const signature = signer.sign(sealText(text)).toString('hex');
  return { seal: { ...text, hash: sealHash(text), signature }, database };
}

function settledSeq(before: Seal | null, oldestXid: string): number {
  if (!before) return 0;
  return Number(BigInt(oldestXid) > BigInt(before.xid) ? before.lastSeq : before.settledSeq);
}

function merkleRoot(hashes: readonly Uint8Array[]): string {
  const tree = new MerkleTree();
  for (const hash of hashes) tree.add(hash);
  return tree.root().toString('hex');
}

async function readLastSeq(client: ClientBase): Promise<string> {
  const statement = 'SELECT CASE WHEN is_called THEN last_value ELSE 0 END::text AS seq FROM platform.audit_seq';
  const { rows } = await client.query<{ seq: string }>(statement);
  return first(rows).seq;
}

async function readPlace(client: ClientBase): Promise<{ database: string; oldestXid: string; at: string }> {
  const { rows } = await client.query<{ database: string; oldestXid: string; at: string }>(
    `SELECT current_database() AS database, pg_snapshot_xmin(pg_current_snapshot())::text AS "oldestXid",
       to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`,
  );
  return first(rows);
}

async function findSealBefore(client: ClientBase, signer: SealSigner, database: string): Promise<Seal | null> {
  const remembered = signer.findLastSeal(database);
  const { rows } = await client.query<Seal & { hasRemembered: boolean | null }>(
    `SELECT ${SEAL_COLUMNS},
       (SELECT hash = decode($2, 'hex') FROM platform.audit_seal WHERE number = $1) AS "hasRemembered"
     FROM platform.audit_seal ORDER BY number DESC LIMIT 1`,
    [remembered?.number ?? 0, remembered?.hash ?? ''],
  );
  const [last] = rows;
  if (remembered && !last?.hasRemembered) throw new SealMissing(`${database}: seal ${remembered.number} is missing`);
  return last ?? null;
}

async function readUnsealed(client: ClientBase, after: number, most: number): Promise<{ seq: string; hash: Buffer }[]> {
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(
    `SELECT seq::text, hash FROM platform.audit a
     WHERE a.seq > $1 AND NOT a.seq <@ (
       SELECT coalesce(range_agg(seqs), '{}'::int8multirange) FROM platform.audit_seal WHERE upper(seqs) > $1
     )
     ORDER BY a.seq LIMIT $2`,
    [after, most],
  );
  return rows;
}

async function takeXid(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
  return first(rows).xid;
}

function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('the database answered without a row');
  return row;
}
