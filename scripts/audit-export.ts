import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { HeardClient, withClient } from '../platform/database/heard-client';
import type { ExportFilter } from '../platform/audit/export/export-file';
import { writeExport } from '../platform/audit/export/write-export';
import { loadOrCreateSealKey, sealFolder } from '../platform/audit/seal-key';
import { sealAudit } from '../platform/audit/seal';
import { isLocalDate } from '../platform/calendar/local-date';
import { parseConfig } from '../platform/config/config';
import { isUuid } from '../platform/database/is-uuid';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/database/subgraph-name';
import { openDatabases } from './reach-databases';

const USAGE = `npm run audit:export -- SUBGRAPH [--record UUID] [--person UUID] [--office UUID] [--from DAY] [--to DAY] [--out FILE]
  Writes entries of the audit log of organisation, supervision, appeals or councils with their proofs, signed, a line each.`;

interface Asked {
  readonly subgraph: SubgraphName;
  readonly filter: ExportFilter;
  readonly out: string | null;
}

/** Throws unless a value that is given fits. */
function checked<T extends string>(name: string, value: string | undefined, fits: (text: string) => boolean): T | null {
  if (value !== undefined && !fits(value)) throw new Error(`--${name} ${value} does not fit\n${USAGE}`);
  return (value as T | undefined) ?? null;
}

function asked(): Asked {
  const texts = ['record', 'person', 'office', 'from', 'to', 'out'] as const;
  const options = Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const given = values as Partial<Record<(typeof texts)[number], string>>;
  const subgraph = SUBGRAPH_NAMES.find((name) => name === positionals[0]);
  if (!subgraph || positionals.length !== 1) throw new Error(USAGE);
  const filter: ExportFilter = {
    recordId: checked('record', given.record, isUuid),
    personId: checked('person', given.person, isUuid),
    officeId: checked('office', given.office, isUuid),
    from: checked('from', given.from, isLocalDate),
    to: checked('to', given.to, isLocalDate),
  };
  return { subgraph, filter, out: given.out ?? null };
}

/** Seals what is not sealed yet, then writes the export. */
async function main(): Promise<void> {
  const { subgraph, filter, out } = asked();
  const config = parseConfig(process.env);
  const stateFolder = resolve(config.process.dataFolder);
  const databases = await openDatabases(config, stateFolder);
  try {
    const { server } = databases.urls[subgraph];
    const signer = loadOrCreateSealKey(sealFolder(stateFolder));
    const connection = { connectionString: server, application_name: 'kenes-audit-export' };
    const pool = new Pool({ ...connection, max: 1, Client: HeardClient });
    pool.on('error', () => undefined);
    await sealAudit(pool, signer).finally(() => pool.end());
    await withClient(connection, async (client) => {
      const lines = Readable.from(writeExport(client, signer, filter));
      await pipeline(lines, out === null ? process.stdout : createWriteStream(out, { mode: 0o600 }), {
        end: out !== null,
      });
    });
  } finally {
    await databases.close();
  }
}

main().catch((error: unknown) => {
  console.error(`audit:export: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});
