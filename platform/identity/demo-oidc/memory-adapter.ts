import type { Adapter, StoredModel } from 'oidc-provider';
import { createExpiringCache } from '../expiring-cache';

const MAX_RECORDS_PER_MODEL = 1_000;

/**
 * Sessions, sign-ins under way and authorization codes of one kind, in memory and bounded: a restart ends them. Access tokens
 * are signed and are not stored at all.
 */
export function createMemoryAdapter(): Adapter {
  const records = createExpiringCache<string, StoredModel>({ limit: MAX_RECORDS_PER_MODEL, now: Date.now });
  return {
    async upsert(id, payload, expiresIn) {
      records.set(id, payload, Date.now() + expiresIn * 1_000);
    },
    async find(id) {
      return records.get(id);
    },
    async findByUid(uid) {
      const id = records.entries().find(([, record]) => record.uid === uid)?.[0];
      return id === undefined ? undefined : records.get(id);
    },
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      const record = records.get(id);
      if (record !== undefined) record.consumed = Math.floor(Date.now() / 1_000);
    },
    async destroy(id) {
      records.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const [id, record] of records.entries()) if (record.grantId === grantId) records.delete(id);
    },
  };
}
