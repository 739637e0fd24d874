import type { ClientBase } from 'pg';
import type { AuditFault } from './audit-report';
import type { LastSeal } from './last-seal';
import { MerkleTree } from './merkle-tree';
import type { SealTrust } from './seal-key';
import { type Seal, SEAL_COLUMNS, sealHash, sealText } from './seal-text';
import { parseRanges, sizeOf } from './seq-ranges';
import { streamRows } from './stream-rows';

const SEALS = `SELECT ${SEAL_COLUMNS} FROM platform.audit_seal ORDER BY audit_seal.number`;
const SEALED_ROWS = `
  SELECT s.number::float8 AS seal, a.seq::text, a.hash
  FROM platform.audit_seal s CROSS JOIN LATERAL unnest(s.seqs) range
    JOIN platform.audit a ON a.seq >= lower(range) AND a.seq < upper(range)
  ORDER BY s.number, a.seq`;

interface SealedRow {
  readonly seal: number;
  readonly seq: string;
  readonly hash: Buffer;
}

/** What the seals show. */
export interface SealReport {
  readonly seals: number;
  /** Every entry up to here must be under a seal. */
  readonly settledSeq: string;
  readonly fault: AuditFault | null;
}

/** Checks the chain of seals, each signature, and each seal's tree over the stored hashes of its entries. Stops at the first fault. */
export async function verifySeals(
  client: ClientBase,
  trust: SealTrust,
  remembered: LastSeal | null,
): Promise<SealReport> {
  const rows = oneByOne(streamRows<SealedRow>(client, 'sealed_rows', SEALED_ROWS));
  let before: Seal | null = null;
  for await (const seal of oneByOne(streamRows<Seal>(client, 'seals', SEALS))) {
    const fault = faultOfSeal(seal, before, trust, remembered) ?? (await faultOfRows(seal, rows));
    if (fault) return { seals: seal.number - 1, settledSeq: '0', fault };
    before = seal;
  }
  const { number: seals, settledSeq } = before ?? { number: 0, settledSeq: '0' };
  const isCut = remembered !== null && remembered.number > seals;
  return { seals, settledSeq, fault: isCut ? { kind: 'SEAL_MISSING', seal: seals + 1 } : null };
}

function faultOfSeal(
  seal: Seal,
  before: Seal | null,
  trust: SealTrust,
  remembered: LastSeal | null,
): AuditFault | null {
  const expected = before === null ? 1 : before.number + 1;
  if (seal.number > expected) return { kind: 'SEAL_MISSING', seal: expected };
  const isNext = seal.number === expected && seal.prevHash === (before?.hash ?? null);
  const isOther = remembered?.number === seal.number && remembered.hash !== seal.hash;
  if (!isNext || isOther || !isWhole(seal)) return { kind: 'SEAL_CHANGED', seal: seal.number };
  const isSigned = trust.isSigned(seal.keyId, sealText(seal), Buffer.from(seal.signature, 'hex'));
  return isSigned ? null : { kind: 'SEAL_UNSIGNED', seal: seal.number };
}

function isWhole(seal: Seal): boolean {
  return sealHash(seal) === seal.hash && sizeOf(parseRanges(seal.seqs)) === Number(seal.rowCount);
}

async function faultOfRows(seal: Seal, rows: AsyncGenerator<SealedRow, undefined>): Promise<AuditFault | null> {
  const tree = new MerkleTree();
  for (const { from, to } of parseRanges(seal.seqs)) {
    for (let seq = from; seq <= to; seq += 1) {
      const { value: row } = await rows.next();
      if (row?.seal !== seal.number || row.seq !== String(seq)) {
        return { kind: 'SEALED_ROW_MISSING', seal: seal.number, seq: String(seq) };
      }
      tree.add(row.hash);
    }
  }
  const isSame = tree.root().toString('hex') === seal.merkleRoot;
  return isSame ? null : { kind: 'SEALED_ROWS_CHANGED', seal: seal.number };
}

async function* oneByOne<Row>(batches: AsyncIterable<Row[]>): AsyncGenerator<Row, undefined> {
  for await (const batch of batches) yield* batch;
  return undefined;
}
