import { DataSource, type MigrationInterface } from 'typeorm';
import { Attempt1790000000970 } from '../attempts/attempt.migration';
import { Alert1790000000700 } from '../alerts/alert.migration';
import { CalendarChange1790000000900 } from '../calendar-change/calendar-change.migration';
import { Audit1790000000200 } from '../audit/audit.migration';
import { AuditTrail1790000000950 } from '../audit/trail/audit-trail.migration';
import { Materials1790000000960 } from '../materials/material.migration';
import { Platform1790000000100 } from './migrations/platform.migration';
import { Directory1790000000300 } from '../directory/directory.migration';
import { DirectoryState1790000000310 } from '../directory/directory-state.migration';
import { OfficeName1790000000995 } from '../directory/office-name.migration';
import { Conflict1790000000400 } from '../conflicts/conflict.migration';
import { InboxPruning1790000000600 } from '../events/inbox-pruning.migration';
import { LegalTick1790000000500 } from '../events/legal-tick.migration';
import { HeardClient } from './heard-client';
import { migrateOutbox } from '../events/migrate-outbox';
import { SavedFilter1790000000980 } from '../saved-filters/saved-filter.migration';
import { type DatabaseUrls, roleName, type SubgraphName } from './subgraph-name';

/** A migration class; its name ends in a timestamp by which TypeORM orders them. */
export type Migration = new () => MigrationInterface;

const PLATFORM_MIGRATIONS: readonly Migration[] = [
  Platform1790000000100,
  Audit1790000000200,
  Directory1790000000300,
  DirectoryState1790000000310,
  Conflict1790000000400,
  LegalTick1790000000500,
  InboxPruning1790000000600,
  Alert1790000000700,
  CalendarChange1790000000900,
  AuditTrail1790000000950,
  Materials1790000000960,
  Attempt1790000000970,
  SavedFilter1790000000980,
  OfficeName1790000000995,
];

/**
 * Brings a subgraph's database to the present schema: the platform's tables, then the subgraph's own, then the outbox (as the worker role,
 * which owns it). Each migration is one transaction; running it again does nothing.
 */
export async function migrate(
  subgraph: SubgraphName,
  urls: DatabaseUrls,
  migrations: readonly Migration[],
): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: urls.migrator,
    migrations: [...PLATFORM_MIGRATIONS, ...migrations],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    applicationName: `kenes-${subgraph}-migrate`,
    extra: {
      Client: HeardClient,
      max: 1,
      options: `-c kenes.server_role=${roleName(subgraph, 'server')} -c kenes.worker_role=${roleName(subgraph, 'worker')} -c client_min_messages=warning`,
    },
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
  await migrateOutbox(urls.worker, roleName(subgraph, 'server'));
}
