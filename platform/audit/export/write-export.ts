import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { AUDIT_ROW_COLUMNS, type AuditRow } from '../row-hash';
import type { SealSigner } from '../seal-key';
import { type Seal, SEAL_COLUMNS } from '../seal-text';
import { EXPORT_KIND, type ExportFilter, type ExportLine, footText } from './export-file';
import { ProvingTree } from './inclusion';

const FILTER = `($1::uuid IS NULL OR a.record_id = $1) AND ($2::uuid IS NULL OR a.person_id = $2) AND ($3::uuid IS NULL OR a.office_id = $3)
  AND ($4::date IS NULL OR a.legal_on >= $4) AND ($5::date IS NULL OR a.legal_on <= $5)`;

/** Trees kept at once: entries come by seq, and so do mostly their seals. */
const TREES = 8;

interface SealedTree {
  readonly seal: Seal;
  readonly places: ReadonlyMap<string, number>;
  readonly tree: ProvingTree;
}

/** Finds seals by the seq of an entry, and keeps the last ones with their trees. */
class Seals {
  private readonly kept = new Map<number, SealedTree>();

  constructor(private readonly client: ClientBase) {}

  async of(seq: string): Promise<SealedTree | null> {
    for (const sealed of this.kept.values()) if (sealed.places.has(seq)) return sealed;
    const { rows } = await this.client.query<Seal>(
      `SELECT ${SEAL_COLUMNS} FROM platform.audit_seal WHERE upper(seqs) > $1 AND seqs @> $1::bigint ORDER BY number LIMIT 1`,
      [seq],
    );
    const [seal] = rows;
    if (!seal) return null;
    const sealed = await this.treeOf(seal);
    this.kept.set(seal.number, sealed);
    const [oldest] = this.kept.keys();
    if (this.kept.size > TREES && oldest !== undefined) this.kept.delete(oldest);
    return sealed;
  }

  private async treeOf(seal: Seal): Promise<SealedTree> {
    const { rows } = await this.client.query<{ seq: string; hash: Buffer }>(
      `SELECT a.seq::text, a.hash FROM unnest($1::int8multirange) range
         JOIN platform.audit a ON a.seq >= lower(range) AND a.seq < upper(range) ORDER BY a.seq`,
      [seal.seqs],
    );
    const places = new Map(rows.map(({ seq }, place) => [seq, place]));
    return { seal, places, tree: new ProvingTree(rows.map(({ hash }) => hash)) };
  }
}

/** Takes lines, numbers the entries and digests everything as it goes out. */
class Writer {
  rows = 0;
  private readonly sha = createHash('sha256');

  write(line: ExportLine): string {
    if ('row' in line) this.rows += 1;
    const text = `${JSON.stringify(line)}\n`;
    this.sha.update(text);
    return text;
  }

  get digest(): string {
    return this.sha.copy().digest('hex');
  }
}

const BATCH = 1_000;
const ROWS = `SELECT ${AUDIT_ROW_COLUMNS} FROM platform.audit a WHERE ${FILTER} AND a.seq > $6 ORDER BY a.seq LIMIT ${BATCH}`;

async function* entries(client: ClientBase, filter: ExportFilter, writer: Writer): AsyncGenerator<string> {
  const { recordId, personId, officeId, from, to } = filter;
  const seals = new Seals(client);
  const told = new Set<number>();
  for (let after = '0'; ;) {
    const { rows } = await client.query<AuditRow>(ROWS, [recordId, personId, officeId, from, to, after]);
    for (const row of rows) {
      const sealed = await seals.of(row.seq);
      if (sealed && !told.has(sealed.seal.number)) yield writer.write({ seal: sealed.seal });
      if (sealed) told.add(sealed.seal.number);
      yield writer.write({ row, sealedBy: sealed?.seal.number ?? null, path: pathOf(sealed, row.seq) });
    }
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < BATCH) return;
  }
}

/** The way of an entry to its seal's root, in hex. */
function pathOf(sealed: SealedTree | null, seq: string): string[] {
  const place = sealed?.places.get(seq);
  return sealed && place !== undefined ? sealed.tree.pathOf(place).map((root) => root.toString('hex')) : [];
}

/**
 * [10.2.4] [27.1] The lines of a signed export of a log: entries with their seals and their paths to the seals' roots, then a signature over all of
 * it. Seal the log first, so that nothing stands unsealed. One snapshot; memory does not grow with the number of entries.
 */
export async function* writeExport(
  client: ClientBase,
  signer: SealSigner,
  filter: ExportFilter,
): AsyncGenerator<string, void, undefined> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  try {
    await client.query('SET LOCAL statement_timeout = 0');
    const { rows } = await client.query<{ database: string; exportedAt: string }>(
      `SELECT current_database() AS database, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "exportedAt"`,
    );
    const { database = '', exportedAt = '' } = rows[0] ?? {};
    const writer = new Writer();
    yield writer.write({ kind: EXPORT_KIND, database, filter, exportedAt });
    yield* entries(client, filter, writer);
    const { digest, rows: count } = writer;
    const signature = signer.sign(footText(count, digest, signer.keyId)).toString('hex');
    yield `${JSON.stringify({ rows: count, digest, keyId: signer.keyId, signature })}\n`;
  } finally {
    await client.query('ROLLBACK');
  }
}
