import { createHash } from 'node:crypto';
import { rowHash, type AuditRow } from '../row-hash';
import type { SealTrust } from '../seal-key';
import { type Seal, sealHash, sealText } from '../seal-text';
import { parseRanges, sizeOf, type SeqRange } from '../seq-ranges';
import { type ExportLine, footText, lineSchema } from './export-file';
import { rootByPath } from './inclusion';

/** What an export proves. `fault` names the first line that does not hold, from 1, and why. */
export interface ExportReport {
  readonly database: string;
  readonly rows: number;
  /** Entries that were not under a seal when they were exported; the signature of the file alone stands for them. */
  readonly unsealed: number;
  readonly fault: { readonly line: number; readonly reason: string } | null;
}

type Trust = Pick<SealTrust, 'isSigned'>;

/** The place of a seq among those of a seal, from 0; null if it is not among them. */
function placeOf(seq: number, ranges: readonly SeqRange[]): number | null {
  let before = 0;
  for (const { from, to } of ranges) {
    if (seq >= from && seq <= to) return before + seq - from;
    before += to - from + 1;
  }
  return null;
}

function signatureFault(isSigned: boolean | null): string | null {
  if (isSigned === null) return 'signed by a key that is not known';
  return isSigned ? null : 'the signature is not that of the key';
}

/** Reads an export line by line. */
class ExportReader {
  private readonly sha = createHash('sha256');
  private readonly seals = new Map<number, Seal>();
  private head: Extract<ExportLine, { kind: string }> | null = null;
  private last: AuditRow | null = null;
  private isEnded = false;
  rows = 0;
  unsealed = 0;

  constructor(private readonly trust: Trust) {}

  get database(): string {
    return this.head?.database ?? '';
  }

  /** What is wrong with the next line; null if nothing is. */
  take(text: string): string | null {
    if (this.isEnded) return 'stands after the end';
    const line = parseLine(text);
    if (!line) return 'is no line of an export';
    const fault = this.faultOf(line);
    this.sha.update(`${text}\n`);
    return fault;
  }

  /** What is wrong once there are no more lines. */
  end(): string | null {
    return this.isEnded ? null : 'the file has no end';
  }

  private faultOf(line: ExportLine): string | null {
    if ('kind' in line) {
      if (this.head) return 'is a second beginning';
      this.head = line;
      return null;
    }
    if (!this.head) return 'stands before the beginning';
    if ('seal' in line) return this.takeSeal(line.seal);
    return 'row' in line ? this.takeRow(line) : this.takeFoot(line);
  }

  private takeSeal(seal: Seal): string | null {
    this.seals.set(seal.number, seal);
    const isWhole = sealHash(seal) === seal.hash && sizeOf(parseRanges(seal.seqs)) === Number(seal.rowCount);
    if (!isWhole) return `seal ${seal.number} has been changed`;
    return signatureFault(this.trust.isSigned(seal.keyId, sealText(seal), Buffer.from(seal.signature, 'hex')));
  }

  private takeRow({ row, sealedBy, path }: Extract<ExportLine, { row: unknown }>): string | null {
    const before = this.last;
    this.last = row;
    this.rows += 1;
    if (rowHash(row) !== row.hash) return 'the entry has been changed';
    if (before && BigInt(before.seq) >= BigInt(row.seq)) return 'the entry is out of order';
    if (this.head?.filter.recordId != null && !isNext(row, before, this.head))
      return 'an entry of the record is missing';
    if (sealedBy !== null) return this.sealFault(row, sealedBy, path);
    this.unsealed += 1;
    return null;
  }

  private sealFault(row: AuditRow, number: number, path: readonly string[]): string | null {
    const seal = this.seals.get(number);
    if (!seal) return `seal ${number} is missing`;
    const ranges = parseRanges(seal.seqs);
    const place = placeOf(Number(row.seq), ranges);
    const proof = path.map((root) => Buffer.from(root, 'hex'));
    const root = place === null ? null : rootByPath(Buffer.from(row.hash, 'hex'), place, sizeOf(ranges), proof);
    return root?.toString('hex') === seal.merkleRoot ? null : `seal ${number} does not cover the entry`;
  }

  private takeFoot(foot: Extract<ExportLine, { digest: string }>): string | null {
    this.isEnded = true;
    if (foot.rows !== this.rows) return `tells of ${foot.rows} entries, there are ${this.rows}`;
    if (foot.digest !== this.sha.copy().digest('hex')) return 'the lines before have been changed';
    const text = footText(foot.rows, foot.digest, foot.keyId);
    return signatureFault(this.trust.isSigned(foot.keyId, text, Buffer.from(foot.signature, 'hex')));
  }
}

/** Whether an entry follows the one before in its record's chain; an export of a period may begin anywhere in it. */
function isNext(row: AuditRow, before: AuditRow | null, { filter }: Extract<ExportLine, { kind: string }>): boolean {
  const isWhole = filter.personId === null && filter.officeId === null;
  if (!isWhole) return true;
  if (before === null) return row.recordSeq === 1 || filter.from !== null;
  return row.recordType !== before.recordType || row.prevHash === before.hash;
}

function parseLine(text: string): ExportLine | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** [10.2.4] Verifies an export from its lines and public keys alone, without a database. */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  trust: Trust,
): Promise<ExportReport> {
  const reader = new ExportReader(trust);
  let number = 0;
  const report = (reason: string | null): ExportReport => {
    const { database, rows, unsealed } = reader;
    return { database, rows, unsealed, fault: reason === null ? null : { line: number, reason } };
  };
  for await (const line of lines) {
    number += 1;
    const fault = reader.take(line);
    if (fault) return report(fault);
  }
  return report(reader.end());
}
