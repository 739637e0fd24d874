import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PAUSES, TERMS } from '../../../platform/calendar/terms';

const LEDGER = readFileSync(join(__dirname, '../../../law/rules.tsv'), 'utf8');
const RULE_IDS = new Set(LEDGER.split('\n').map((line) => line.split('\t')[0]));
const ROWS = Object.values(TERMS);

describe('the deadline table', () => {
  it.each([
    ['[33.3.a] to consider a protest', 'PROTEST_CONSIDERATION', 10, 'CALENDAR_DAY', 'ADDRESSEE'],
    ['[33.3.b] another protest term, at least', 'PROTEST_OTHER_TERM', 3, 'WORKING_DAY', 'PROSECUTOR'],
    ['[33.3.c] to report on a protest', 'PROTEST_REPORT', 0, 'SAME_DAY', 'ADDRESSEE'],
    ['[36.2.a] to consider a submission', 'SUBMISSION_CONSIDERATION', 30, 'CALENDAR_DAY', 'ADDRESSEE'],
    ['[36.2.b] an urgent submission, below', 'SUBMISSION_URGENT', 30, 'CALENDAR_DAY', 'PROSECUTOR'],
    ['[36.2.e] notice of a hearing', 'SUBMISSION_HEARING_NOTICE', 3, 'WORKING_DAY', 'ADDRESSEE'],
    ['[36.2.g] to report on a submission', 'SUBMISSION_REPORT', 3, 'WORKING_DAY', 'ADDRESSEE'],
    ['[10.2.9] to release a person held unlawfully', 'UNLAWFUL_DETENTION_RELEASE', 0, 'SAME_DAY', 'PROSECUTOR'],
    ['[37.1.9.a] a short suspension, at most', 'SHORT_SUSPENSION', 3, 'WORKING_DAY', 'CLOCK'],
    ['[18.4.c] a check', 'CHECK', 30, 'WORKING_DAY', 'PROSECUTOR'],
    [
      '[18.4.d] extensions of a check, at most',
      'CHECK_EXTENSION',
      30,
      'WORKING_DAY',
      'APPOINTING_OFFICIAL_OR_SUPERIOR',
    ],
    ['[24.3.a] to consider an appeal', 'APPEAL_CONSIDERATION', 15, 'WORKING_DAY', 'OFFICE'],
    ['[24.1.b] to redirect an appeal', 'APPEAL_REDIRECTION', 3, 'WORKING_DAY', 'OFFICE'],
    ['[24.4.a] extensions of an appeal, at most', 'APPEAL_EXTENSION', 2, 'MONTH', 'HEAD_OR_DEPUTY'],
    ['[24.5] notice of an extension', 'APPEAL_EXTENSION_NOTICE', 3, 'WORKING_DAY', 'OFFICE'],
    ['[24.4.d] an appeal behind its check', 'APPEAL_WITH_CHECK', 10, 'WORKING_DAY', 'OFFICE'],
    ['[24.4.e] an interim reply', 'APPEAL_INTERIM_REPLY', 0, 'SAME_DAY', 'OFFICE'],
    ['[24.4.f] a final reply', 'APPEAL_FINAL_REPLY', 10, 'WORKING_DAY', 'OFFICE'],
    ['[25.1.a] to file a complaint', 'COMPLAINT_FILING', 3, 'MONTH', 'COMPLAINANT'],
    ['[25.1.e] to decide a complaint', 'COMPLAINT_DECISION', 20, 'WORKING_DAY', 'SUPERIOR'],
    ['[26.3.a] an information request, at least', 'INFORMATION_REQUEST', 3, 'WORKING_DAY', 'PROSECUTOR'],
    ['[26.4] an urgent information request', 'INFORMATION_REQUEST_URGENT', 0, 'SAME_DAY', 'ADDRESSEE'],
    ['[26.8.a] a summons, at least', 'SUMMONS_NOTICE', 1, 'WORKING_DAY', 'OFFICE'],
    ['[8.1.1.b] the tenure of the Prosecutor General', 'PROSECUTOR_GENERAL_TENURE', 5, 'YEAR', 'NOBODY'],
    ['[48.1.a] entry into force', 'ENTRY_INTO_FORCE', 10, 'CALENDAR_DAY', 'NOBODY'],
  ] as const)('%s: %s is %d %s, for the %s', (title, kind, length, unit, mustAct) => {
    expect(TERMS[kind]).toMatchObject({ kind, length, unit, mustAct });
    expect(title).toContain(`[${TERMS[kind].rules[0]}]`);
  });

  it.each(['INSTRUCTION_EXECUTION', 'RESOLUTION_EXECUTION', 'PETITION_FILING'] as const)(
    '%s takes its day from elsewhere',
    (kind) => {
      expect(TERMS[kind].unit).toBe('NAMED_DAY');
    },
  );

  it('[39.2.d, 33.5.c] gives no term for a mandatory claim and for a suspension with a protest', () => {
    expect([TERMS.MANDATORY_CLAIM.unit, TERMS.SUSPENSION_WITH_PROTEST.unit]).toEqual(['UNTIMED', 'UNTIMED']);
    expect(ROWS).toHaveLength(25 + 3 + 2);
  });

  it('cites only rules of the ledger', () => {
    const cited = [
      ...ROWS.flatMap((row): readonly string[] => row.rules),
      ...Object.values(PAUSES).map(({ rule }) => rule),
    ];
    expect(cited.filter((rule) => !RULE_IDS.has(rule))).toEqual([]);
  });
});
