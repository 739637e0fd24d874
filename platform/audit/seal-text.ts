import { createHash } from 'node:crypto';
import { jsonArray } from './row-hash';

/** A seal as stored: numbers and times as text, hashes and signature in hex. */
export interface Seal {
  /** 1 for the first seal of a database. */
  readonly number: number;
  /** The sealed entries by seq, in PostgreSQL's writing of an int8multirange. */
  readonly seqs: string;
  readonly rowCount: string;
  /** Every entry up to here is under this or an earlier seal. */
  readonly settledSeq: string;
  /** Transactions younger than `xid` have entries above this only. */
  readonly lastSeq: string;
  readonly xid: string;
  /** Root of the Merkle tree over the hashes of the sealed entries in the order of seq. */
  readonly merkleRoot: string;
  readonly prevHash: string | null;
  readonly hash: string;
  /** UTC with microseconds. */
  readonly sealedAt: string;
  readonly keyId: string;
  readonly signature: string;
}

/** The columns of a `Seal`, by built-in functions of PostgreSQL only. */
export const SEAL_COLUMNS = `
  number::float8 AS number, seqs::text, row_count::text AS "rowCount", settled_seq::text AS "settledSeq", last_seq::text AS "lastSeq",
  xid::text, encode(merkle_root, 'hex') AS "merkleRoot", encode(prev_hash, 'hex') AS "prevHash", encode(hash, 'hex') AS hash,
  to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sealedAt", key_id AS "keyId",
  encode(signature, 'hex') AS signature`;

/** The text that is signed: all columns but hash and signature, written as that of a row (`rowText`). */
export function sealText(seal: Omit<Seal, 'hash' | 'signature'>): string {
  return jsonArray([
    'kenes audit seal 1',
    { json: String(seal.number) },
    seal.seqs,
    { json: seal.rowCount },
    { json: seal.settledSeq },
    { json: seal.lastSeq },
    seal.xid,
    seal.merkleRoot,
    seal.prevHash,
    seal.sealedAt,
    seal.keyId,
  ]);
}

/** SHA-256, in hex, of the seal's text; the next seal names it. */
export function sealHash(seal: Omit<Seal, 'hash' | 'signature'>): string {
  return createHash('sha256').update(sealText(seal)).digest('hex');
}
