import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../support/viewers';
import {
  employee,
  esilId,
  head,
  openAppeals,
  PAPER_APPEAL,
  prosecutor,
  REGISTER,
  type TestAppeals,
} from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const resident = applicant();
const OWN_APPEAL = { channel: 'PORTAL' } as const;

const refusedInput = (input: object, viewer = employee) =>
  appeals.refused(viewer, REGISTER, { input: { ...PAPER_APPEAL, ...input } });

describe('the story of an appeal received on 19 March 2026', () => {
  it('[24.3.a] [24.3.b] is due on 14 April, and the answer shows why day by day', async () => {
    const { id } = await appeals.register();
    const data = await appeals.ask<{
      appeal: {
        dueOn: string;
        terms: {
          rule: string;
          legalBasis: string;
          explanation: { day: string; counted: number | null; kind: string }[];
        }[];
      };
    }>(
      employee,
      `query ($id: ID!) { appeal(id: $id) { dueOn terms { rule legalBasis explanation { day counted kind reason } } } }`,
      {
        id,
      },
    );
    expect(data.appeal.dueOn).toBe('2026-04-14');
    const [term] = data.appeal.terms;
    expect(term).toMatchObject({ rule: '24.3.a', legalBasis: 'Art. 24 §3' });
    const days = term?.explanation ?? [];
    expect(days[0]).toMatchObject({ day: '2026-03-19', counted: null, kind: 'EVENT_DAY' });
    expect(days[1]).toMatchObject({ day: '2026-03-20', counted: 1 });
    const off = days.filter(({ counted, kind }) => counted === null && kind !== 'WEEKEND' && kind !== 'EVENT_DAY');
    expect(off.map(({ day }) => day)).toEqual(['2026-03-23', '2026-03-24', '2026-03-25']);
    expect(days.filter(({ kind }) => kind === 'WEEKEND')).toHaveLength(8);
    expect(days.at(-1)).toMatchObject({ day: '2026-04-14', counted: 15 });
  });
});

describe('the term of an appeal', () => {
  it.each([
    ['2024-09-02', '2024-09-23'],
    ['2024-10-14', '2024-11-05'],
    ['2026-03-19', '2026-04-14'],
    ['2024-09-07', '2024-09-27'],
    ['2024-05-02', '2024-05-27'],
    ['2024-12-30', '2025-01-23'],
  ])('[24.3.a] [24.3.b] received on %s is due fifteen working days later, on %s', async (receivedOn, dueOn) => {
    await expect(appeals.register({ receivedOn })).resolves.toMatchObject({ receivedOn, dueOn });
  });

  it('[24.3.c] counts from the first receipt by any body of the office, though another registers it a week later', async () => {
    await appeals.setClock('2024-09-09');
    await expect(appeals.register({ receivedOn: '2024-09-02' })).resolves.toMatchObject({ dueOn: '2024-09-23' });
    await appeals.setClock('2026-03-19');
  });

  it('[24.3.a] may be another one if the law that sets it is named', async () => {
    const otherTerm = { length: 5, unit: 'WORKING_DAY', norm: 'Art. 1 of another law' };
    await expect(appeals.register({ receivedOn: '2024-09-02', otherTerm })).resolves.toMatchObject({
      dueOn: '2024-09-09',
    });
    await expect(
      appeals.register({ receivedOn: '2024-09-02', otherTerm: { until: '2024-09-20', norm: 'Art. 2 of another law' } }),
    ).resolves.toMatchObject({ dueOn: '2024-09-20' });
  });

  it('[24.3.a] is not another one without its norm', async () => {
    for (const norm of [undefined, '   ']) {
      await expect(refusedInput({ otherTerm: { length: 5, unit: 'WORKING_DAY', norm } })).resolves.toMatchObject({
        code: 'PRECONDITION_FAILED',
        reason: 'TERM_NORM_REQUIRED',
        rule: '24.3.a',
      });
    }
  });

  it.each([{ length: 5 }, { until: '2026-05-01', length: 5, unit: 'MONTH' }, {}])(
    '[24.3.a] is not half stated: %j',
    async (otherTerm) => {
      await expect(refusedInput({ otherTerm: { ...otherTerm, norm: 'Art. 1' } })).resolves.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'otherTerm' },
      });
    },
  );

  it('[24.6.a] does not run for an anonymous appeal', async () => {
    const appeal = await appeals.register({ applicant: { kind: 'ANONYMOUS' } });
    expect(appeal).toMatchObject({ state: 'RECEIVED', dueOn: null, terms: [], notices: [] });
  });
});

describe('the day of receipt', () => {
  it('[24.3.a] is today by the legal clock unless an earlier one is stated', async () => {
    await appeals.setClock('2026-03-20T23:30');
    await expect(appeals.register()).resolves.toMatchObject({ receivedOn: '2026-03-20' });
    await appeals.setClock('2026-03-19');
  });

  it('[24.3.a] does not lie in the future', async () => {
    await expect(refusedInput({ receivedOn: '2026-03-20' })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'receivedOn' },
    });
  });

  it('[48.1.a] [24.3.a] does not lie before the entry into force of the law', async () => {
    await expect(refusedInput({ receivedOn: '2022-11-17' })).resolves.toMatchObject({
      reason: 'NORM_NOT_IN_FORCE',
      rule: '24.3.a',
      details: { inForceFrom: '2022-11-18' },
    });
    await expect(appeals.register({ receivedOn: '2023-01-05' })).resolves.toMatchObject({ receivedOn: '2023-01-05' });
  });
});

describe('who registers', () => {
  it.each([
    ['an employee of the office', employee],
    ['a prosecutor of the office', prosecutor],
    ['its head', head],
    ['a superior prosecutor', officer('region-kz-71')],
  ])('[10.1.a] %s may', async (_, viewer) => {
    await expect(appeals.register({}, viewer)).resolves.toMatchObject({ state: 'RECEIVED', version: 1 });
  });

  it('[24.3.a] an applicant may, for himself or herself, through the portal, today', async () => {
    const appeal = await appeals.register(OWN_APPEAL, resident);
    expect(appeal).toMatchObject({ state: 'RECEIVED', receivedOn: '2026-03-19', handler: null });
    expect(appeal.allowedActions).toEqual(['CHANGE_REPRESENTATIVE']);
    const other = applicant('another resident');
    const query = `query ($id: ID!) { appeal(id: $id) { number } }`;
    await expect(appeals.ask(resident, query, { id: appeal.id })).resolves.toEqual({
      appeal: { number: appeal.number },
    });
    await expect(appeals.ask(other, query, { id: appeal.id })).resolves.toEqual({ appeal: null });
  });

  it.each([
    ['another channel', { channel: 'PAPER' }, 'channel'],
    ['an earlier day', { ...OWN_APPEAL, receivedOn: '2026-03-18' }, 'receivedOn'],
    ['another term', { ...OWN_APPEAL, otherTerm: { length: 1, unit: 'MONTH', norm: 'Art. 1' } }, 'otherTerm'],
    ['anonymity', { ...OWN_APPEAL, applicant: { kind: 'ANONYMOUS' } }, 'applicant.kind'],
  ])('[24.3.a] an applicant does not state %s', async (_, input, field) => {
    await expect(refusedInput(input, resident)).resolves.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('[24.3.a] the office registers what came on paper or in person, not through the portal', async () => {
    await expect(refusedInput(OWN_APPEAL)).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'channel' },
    });
  });

  it('[10.1.a] an officer of another office may not', async () => {
    await expect(refusedInput({}, officer('district-kz-75-almaly'))).resolves.toMatchObject({
      code: 'FORBIDDEN',
      reason: 'POWER_NOT_HELD',
    });
    await expect(refusedInput({ officeId: officeIdOf('region-kz-71') })).resolves.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    ['an official of another body', agencyOfficial('akimat-kz-71')],
    ['an analyst', analyst()],
  ])('[3.2] %s may not', async (_, viewer) => {
    await expect(refusedInput({}, viewer)).resolves.toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN', rule: '3.2' });
  });

  it('nobody unknown may', async () => {
    await expect(refusedInput({}, publicViewer)).resolves.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('nobody may at an office that does not exist', async () => {
    for (const [officeId, code] of [
      ['0197f3a0-0000-7000-8000-000000000000', 'NOT_YET_KNOWN'],
      ['no id', 'NOT_FOUND'],
    ]) {
      await expect(refusedInput({ officeId })).resolves.toMatchObject({
        code,
        details: { noun: 'Office' },
      });
    }
  });
});

describe('an author', () => {
  it('[24.6.a] is named unless the appeal is anonymous', async () => {
    for (const name of [undefined, '', '  ']) {
      const refusal = await refusedInput({ applicant: { kind: 'GROUP', name } });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'applicant.name' } });
    }
  });

  it('[24.6.a] is not named in an anonymous appeal', async () => {
    await expect(refusedInput({ applicant: { kind: 'ANONYMOUS', name: 'Somebody' } })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'applicant' },
    });
  });
});

describe('a registration number', () => {
  it("runs without gaps through the office's register, whoever registers at the same time", async () => {
    const esil = officeIdOf('district-kz-71-saryarka');
    const registrar = officer('region-kz-71');
    const before = await appeals.register({ officeId: esil }, registrar);
    const all = await Promise.all(Array.from({ length: 8 }, () => appeals.register({ officeId: esil }, registrar)));
    const numbers = all.map(({ number }) => number).sort();
    expect(before.number).toBe('KZ-71-SARYARKA/A-2026-000001');
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, index) => `KZ-71-SARYARKA/A-2026-00000${index + 2}`));
  });

  it('is not used up by a refused registration', async () => {
    const officeId = officeIdOf('district-kz-71-baikonyr');
    const registrar = officer('region-kz-71');
    await refusedInput({ officeId, receivedOn: '2030-01-01' }, registrar);
    await expect(appeals.register({ officeId }, registrar)).resolves.toMatchObject({
      number: expect.stringMatching(/-000001$/),
    });
  });
});

describe('a registration', () => {
  it('is one statement per table touched', async () => {
    const response = await appeals.execute(
      employee,
      `mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { accessCode } }`,
      { input: { ...PAPER_APPEAL, officeId: esilId, requestId: '0197f3a0-1111-7000-8000-000000000001' } },
    );
    // BEGIN, lock of the request, clock and kept request, office, register, appeal, term, audit, outbox, request, COMMIT; then the appeal read anew.
    expect(response.extensions.kenes.statements).toBe(12);
  });
});
