import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Audit1790000000200 } from '../../../platform/audit/audit.migration';
import { loadOrCreateSealKey, loadSealTrust, type SealSigner, type SealTrust } from '../../../platform/audit/seal-key';
import { type EmbeddedServer, startEmbeddedServer } from '../../../platform/database/embedded/start-embedded-server';
import { Platform1790000000100 } from '../../../platform/database/migrations/platform.migration';
import { databaseUrls, provision } from '../../../platform/database/provision';

const SUBGRAPH = 'appeals';

/** A database with an audit log, and the folder that proves it. */
export interface AuditDatabase {
  readonly name: 'appeals';
  readonly database: string;
  /** As the serving role. */
  readonly url: string;
  readonly source: DataSource;
  readonly pool: Pool;
  /** A connection of the serving role for verifying. */
  readonly reader: Client;
  /** A superuser's connection, for tampering. */
  readonly owner: Client;
  readonly folder: string;
  readonly signer: SealSigner;
  trust(): SealTrust;
  close(): Promise<void>;
}

/** One server for a test file, from whose migrated database each test takes a copy. */
export class AuditTestbed {
  private copies = 0;
  private readonly open: AuditDatabase[] = [];

  private constructor(
    private readonly server: EmbeddedServer,
    private readonly folder: string,
  ) {}

  static async start(): Promise<AuditTestbed> {
    const folder = mkdtempSync(join(tmpdir(), 'kenes-audit-'));
    chmodSync(folder, 0o711);
    const server = await startEmbeddedServer({ stateFolder: join(folder, 'state'), settings: { fsync: 'off' } });
    const testbed = new AuditTestbed(server, folder);
    await provision(server, [SUBGRAPH]);
    const migrator = testbed.migrator();
    await migrator.initialize();
    await migrator.runMigrations();
    await migrator.destroy();
    return testbed;
  }

  /** The migrating role's connection to the template, or to a copy of it. */
  migrator(database: string = SUBGRAPH): DataSource {
    return new DataSource({
      type: 'postgres',
      url: databaseUrls(this.server, SUBGRAPH, database).migrator,
      migrations: [Platform1790000000100, Audit1790000000200],
      migrationsTransactionMode: 'each',
      extra: { max: 1, options: '-c kenes.server_role=appeals_server -c kenes.worker_role=appeals_worker' },
    });
  }

  async database(): Promise<AuditDatabase> {
    this.copies += 1;
    const database = `copy_${this.copies}`;
    const admin = await connected(this.server.url('postgres'));
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${SUBGRAPH}`);
    await admin.end();
    const url = databaseUrls(this.server, SUBGRAPH, database).server;
    const source = await new DataSource({ type: 'postgres', url, extra: { max: 60 } }).initialize();
    const pool = new Pool({ connectionString: url, max: 8 });
    const [reader, owner] = [await connected(url), await connected(this.server.url(database))];
    const folder = join(this.folder, database);
    const opened: AuditDatabase = {
      name: SUBGRAPH,
      database,
      url,
      source,
      pool,
      reader,
      owner,
      folder,
      signer: loadOrCreateSealKey(folder),
      trust: () => loadSealTrust(folder),
      close: async () => {
        await Promise.all([source.destroy(), pool.end(), reader.end(), owner.end()]);
      },
    };
    this.open.push(opened);
    return opened;
  }

  async stop(): Promise<void> {
    await Promise.all(this.open.splice(0).map((database) => database.close()));
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
