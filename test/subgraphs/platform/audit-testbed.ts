import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Audit1790000000200 } from '../../../platform/audit/audit.migration';
import { loadOrCreateSealKey, loadSealTrust, type SealSigner, type SealTrust } from '../../../platform/audit/seal-key';
import { Platform1790000000100 } from '../../../platform/database/migrations/platform.migration';
import { asSuperuser, type Cluster, clusterUrl } from '../../../platform/database/provision';
import { testCluster } from '../../support/test-database';

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

/** Roles and a migrated template of a test file's own, from which each test takes a copy. */
export class AuditTestbed {
  readonly name = `audit_${randomBytes(6).toString('hex')}`;
  private readonly cluster: Cluster = testCluster();
  private readonly folder = mkdtempSync(join(tmpdir(), 'kenes-audit-'));
  private readonly open: AuditDatabase[] = [];

  static async start(): Promise<AuditTestbed> {
    const testbed = new AuditTestbed();
    await testbed.asAdmin(async (admin) => {
      for (const role of ['migrator', 'server'] as const) {
        await admin.query(`CREATE ROLE ${testbed.name}_${role} LOGIN PASSWORD '${role}'`);
      }
      await admin.query(`CREATE DATABASE ${testbed.name} OWNER ${testbed.name}_migrator`);
    });
    const migrator = await testbed.migrator(testbed.name).initialize();
    await migrator.runMigrations();
    await migrator.destroy();
    return testbed;
  }

  /** The migrating role's connection to a database; not yet initialised. */
  migrator(database: string): DataSource {
    return new DataSource({
      type: 'postgres',
      url: this.url('migrator', database),
      migrations: [Platform1790000000100, Audit1790000000200],
      migrationsTransactionMode: 'each',
      extra: { max: 1, options: `-c kenes.server_role=${this.name}_server -c kenes.worker_role=${this.name}_server` },
    });
  }

  async database(): Promise<AuditDatabase> {
    const database = `${this.name}_${this.open.length + 1}`;
    await this.asAdmin((admin) => admin.query(`CREATE DATABASE ${database} TEMPLATE ${this.name} STRATEGY FILE_COPY`));
    const url = this.url('server', database);
    const source = await new DataSource({ type: 'postgres', url, extra: { max: 60 } }).initialize();
    const pool = new Pool({ connectionString: url, max: 8 });
    // A pool that has ended may still have connections, which dropping the database cuts.
    pool.on('error', () => undefined);
    const { user, password } = this.cluster;
    const reader = await connected(url);
    const owner = await connected(clusterUrl(this.cluster, user, password, database));
    const folder = join(this.folder, database);
    const opened: AuditDatabase = {
      name: 'appeals',
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
    await Promise.all(this.open.map((opened) => opened.close()));
    await this.asAdmin(async (admin) => {
      for (const database of [...this.open.map((opened) => opened.database), this.name]) {
        await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
      }
      await admin.query(`DROP ROLE ${this.name}_migrator, ${this.name}_server`);
    });
    rmSync(this.folder, { recursive: true, force: true });
  }

  private url(role: 'migrator' | 'server', database: string): string {
    return clusterUrl(this.cluster, `${this.name}_${role}`, role, database);
  }

  private async asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
    await asSuperuser(this.cluster, 'postgres', work);
  }
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
