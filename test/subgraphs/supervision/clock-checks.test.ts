import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agencyOfficial } from '../../support/viewers';
import { delivery, head, openChecks, registrar, type TestChecks } from './open-checks';
import { prosecutor } from './open-supervision';

let checks: TestChecks;
beforeAll(async () => {
  checks = await openChecks();
});
beforeEach(() => checks.setClock('2024-09-02'));
afterAll(() => checks.close());

interface Found {
  readonly version: number;
  readonly state: string;
  readonly alerts: readonly { readonly kind: string; readonly stage: string; readonly sinceOn: string }[];
  readonly breaches: readonly { readonly kind: string }[];
}

async function found(id: string, viewer = prosecutor): Promise<Found> {
  const query = `query ($id: ID!) { check(id: $id) { version state breaches { kind rule occurredOn } alerts { kind stage rule dueOn sinceOn } } }`;
  return (await checks.ask<{ check: Found }>(viewer, query, { id })).check;
}

async function stepsOfClock(id: string): Promise<readonly object[]> {
  const { rows } = await checks.db.pool.query<object>(
    `SELECT power, legal_on AS on, details->'breaches' AS breaches FROM platform.audit WHERE record_id = $1 AND action = 'EXCEED_TERM'`,
    [id],
  );
  return rows;
}

describe('the clock of checks', () => {
  it('[18.5.2] [18.4.c] a running check that outlasts its term is put on record once, and completed late all the same', async () => {
    const { id, version } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-10-09');
    expect((await found(id)).alerts).toMatchObject([{ kind: 'CHECK_TERM', stage: 'DUE_SOON', dueOn: '2024-10-14' }]);
    await checks.setClock('2024-10-15');
    await checks.tick();
    await checks.setClock('2024-10-16');
    expect(await found(id)).toMatchObject({
      version: version + 1,
      state: 'CONDUCTING',
      alerts: [{ kind: 'CHECK_TERM', stage: 'OVERDUE', rule: '18.5.2', dueOn: '2024-10-14', sinceOn: '2024-10-15' }],
      breaches: [{ kind: 'TERM_EXCEEDED', rule: '18.5.2', occurredOn: '2024-10-15' }],
    });
    expect(await stepsOfClock(id)).toEqual([{ power: 'CLOCK', on: '2024-10-15', breaches: ['TERM_EXCEEDED'] }]);
    const certificate = { on: '2024-10-16', conclusion: 'Violations were found.', hasViolations: true };
    await checks.take(prosecutor, 'completeCheck', { id, certificate, delivery: delivery('2024-10-16') });
    expect(await found(id)).toMatchObject({ state: 'COMPLETED', alerts: [], breaches: [{ kind: 'TERM_EXCEEDED' }] });
  });

  it('[18.4.d] [18.4.f] [18.4.h] an extended or suspended check is not late, and a resumed one on its new day', async () => {
    const [extended, suspended] = [await checks.conducting('2024-09-02'), await checks.conducting('2024-09-02')];
    await checks.setClock('2024-10-10');
    const reasoning = 'Documents of two hundred pupils are still to be studied.';
    await checks.take(head, 'extendCheck', { id: extended.id, days: 30, reason: 'LARGE_VOLUME', reasoning });
    await checks.take(head, 'suspendCheck', { id: suspended.id, reason: 'EXPERT_EXAMINATION' });
    expect([(await found(extended.id)).alerts, (await found(suspended.id)).alerts]).toEqual([[], []]);
    await checks.setClock('2024-10-20');
    expect([(await found(extended.id)).alerts, (await found(suspended.id)).alerts]).toEqual([[], []]);
    const { dueOn } = await checks.take(head, 'resumeCheck', { id: suspended.id });
    await checks.setClock('2024-11-04');
    expect((await found(suspended.id)).alerts).toMatchObject([{ kind: 'CHECK_TERM', stage: 'OVERDUE', dueOn }]);
    expect(await stepsOfClock(extended.id)).toEqual([]);
  });

  it('[18.4.b] [18.4.c] an issued check whose start day has come unregistered is known, then one that is not begun', async () => {
    const { id } = await checks.issued({ startOn: '2024-09-09' });
    await checks.setClock('2024-09-08');
    expect((await found(id)).alerts).toEqual([]);
    await checks.setClock('2024-09-09');
    const standing = { stage: 'STANDING', dueOn: null, sinceOn: '2024-09-09' };
    expect((await found(id)).alerts).toEqual([{ kind: 'CHECK_REGISTRATION', rule: '18.4.b', ...standing }]);
    await checks.take(registrar, 'registerCheck', { id });
    expect((await found(id)).alerts).toEqual([]);
    await checks.setClock('2024-09-10');
    const unbegun = { kind: 'CHECK_START', stage: 'STANDING', rule: '18.4.c', sinceOn: '2024-09-10' };
    expect((await found(id)).alerts).toMatchObject([unbegun]);
  });

  it('[18.4.g] under an exempt regime no term of Art. 18 runs, and nothing is late', async () => {
    const { id } = await checks.issued({ regime: 'CRIMINAL_PROCEDURE' });
    await checks.take(prosecutor, 'handOverCheckResolution', { id, delivery: delivery('2024-09-02') });
    await checks.take(prosecutor, 'startCheck', { id });
    await checks.setClock('2025-03-03');
    expect(await found(id)).toMatchObject({ state: 'CONDUCTING', alerts: [], breaches: [] });
  });

  it('[3.4] the checked body sees the check, and none of the office’s alerts', async () => {
    const { id } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-10-15');
    expect((await found(id, agencyOfficial('akimat-kz-71'))).alerts).toEqual([]);
  });
});
