import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../../platform/law/language';
import { COMPLAINT_NEXT_STEPS } from '../../../../subgraphs/appeals/domain/complaint/next-steps';
import { publicViewer } from '../../../support/viewers';
import { COMPLAINT, DECISION, employee, openComplaints, regionalHead, type TestComplaints } from './open-complaints';

let complaints: TestComplaints;
beforeAll(async () => {
  complaints = await openComplaints();
});
afterAll(() => complaints.close());

const STATUS = `query ($number: String!, $accessCode: String!) { complaintStatus(number: $number, accessCode: $accessCode) {
  number state receivedOn dueOn isOverdue outcome courtRoute nextStep { text }
} }`;
const FILE = 'mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { id number accessCode } }';

interface Filed {
  readonly id: string;
  readonly number: string;
  readonly accessCode: string;
}

const file = async (input: object = {}): Promise<Filed> =>
  (await complaints.ask<{ fileComplaint: Filed }>(employee, FILE, { input: { ...COMPLAINT, ...input } })).fileComplaint;
const ask = ({ number, accessCode }: Omit<Filed, 'id'>) =>
  complaints.execute(publicViewer, STATUS, { number, accessCode }, 'kk');
const refused = (number: string, accessCode: string) =>
  complaints.refused(publicViewer, STATUS, { number, accessCode });

describe('the status of a complaint', () => {
  it('[25.1.e] is told to the holder of the code: state, due day, what comes next', async () => {
    const filed = await file();
    expect((await ask(filed)).data).toEqual({
      complaintStatus: {
        number: filed.number,
        state: 'ADMITTED',
        receivedOn: '2026-03-19',
        dueOn: '2026-04-21',
        isOverdue: false,
        outcome: null,
        courtRoute: null,
        nextStep: { text: COMPLAINT_NEXT_STEPS.ADMITTED.kk },
      },
    });
  });

  it('[25.2.b] names outcome and way to court once it is decided; there is no field for reasons, names or the respondent', async () => {
    const filed = await file();
    await complaints.take(regionalHead, 'decideComplaint', { id: filed.id, ...DECISION });
    const { outcome, courtRoute } = DECISION;
    expect((await ask(filed)).data).toMatchObject({ complaintStatus: { state: 'DECIDED', outcome, courtRoute } });
    const query = '{ __type(name: "ComplaintStatus") { fields { name } } }';
    const { fields } = (await complaints.ask<{ __type: { fields: { name: string }[] } }>(publicViewer, query)).__type;
    expect(fields.map(({ name }) => name).sort()).toEqual(
      ['number', 'state', 'receivedOn', 'dueOn', 'isOverdue', 'outcome', 'courtRoute', 'nextStep'].sort(),
    );
  });

  it('[25.2.a] tells when the term has passed, which opens the way to court', async () => {
    const filed = await file();
    await complaints.setClock('2026-04-22');
    expect((await ask(filed)).data).toMatchObject({ complaintStatus: { isOverdue: true } });
    await complaints.setClock('2026-03-19');
  });

  it('says what comes next in three languages for every state', () => {
    for (const sentence of Object.values(COMPLAINT_NEXT_STEPS))
      expect(new Set(LANGUAGES.map((language) => sentence[language])).size).toBe(LANGUAGES.length);
  });
});

describe('the code of a complaint', () => {
  it('is given again to the same request, and kept as a hash alone', async () => {
    const requestId = '0197f3a0-5555-7000-8000-000000000001';
    const [filed, again] = [await file({ requestId }), await file({ requestId })];
    expect(again).toEqual(filed);
    const { rows } = await complaints.db.pool.query<{ text: string }>(
      `SELECT (SELECT row_to_json(c)::text FROM complaint c WHERE id = $1) || (SELECT string_agg(result::text, '') FROM platform.request)
         || (SELECT string_agg(details::text, '') FROM platform.audit) AS text`,
      [filed.id],
    );
    expect(rows[0]?.text).toContain(filed.id);
    expect(rows[0]?.text).not.toContain(filed.accessCode);
  });

  it('[3.4] opens its own complaint only; a wrong code, a wrong number and one without a code are the same', async () => {
    const [filed, other, former] = [await file(), await file(), await file()];
    await complaints.db.pool.query('UPDATE complaint SET access_code_hash = NULL WHERE id = $1', [former.id]);
    const wrongCode = await refused(filed.number, other.accessCode);
    expect(wrongCode).toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Complaint' } });
    expect(await refused('KZ-71-ESIL/C-2026-999999', other.accessCode)).toEqual(wrongCode);
    expect(await refused(former.number, former.accessCode)).toEqual(wrongCode);
    const appeal = await complaints.register();
    expect(await refused(appeal.number, appeal.accessCode)).toEqual(wrongCode);
  });

  it('[3.4] is guessed ten times at most, for a number that exists or not', async () => {
    const filed = await file();
    for (const number of [filed.number, 'KZ-71-ESIL/C-2026-888888']) {
      for (let attempt = 0; attempt < 10; attempt += 1)
        await expect(refused(number, 'AAAAAAAAAA')).resolves.toMatchObject({ code: 'NOT_FOUND' });
      await expect(refused(number, filed.accessCode)).resolves.toMatchObject({ code: 'RATE_LIMITED' });
    }
  });
});
