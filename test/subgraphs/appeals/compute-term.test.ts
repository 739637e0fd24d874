import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../../platform/config/package-root';
import { TERMS } from '../../../platform/calendar/terms';
import { publicViewer } from '../../support/viewers';
import { openAppeals, type TestAppeals } from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

interface Answer {
  readonly computeTerm: {
    readonly dueOn: string;
    readonly rule: string;
    readonly legalBasis: string;
    readonly calendarVersion: number;
    readonly explanation: readonly {
      readonly day: string;
      readonly counted: number | null;
      readonly reason: string | null;
    }[];
  };
}

const QUERY = `query ($kind: CountedTerm!, $from: LocalDate!, $version: Int) { computeTerm(kind: $kind, from: $from, calendarVersion: $version) {
  dueOn rule legalBasis calendarVersion explanation { day counted reason } } }`;
const ask = async (kind: string, from: string) =>
  (await appeals.ask<Answer>(publicViewer, QUERY, { kind, from })).computeTerm;

/** Counted by a program of its own, written from section 23 of the life cycles and the calendar alone; the last column tells what lay on the way. */
const DUE_DAYS = readFileSync(join(packageRoot(), 'test', 'subgraphs', 'appeals', 'due-days.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [kind: string, from: string, dueOn: string, rule: string]);

describe('the public question when something is due', () => {
  it('has more than fifty answers to be held against', () => expect(DUE_DAYS).toHaveLength(71));

  it.each(DUE_DAYS)('[24.3.b] %s from %s is due on %s, under %s', async (kind, from, dueOn, rule) => {
    const term = await ask(kind, from);
    expect(term).toMatchObject({ dueOn, rule });
    const counted = term.explanation.flatMap(({ counted: number }) => (number === null ? [] : [number]));
    expect(counted).toEqual(counted.map((_, index) => index + 1));
    expect(term.explanation.at(-1)?.day).toBe(dueOn);
  });

  it('[24.3.b] tells why each day was left out, and by which article', async () => {
    const term = await ask('APPEAL_CONSIDERATION', '2026-03-19');
    expect(term.legalBasis).toBe('Art. 24 §3');
    const left = term.explanation.filter(({ counted }) => counted === null);
    expect(left.find(({ day }) => day === '2026-03-23')?.reason).toContain('Nauryz');
  });

  it('[24.3.b] is asked of every term that the law counts in a number, by name and for no record', async () => {
    const query = `{ __type(name: "CountedTerm") { enumValues { name } } }`;
    const data = await appeals.ask<{ __type: { enumValues: { name: string }[] } }>(publicViewer, query);
    const counted = Object.values(TERMS).filter(({ unit }) => unit !== 'NAMED_DAY' && unit !== 'UNTIMED');
    expect(data.__type.enumValues.map(({ name }) => name).sort()).toEqual(counted.map(({ kind }) => kind).sort());
  });

  it('[24.3.b] is refused beyond the calendar, and for a version that never was', async () => {
    const beyond = { kind: 'COMPLAINT_DECISION', from: '2900-05-05' };
    expect(await appeals.refused(publicViewer, QUERY, beyond)).toMatchObject({
      reason: 'CALENDAR_MISSING',
      rule: '24.3.b',
    });
    const version = { kind: 'COMPLAINT_DECISION', from: '2026-05-05', version: 99 };
    expect(await appeals.refused(publicViewer, QUERY, version)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
