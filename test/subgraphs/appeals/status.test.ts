import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '../../../platform/law/language';
import { applicant, publicViewer } from '../../support/viewers';
import { FIRST_GROUND, openAppeals, prosecutor, REPLY, type TestAppeals } from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const STATUS = `query ($number: String!, $accessCode: String!) { appealStatus(number: $number, accessCode: $accessCode) {
  number state receivedOn dueOn isOverdue isMeasureTaken nextStep { text }
  reply { language reasoning legalReferences { source act number adoptedOn article } complaintRight { superior termMonths court } signedBy { id } }
} }`;

const ask = (number: string, accessCode: string, language?: Language) =>
  appeals.execute(publicViewer, STATUS, { number, accessCode }, language);
const refused = (number: string, accessCode: string) => appeals.refused(publicViewer, STATUS, { number, accessCode });

describe('the status of an appeal', () => {
  it('[24.3.a] is told to the holder of the code: state, due day and what comes next', async () => {
    const { number, accessCode } = await appeals.register();
    const response = await ask(number, accessCode);
    expect(response.data).toEqual({
      appealStatus: {
        number,
        state: 'RECEIVED',
        receivedOn: '2026-03-19',
        dueOn: '2026-04-14',
        isOverdue: false,
        isMeasureTaken: false,
        nextStep: { text: expect.stringContaining('Your appeal is registered') },
        reply: null,
      },
    });
  });

  it.each([
    ['kk', 'Жолданымыңыз тіркелді'],
    ['ru', 'Ваше обращение зарегистрировано'],
  ] as const)('comes in the language asked for, %s', async (language, words) => {
    const { number, accessCode } = await appeals.register();
    const response = await ask(number, accessCode, language);
    expect(response.data).toMatchObject({ appealStatus: { nextStep: { text: expect.stringContaining(words) } } });
  });

  it('[24.7.a] [24.7.c] holds the reply with the right to complain, and not who signed it', async () => {
    const { id, number, accessCode } = await appeals.register();
    await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    const response = await ask(number, accessCode);
    expect(response.data).toMatchObject({ appealStatus: { state: 'ANSWERED', reply: { ...REPLY, signedBy: null } } });
  });
});

describe('an access code', () => {
  it('is ten signs, given again to the same request and to nobody else', async () => {
    const requestId = '0197f3a0-2222-7000-8000-000000000001';
    const first = await appeals.register({ requestId });
    const again = await appeals.register({ requestId });
    expect(first.accessCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(again).toEqual(first);
    const other = await appeals.register();
    expect(other.accessCode).not.toBe(first.accessCode);
  });

  it('is kept as a hash only', async () => {
    const { id, accessCode } = await appeals.register({ requestId: '0197f3a0-2222-7000-8000-000000000002' });
    const { rows } = await appeals.db.pool.query<{ text: string }>(
      `SELECT (SELECT row_to_json(a)::text FROM appeal a WHERE id = $1)
         || (SELECT string_agg(result::text, '') FROM platform.request)
         || (SELECT string_agg(details::text, '') FROM platform.audit) AS text`,
      [id],
    );
    expect(rows[0]?.text).toContain(id);
    expect(rows[0]?.text).not.toContain(accessCode);
  });

  it('opens also as people write it', async () => {
    const { number, accessCode } = await appeals.register();
    const written = `${accessCode.slice(0, 5)}-${accessCode.slice(5)} `
      .toLowerCase()
      .replace(/0/g, 'o')
      .replace(/1/g, 'l');
    const response = await ask(` ${number.toLowerCase()} `, written);
    expect(response.data).toMatchObject({ appealStatus: { number } });
  });

  it('[3.4] opens its own appeal only, and a wrong code is the same as a wrong number', async () => {
    const { number } = await appeals.register();
    const other = await appeals.register();
    const wrongCode = await refused(number, other.accessCode);
    const wrongNumber = await refused('KZ-71-ESIL/A-2026-999999', other.accessCode);
    const empty = await refused(number, '');
    expect(wrongCode).toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Appeal' } });
    expect(wrongNumber).toEqual(wrongCode);
    expect(empty).toEqual(wrongCode);
  });

  it('is guessed ten times at most, by anyone together, for a number that exists or not', async () => {
    const { number, accessCode } = await appeals.register();
    for (const guessed of [number, 'KZ-71-ESIL/A-2026-888888']) {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        await expect(refused(guessed, 'AAAAAAAAAA')).resolves.toMatchObject({ code: 'NOT_FOUND' });
      }
      await expect(refused(guessed, accessCode)).resolves.toMatchObject({
        code: 'RATE_LIMITED',
        details: { retryAfterSeconds: expect.any(Number) },
      });
    }
    const other = await appeals.register();
    expect((await ask(other.number, other.accessCode)).errors).toBeUndefined();
  });

  it('right ones are not counted', async () => {
    const { number, accessCode } = await appeals.register();
    for (let attempt = 0; attempt < 12; attempt += 1) expect((await ask(number, accessCode)).errors).toBeUndefined();
  });

  it('is given to applicants who register their own appeal too', async () => {
    const { number, accessCode } = await appeals.register({ channel: 'PORTAL' }, applicant());
    expect((await ask(number, accessCode)).data).toMatchObject({ appealStatus: { state: 'RECEIVED' } });
  });
});
