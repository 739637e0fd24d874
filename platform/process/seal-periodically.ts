import { sealAudit } from '../audit/seal';
import { loadOrCreateSealKey, sealFolder } from '../audit/seal-key';
import type { Database } from '../database/open-database';
import { withinTrace } from '../telemetry/span';
import type { Logger } from '../telemetry/logger';

/** How often rows of the audit are sealed, in milliseconds. */
const SEAL_INTERVAL_MS = 10_000;

type SealedDatabase = Pick<Database, 'name' | 'pool'>;

const sealingOf = ({ name }: SealedDatabase) => ({ name: 'seal the audit', attributes: { 'kenes.subgraph': name } });

/** Seals the audit of databases from time to time; the function returned seals a last time and ends it. */
export function sealPeriodically(
  databases: readonly { readonly db: SealedDatabase }[],
  stateFolder: string,
  logger: Logger,
): () => Promise<void> {
  const signer = loadOrCreateSealKey(sealFolder(stateFolder));
  const sealAll = async (): Promise<void> => {
    await Promise.all(databases.map(({ db }) => withinTrace(null, sealingOf(db), () => sealAudit(db.pool, signer))));
  };
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(sealAll).catch((error: unknown) => {
      logger.error({ err: error }, 'audit not sealed');
    });
  }, SEAL_INTERVAL_MS);
  return async () => {
    clearInterval(timer);
    await running;
    await sealAll();
  };
}
