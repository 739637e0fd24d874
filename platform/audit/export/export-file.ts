import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date';

/** What an export holds: entries of one record, person or office, or of a period; everything that is null does not narrow it. */
export interface ExportFilter {
  readonly recordId: string | null;
  readonly personId: string | null;
  readonly officeId: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The first member of the first line; tells what the file is, and in which edition. */
export const EXPORT_KIND = 'kenes audit export 1';

const text = z.string().nullable();

const rowSchema = z.strictObject({
  seq: z.string(),
  id: z.string(),
  recordType: z.string(),
  recordId: z.string(),
  recordSeq: z.number(),
  action: z.string(),
  personId: text,
  viewerKind: z.string(),
  postId: text,
  officeId: text,
  power: text,
  basis: text,
  delegation: text,
  rules: z.string(),
  legalOn: z.string(),
  at: z.string(),
  requestId: text,
  traceId: text,
  details: z.string(),
  xid: z.string(),
  prevHash: text,
  hash: z.string(),
});

const sealSchema = z.strictObject({
  number: z.number(),
  seqs: z.string(),
  rowCount: z.string(),
  settledSeq: z.string(),
  lastSeq: z.string(),
  xid: z.string(),
  merkleRoot: z.string(),
  prevHash: text,
  hash: z.string(),
  sealedAt: z.string(),
  keyId: z.string(),
  signature: z.string(),
});

/** The lines of an export, in their order: one head, seals each before the first entry under it, entries by seq, one foot. */
export const lineSchema = z.union([
  z.strictObject({
    kind: z.literal(EXPORT_KIND),
    database: z.string(),
    filter: z.strictObject({ recordId: text, personId: text, officeId: text, from: text, to: text }),
    exportedAt: z.string(),
  }),
  z.strictObject({ seal: sealSchema }),
  z.strictObject({
    row: rowSchema,
    /** The number of its seal, and its path to the seal's root in hex; null and empty where it is not sealed yet. */
    sealedBy: z.number().nullable(),
    path: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  }),
  z.strictObject({ rows: z.number(), digest: z.string(), keyId: z.string(), signature: z.string() }),
]);
export type ExportLine = z.infer<typeof lineSchema>;

/** The text that the foot signs: that so many entries stand in lines of this digest. */
export function footText(rows: number, digest: string, keyId: string): string {
  return JSON.stringify([EXPORT_KIND, rows, digest, keyId]);
}
