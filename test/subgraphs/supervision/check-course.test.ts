import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { colleague, delivery, head, openChecks, prosecutor, regionHead, type TestChecks } from './open-checks';

let checks: TestChecks;
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.close());

const EXTENSION = { days: 30, reason: 'LARGE_VOLUME', reasoning: 'Forty schools' };
const certificate = (on: string) => ({ on, conclusion: 'Violations were found.', hasViolations: true });

describe('a check begins', () => {
  it('[18.4.a] not from a draft', async () => {
    const { id } = await checks.draft();
    expect(await checks.refusedTo(prosecutor, 'startCheck', { id })).toMatchObject({
      reason: 'RESOLUTION_REQUIRED',
      rule: '18.4.a',
    });
  });

  it('[18.4.b] [37.1.6.b] not before its resolution is registered', async () => {
    const { id } = await checks.issued();
    expect(await checks.refusedTo(prosecutor, 'startCheck', { id })).toMatchObject({
      reason: 'REGISTRATION_REQUIRED',
      rule: '18.4.b',
    });
  });

  it('[19.2.3.a] not before the resolution is handed over, signed for or not', async () => {
    const { id } = await checks.registered();
    expect(await checks.refusedTo(prosecutor, 'startCheck', { id })).toMatchObject({
      reason: 'MANDATORY_CONTENT_MISSING',
      rule: '19.2.3.a',
      details: { fields: ['handover'] },
    });
    await checks.take(prosecutor, 'handOverCheckResolution', {
      id,
      delivery: { ...delivery('2024-09-02'), isSigned: false },
    });
    expect(await checks.take(prosecutor, 'startCheck', { id })).toMatchObject({
      state: 'CONDUCTING',
      startedOn: '2024-09-02',
    });
  });

  it('[19.1.1.d] by nobody whom the resolution does not name, [18.4.c] and not before its day', async () => {
    const { id } = await checks.registered({ startOn: '2024-09-03' });
    await checks.take(prosecutor, 'handOverCheckResolution', { id, delivery: delivery('2024-09-02') });
    expect(await checks.refusedTo(colleague, 'startCheck', { id })).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '19.1.1.d',
    });
    expect(await checks.refusedTo(prosecutor, 'startCheck', { id })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '18.4.c',
    });
  });

  it('[19.1.1.e] not by a person without the admission that the object needs', async () => {
    const { id } = await checks.registered({ isSecretRegime: true });
    await checks.take(prosecutor, 'handOverCheckResolution', { id, delivery: delivery('2024-09-02') });
    expect(await checks.refusedTo(prosecutor, 'startCheck', { id })).toMatchObject({ rule: '19.1.1.e' });
  });

  it.each([
    ['2024-09-02', '2024-10-14'],
    ['2026-03-02', '2026-04-17'],
  ])('[18.4.c] on %s and is due thirty working days later, on %s', async (on, dueOn) => {
    const seen = await checks.conducting(on);
    expect(seen).toMatchObject({ dueOn, terms: [{ kind: 'CHECK', dueOn, metOn: null }], breaches: [] });
  });

  it('[18.4.g] without a term under an exempt regime', async () => {
    await checks.setClock('2024-09-02');
    const { id } = await checks.issued({ regime: 'OPERATIONAL_SEARCH', termDays: null });
    await checks.take(prosecutor, 'handOverCheckResolution', { id, delivery: delivery('2024-09-02') });
    expect(await checks.take(prosecutor, 'startCheck', { id })).toMatchObject({ state: 'CONDUCTING', dueOn: null });
    expect(await checks.refusedTo(head, 'extendCheck', { id, ...EXTENSION })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '18.4.g',
    });
  });
});

describe('a check is extended', () => {
  it('[18.4.d] by thirty working days from its due day: 14 October 2024 becomes 26 November', async () => {
    const { id } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-10-10');
    expect(await checks.refusedTo(head, 'extendCheck', { id, ...EXTENSION, days: 31 })).toMatchObject({
      reason: 'TERM_ABOVE_MAXIMUM',
      rule: '18.4.d',
    });
    expect((await checks.take(head, 'extendCheck', { id, ...EXTENSION })).dueOn).toBe('2024-11-26');
    expect(await checks.refusedTo(head, 'extendCheck', { id, ...EXTENSION, days: 1 })).toMatchObject({
      reason: 'TERM_ABOVE_MAXIMUM',
      rule: '18.4.d',
    });
  });

  it('[18.4.e] with reasons, by who appointed it or a superior, never by a line prosecutor', async () => {
    const { id } = await checks.conducting('2024-09-02');
    for (const viewer of [prosecutor, colleague]) {
      expect(await checks.refusedTo(viewer, 'extendCheck', { id, ...EXTENSION })).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'NOT_AUTHOR_OR_SUPERIOR',
        rule: '18.4.e',
      });
    }
    expect((await checks.see(prosecutor, id))?.allowedActions).not.toContain('EXTEND');
    expect((await checks.see(head, id))?.allowedActions).toContain('EXTEND');
    expect(await checks.refusedTo(head, 'extendCheck', { id, ...EXTENSION, reasoning: ' ' })).toMatchObject({
      reason: 'REASONS_REQUIRED',
      rule: '18.4.e',
    });
  });

  it('[5.2.3] [18.4.e] by a superior only with the necessity, on the power of the official who appointed it', async () => {
    const { id } = await checks.conducting('2024-09-02');
    const input = { id, ...EXTENSION, days: 10 };
    expect(await checks.refusedTo(regionHead, 'extendCheck', input)).toMatchObject({
      reason: 'REASONS_REQUIRED',
      rule: '5.2.3',
      details: { exercisedPowerOf: head.posts[0]?.officeId },
    });
    const necessityReason = 'The head of the district office is ill';
    expect((await checks.take(regionHead, 'extendCheck', { ...input, necessityReason })).dueOn).toBe('2024-10-29');
    const query = '{ checks { nodes { id extensions { exercisedPowerOf { id } } } } }';
    const own = await checks.conducting('2024-09-02');
    await checks.take(head, 'extendCheck', { id: own.id, ...EXTENSION });
    type Seen = { checks: { nodes: { id: string; extensions: { exercisedPowerOf: { id: string } | null }[] }[] } };
    const { nodes } = (await checks.ask<Seen>(regionHead, query)).checks;
    const shown = (checkId: string) => nodes.find((node) => node.id === checkId)?.extensions;
    expect(shown(id)).toEqual([{ exercisedPowerOf: { id: head.personId } }]);
    expect(shown(own.id)).toEqual([{ exercisedPowerOf: null }]);
  });

  it('[18.5.2] not after its term, nor suspended; the last day is good', async () => {
    const { id } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-10-15T00:00');
    for (const [mutation, input] of [
      ['extendCheck', EXTENSION],
      ['suspendCheck', { reason: 'EXPERT_EXAMINATION' }],
    ] as const) {
      expect(await checks.refusedTo(head, mutation, { id, ...input })).toMatchObject({
        code: 'TERM_EXPIRED',
        reason: 'CHECK_TERM_EXPIRED',
        rule: '18.5.2',
      });
    }
    await checks.setClock('2024-10-14T23:59');
    expect((await checks.take(head, 'extendCheck', { id, ...EXTENSION, days: 1 })).dueOn).toBe('2024-10-15');
  });
});

describe('a check is suspended', () => {
  it('[18.4.f] [18.4.e] for a reason of the list, another obstacle being described, by who appointed it', async () => {
    const { id } = await checks.conducting('2024-09-02');
    const other = { id, reason: 'OTHER_OBSTACLE', description: ' ' };
    expect(await checks.refusedTo(head, 'suspendCheck', other)).toMatchObject({
      reason: 'DESCRIPTION_REQUIRED',
      rule: '18.4.f',
    });
    expect(await checks.refusedTo(prosecutor, 'suspendCheck', other)).toMatchObject({
      reason: 'NOT_AUTHOR_OR_SUPERIOR',
      rule: '18.4.e',
    });
    expect(await checks.take(head, 'suspendCheck', { ...other, description: 'Flood' })).toMatchObject({
      state: 'SUSPENDED',
      dueOn: null,
    });
    expect(await checks.refusedTo(prosecutor, 'resumeCheck', { id })).toMatchObject({
      reason: 'NOT_AUTHOR_OR_SUPERIOR',
      rule: '18.4.e',
    });
  });

  it('[18.4.h] [10.1.6.b] and resumed with the days left, the day of resumption counted: due 29 October 2024', async () => {
    const { id } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-09-12');
    await checks.take(head, 'suspendCheck', { id, reason: 'EXPERT_EXAMINATION' });
    await checks.setClock('2024-12-01');
    expect(await checks.see(head, id)).toMatchObject({ breaches: [], dueOn: null, daysSuspended: 80 });
    await checks.setClock('2024-09-26');
    expect(await checks.take(head, 'resumeCheck', { id })).toMatchObject({
      state: 'CONDUCTING',
      dueOn: '2024-10-29',
      daysSuspended: 14,
    });
  });

  it('[18.4.h] over Nauryz 2026: from 18 March to 26 March, due 22 April instead of 17 April', async () => {
    const { id } = await checks.conducting('2026-03-02');
    await checks.setClock('2026-03-18');
    await checks.take(head, 'suspendCheck', { id, reason: 'FOREIGN_INFORMATION' });
    await checks.setClock('2026-03-26');
    expect((await checks.take(head, 'resumeCheck', { id })).dueOn).toBe('2026-04-22');
  });
});

describe('a check ends', () => {
  it('[19.2.3.b] [19.2.3.a] only with a certificate that was delivered, by a person named', async () => {
    const { id } = await checks.conducting('2024-09-02');
    expect(await checks.refusedTo(prosecutor, 'completeCheck', { id })).toMatchObject({
      reason: 'RESULTS_CERTIFICATE_REQUIRED',
      rule: '19.2.3.b',
    });
    const signed = { id, certificate: certificate('2024-09-02') };
    expect(await checks.refusedTo(prosecutor, 'completeCheck', signed)).toMatchObject({
      reason: 'RESULTS_CERTIFICATE_NOT_DELIVERED',
      rule: '19.2.3.a',
    });
    const whole = { ...signed, delivery: { ...delivery('2024-09-02'), isSigned: false } };
    expect(await checks.refusedTo(colleague, 'completeCheck', whole)).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '19.1.1.d',
    });
    const seen = await checks.take(prosecutor, 'completeCheck', whole);
    expect(seen).toMatchObject({
      state: 'COMPLETED',
      completedOn: '2024-09-02',
      terms: [{ metOn: '2024-09-02' }],
      allowedActions: [],
    });
    expect(seen.certificate?.id).toBeDefined();
  });

  it('[19.2.3.b] [18.5.2] late, with the breach on record', async () => {
    const { id } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-10-16');
    const breaches = [{ kind: 'TERM_EXCEEDED', rule: '18.5.2', occurredOn: '2024-10-15' }];
    expect(await checks.see(head, id)).toMatchObject({ state: 'CONDUCTING', breaches });
    const seen = await checks.take(prosecutor, 'completeCheck', {
      id,
      certificate: certificate('2024-10-16'),
      delivery: delivery('2024-10-16'),
    });
    expect(seen).toMatchObject({ state: 'COMPLETED', breaches });
  });

  it('[43.3.a] [43.3.f] by cancellation of a superior with reasons, not of who appointed it', async () => {
    const { id } = await checks.conducting('2024-09-02');
    for (const viewer of [head, prosecutor]) {
      expect(await checks.refusedTo(viewer, 'cancelCheck', { id, reasons: 'Unfounded' })).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'NOT_SUPERIOR',
        rule: '43.3.a',
      });
    }
    expect(await checks.refusedTo(regionHead, 'cancelCheck', { id, reasons: '' })).toMatchObject({
      reason: 'REASONS_REQUIRED',
      rule: '43.3.a',
    });
    expect(await checks.take(regionHead, 'cancelCheck', { id, reasons: 'Unfounded' })).toMatchObject({
      state: 'CANCELLED',
      allowedActions: [],
    });
  });

  it('[18.4.e] and two officers at once leave one decision', async () => {
    const { id, version } = await checks.conducting('2024-09-02');
    const input = { id, reason: 'EXPERT_EXAMINATION', expectedVersion: version, necessityReason: 'The head is away' };
    const query = 'mutation ($input: SuspendCheckInput!) { suspendCheck(input: $input) { id } }';
    const answers = await Promise.all([head, regionHead].map((viewer) => checks.execute(viewer, query, { input })));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });
});
