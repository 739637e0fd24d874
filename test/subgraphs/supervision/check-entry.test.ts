import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicViewer } from '../../support/viewers';
import { akimat, delivery, head, openChecks, prosecutor, regionHead, registrar, type TestChecks } from './open-checks';
import { employee, esilId } from './open-supervision';

let checks: TestChecks;
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.close());

describe('the subject refuses entry', () => {
  const refuse = (id: string, reasons: readonly string[], person = 'prosecutor of esil district') =>
    checks.take(akimat, 'refuseCheckEntry', { id, person, reasons });
  const marksOf = async (taken: ReturnType<typeof refuse>) =>
    (await taken).entryRefusals.at(-1)?.reasons.map(({ reason, mark }) => [reason, mark]);

  it('[19.1.1.a] [19.1.1.b] while the resolution is neither registered nor handed over', async () => {
    await checks.setClock('2024-09-02');
    const { id } = await checks.issued();
    const reasons = ['RESOLUTION_NOT_HANDED', 'NOT_REGISTERED'];
    expect(await marksOf(refuse(id, reasons))).toEqual(reasons.map((reason) => [reason, 'FOUNDED']));
    await checks.take(registrar, 'registerCheck', { id });
    await checks.take(prosecutor, 'handOverCheckResolution', { id, delivery: delivery('2024-09-02') });
    expect(await marksOf(refuse(id, reasons))).toEqual(reasons.map((reason) => [reason, 'UNFOUNDED']));
  });

  it('[19.1.1.b] without ground under an exempt regime', async () => {
    const { id } = await checks.issued({ regime: 'CRIMINAL_PROCEDURE' });
    expect(await marksOf(refuse(id, ['NOT_REGISTERED']))).toEqual([['NOT_REGISTERED', 'UNFOUNDED']]);
  });

  it('[19.1.1.c] once the term is over, and while the check is suspended', async () => {
    const { id } = await checks.conducting('2024-09-02');
    expect(await marksOf(refuse(id, ['TERM_OVER']))).toEqual([['TERM_OVER', 'UNFOUNDED']]);
    await checks.setClock('2024-10-15');
    expect(await marksOf(refuse(id, ['TERM_OVER']))).toEqual([['TERM_OVER', 'FOUNDED']]);
    await checks.setClock('2024-09-10');
    await checks.take(head, 'suspendCheck', { id, reason: 'EXPERT_EXAMINATION' });
    expect(await marksOf(refuse(id, ['TERM_OVER']))).toEqual([['TERM_OVER', 'FOUNDED']]);
  });

  it('[19.1.1.d] [19.1.1.e] to persons who are not named or lack the admission', async () => {
    await checks.setClock('2024-09-02');
    const { id } = await checks.issued({ isSecretRegime: true });
    const reasons = ['PERSON_NOT_LISTED', 'NO_SECRECY_CLEARANCE'];
    expect(await marksOf(refuse(id, reasons, 'A stranger'))).toEqual(reasons.map((reason) => [reason, 'FOUNDED']));
    expect(await marksOf(refuse(id, reasons))).toEqual([
      ['PERSON_NOT_LISTED', 'UNFOUNDED'],
      ['NO_SECRECY_CLEARANCE', 'FOUNDED'],
    ]);
  });

  it('[19.1.1.f] for no other reason; [19.1.a] a representative only with a valid authority', async () => {
    const { id } = await checks.issued();
    const input = { id, person: 'A', reasons: ['DIRECTOR_ON_HOLIDAY'] };
    expect(await checks.refusedTo(akimat, 'refuseCheckEntry', input)).toMatchObject({
      reason: 'REASON_NOT_IN_LIST',
      rule: '19.1.1.f',
    });
    const represented = {
      id,
      person: 'A',
      reasons: ['NOT_REGISTERED'],
      representation: { document: 'Power 3', validUntil: '2024-09-01' },
    };
    expect(await checks.refusedTo(employee, 'refuseCheckEntry', represented)).toMatchObject({
      reason: 'AUTHORITY_EXPIRED',
      rule: '19.1.a',
    });
  });
});

describe('the public question whether a check may enter', () => {
  const answer = async (number: string | null, on?: string) => {
    const query = `query ($number: String!, $on: LocalDate) { mayCheckEnter(number: $number, on: $on) { mayEnter reason rule legalBasis explanation { en } } }`;
    return (await checks.ask<{ mayCheckEnter: object }>(publicViewer, query, { number, on })).mayCheckEnter;
  };

  it('[19.1.1.b] is answered alike for no check, a draft, an unregistered and a secret one', async () => {
    await checks.setClock('2024-09-02');
    const unknown = await answer('KZ-71-ESIL/T-2024-999999');
    expect(unknown).toMatchObject({
      mayEnter: false,
      reason: 'NO_REGISTERED_CHECK',
      rule: '19.1.1.b',
      legalBasis: expect.stringContaining('Art. 19'),
    });
    expect(await answer((await checks.issued()).number)).toEqual(unknown);
    expect(
      await answer(
        (await checks.registered({ classification: 'PROTECTED_SECRET' }).catch(() => ({ number: '-' }))).number,
      ),
    ).toEqual(unknown);
  });

  it('[19.1.1.a] [19.1.1.c] [19.2.1.a] follows the check through its life, by either number', async () => {
    const { id, number, registrationNumber } = await checks.registered();
    expect(await answer(number)).toMatchObject({ mayEnter: false, rule: '19.1.1.a' });
    await checks.take(prosecutor, 'handOverCheckResolution', { id, delivery: delivery('2024-09-02') });
    await checks.take(prosecutor, 'startCheck', { id });
    expect(await answer(` ${number?.toLowerCase() ?? ''} `)).toMatchObject({ mayEnter: true, rule: '19.2.1.a' });
    expect(await answer(registrationNumber, '2024-10-14')).toMatchObject({ mayEnter: true });
    expect(await answer(registrationNumber, '2024-10-15')).toMatchObject({
      mayEnter: false,
      reason: 'TERM_OVER',
      rule: '19.1.1.c',
    });
    expect(await answer(registrationNumber, '2024-09-01')).toMatchObject({
      mayEnter: false,
      reason: 'NOT_STARTED',
      rule: '18.4.c',
    });
    await checks.take(head, 'suspendCheck', { id, reason: 'EXPERT_EXAMINATION' });
    expect(await answer(number)).toMatchObject({ mayEnter: false, reason: 'SUSPENDED', rule: '19.1.1.c' });
    await checks.take(regionHead, 'cancelCheck', { id, reasons: 'Unfounded' });
    expect(await answer(number)).toMatchObject({ mayEnter: false, reason: 'CANCELLED', rule: '43.3.d' });
    expect(await answer((await checks.completed('2024-09-02')).number)).toMatchObject({
      mayEnter: false,
      reason: 'COMPLETED',
      rule: '19.2.3.b',
    });
  });
});

describe('a submission rests on a check', () => {
  const basisOf = (checkId: string) => ({ bases: [{ type: 'CHECK', checkId }] });

  it('[32.2.b] only once it is completed with a certificate', async () => {
    const running = await checks.conducting('2024-09-02');
    expect(await checks.refusedMaking(basisOf(running.id))).toMatchObject({
      reason: 'BASIS_WITHOUT_RESULTS',
      rule: '32.2.b',
    });
    await checks.take(regionHead, 'cancelCheck', { id: running.id, reasons: 'Unfounded' });
    expect(await checks.refusedMaking(basisOf(running.id))).toMatchObject({
      reason: 'BASIS_WITHOUT_RESULTS',
      rule: '32.2.b',
    });
    const { id } = await checks.completed('2024-09-02');
    const made = await checks.made(basisOf(id));
    expect(made.state).toBe('MADE');
    const query = `query ($id: ID!, $made: ID!) { check(id: $id) { submissions { nodes { id } } } submission(id: $made) { bases { check { id } } } }`;
    const seen = await checks.ask(head, query, { id, made: made.id });
    expect(seen).toEqual({
      check: { submissions: { nodes: [{ id: made.id }] } },
      submission: { bases: [{ check: { id } }] },
    });
  });

  it('[3.4] and never on one that its author may not know of', async () => {
    const refusal = await checks.refused(
      prosecutor,
      'mutation ($input: DraftSubmissionInput!) { draftSubmission(input: $input) { id } }',
      {
        input: { officeId: esilId, text: 'T', ...basisOf(crypto.randomUUID()) },
      },
    );
    expect(refusal.code).toBe('NOT_FOUND');
  });
});
