import type { Client } from 'pg';
import type { PreparedDatabase } from '../../embedded/prepare-databases';
import { asSuperuser } from '../../platform/database/provision';
import { testCluster } from './test-database';

/** Runs work on a test's database as the superuser, who may do what no role of the platform may. */
export function asOwner<T>({ urls }: Pick<PreparedDatabase, 'urls'>, work: (client: Client) => Promise<T>): Promise<T> {
  return asSuperuser(testCluster(), new URL(urls.server).pathname.slice(1), work);
}
