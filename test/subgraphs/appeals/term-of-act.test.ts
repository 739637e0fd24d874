import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PUBLIC_VIEWER, type Viewer } from '../../../platform/access/viewer';
import { applicant, officer } from '../../support/viewers';
import { checkTold } from './check-told';
import { FIRST_GROUND, openAppeals, prosecutor, type TestAppeals } from './open-appeals';

const general = officer('gpo', 'PROSECUTOR_GENERAL');
const author = applicant();
const INTERIM = 'APPEAL_INTERIM_REPLY';
const TERM = `kind dueOn unit length eventOn rule setByAct { id actNumber actOn effectiveFrom }
  explanation { day counted reason source }`;
const SET = 'mutation ($input: SetAppealParametersInput!) { setAppealParameters(input: $input) { id } }';
const NOTICES = `query ($id: ID!) { appeal(id: $id) { terms { ${TERM} } notices { kind term { ${TERM} } } } }`;
const COMPUTE = `query ($kind: CountedTerm!, $from: LocalDate!, $appointedOn: LocalDate) {
  computeTerm(kind: $kind, from: $from, appointedOn: $appointedOn) { ${TERM} } }`;

interface SeenTerm {
  readonly dueOn: string;
  readonly setByAct: { readonly id: string; readonly actNumber: string } | null;
  readonly explanation: readonly { readonly reason: string | null; readonly source: string | null }[];
}

let appeals: TestAppeals;
let actId: string;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
  const values = [{ parameter: INTERIM, length: 3 }];
  const input = { actNumber: '30-ө', actOn: '2024-09-02', effectiveFrom: '2024-09-16', values };
  actId = (await appeals.ask<{ setAppealParameters: { id: string } }>(general, SET, { input })).setAppealParameters.id;
});
beforeEach(() => appeals.setClock('2024-09-02'));
afterAll(() => appeals.close());

/** The terms of an appeal of 2 September 2024, due on the 23rd, on which a check is appointed: those of its own, and that of the interim reply. */
async function termsOf(appointedOn: string, viewer: Viewer = prosecutor) {
  const { id } = await appeals.register({ channel: 'PORTAL' }, author);
  await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
  await appeals.setClock(appointedOn);
  await checkTold(appeals, id).tell('ISSUED', { dueOn: '2024-10-14' });
  interface Seen {
    readonly appeal: {
      readonly terms: SeenTerm[];
      readonly notices: { readonly kind: string; readonly term: SeenTerm }[];
    };
  }
  const { appeal } = await appeals.ask<Seen>(viewer, NOTICES, { id });
  return { own: appeal.terms, interim: appeal.notices.find(({ kind }) => kind === 'INTERIM_REPLY')?.term };
}

const compute = async (kind: string, from: string, appointedOn?: string): Promise<SeenTerm> =>
  (await appeals.ask<{ computeTerm: SeenTerm }>(PUBLIC_VIEWER, COMPUTE, { kind, from, appointedOn })).computeTerm;

const act = () => ({ id: actId, actNumber: '30-ө', actOn: '2024-09-02', effectiveFrom: '2024-09-16' });

describe('a term whose length an act of the Prosecutor General set', () => {
  it.each([
    ['the office', prosecutor],
    ['the applicant', author],
  ])('[9.22.b] [24.4.e] tells %s which act it was, in a field and in its proof', async (_, viewer) => {
    const { interim, own } = await termsOf('2024-09-16', viewer);
    expect(interim).toMatchObject({ dueOn: '2024-09-19', unit: 'WORKING_DAY', length: 3, rule: '24.4.e' });
    expect(interim?.setByAct).toEqual(act());
    expect(interim?.explanation[0]).toMatchObject({
      day: '2024-09-16',
      reason: expect.stringContaining('an act of the Prosecutor General sets 3 × WORKING_DAY'),
      source: '24.4.e, act No. 30-ө of 2024-09-02',
    });
    expect(own.map(({ setByAct }) => setByAct)).toEqual(own.map(() => null));
  });

  it('[9.22.b] [24.4.e] names none where the check was appointed before the first day of the act', async () => {
    const { interim } = await termsOf('2024-09-13');
    expect(interim).toMatchObject({ dueOn: '2024-09-23', unit: 'SAME_DAY', setByAct: null });
    expect(interim?.explanation[0]).toMatchObject({ reason: 'Due on the day of the event itself', source: '24.4.e' });
  });

  it('[9.22.b] [24.4.e] names none where the former due day comes first, which is the law', async () => {
    const { interim } = await termsOf('2024-09-19');
    expect(interim).toMatchObject({ dueOn: '2024-09-23', setByAct: null });
  });
});

describe('the public question when an interim reply is due', () => {
  it('[9.22.b] [24.3.b] heeds the act in force on the day of the appointment, and names it', async () => {
    const term = await compute(INTERIM, '2024-09-23', '2024-09-16');
    expect(term).toMatchObject({ dueOn: '2024-09-19', setByAct: act() });
    expect(term.explanation[0]?.source).toBe('24.4.e, act No. 30-ө of 2024-09-02');
  });

  it.each([
    ['before the first day of the act', '2024-09-13'],
    ['so late that the former due day comes first', '2024-09-19'],
    ['on a day that is not told', undefined],
  ])('[24.4.e] is answered by the law alone for a check appointed %s', async (_, appointedOn) => {
    expect(await compute(INTERIM, '2024-09-23', appointedOn)).toMatchObject({ dueOn: '2024-09-23', setByAct: null });
  });

  it('[9.22.b] is asked with the day of an appointment for no other term', async () => {
    const variables = { kind: 'APPEAL_CONSIDERATION', from: '2024-09-02', appointedOn: '2024-09-16' };
    expect(await appeals.refused(PUBLIC_VIEWER, COMPUTE, variables)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await compute('APPEAL_CONSIDERATION', '2024-09-16')).toMatchObject({ setByAct: null });
  });
});
