import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { asSuperuser } from '../../../platform/database/provision';
import { testCluster } from '../../support/test-database';
import { openAppeals, PAPER_APPEAL, prosecutor, REGISTER, type TestAppeals } from '../appeals/open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2026-03-19', { reads: 2, writes: 2, statementMs: 1_000 });
});
afterAll(() => appeals.close());

const asOwner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const { rows } = await appeals.db.pool.query<{ name: string }>('SELECT current_database() AS name');
  return asSuperuser(testCluster(), String(rows[0]?.name), work);
};

const register = () => appeals.refused(prosecutor, REGISTER, { input: PAPER_APPEAL });

const count = async (): Promise<unknown> =>
  (await appeals.db.pool.query<{ count: string }>('SELECT count(*) FROM appeal')).rows[0]?.count;

describe('a statement that runs too long', () => {
  it('is ended and refused as too expensive, with its limit named and nothing half written', async () => {
    await asOwner((client) =>
      client.query(`
        CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(30); RETURN NEW; END';
        CREATE TRIGGER dawdle BEFORE INSERT ON platform.audit FOR EACH ROW EXECUTE FUNCTION dawdle()`),
    );
    expect(await register()).toMatchObject({ code: 'TOO_EXPENSIVE', details: { limit: 'STATEMENT_TIME' } });
    expect(await count()).toBe('0');
    await asOwner((client) => client.query('DROP TRIGGER dawdle ON platform.audit'));
  });

  it('because another holds what it needs is given up before that, and may be repeated', async () => {
    const refusal = await asOwner(async (client) => {
      await client.query('BEGIN; LOCK TABLE platform.audit IN ACCESS EXCLUSIVE MODE');
      const refused = await register();
      await client.query('ROLLBACK');
      return refused;
    });
    expect(refusal).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await count()).toBe('0');
  });
});
