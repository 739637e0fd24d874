import { describe, expect, it } from '@jest/globals';
import { computeTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import { CALENDAR, d } from './reference-calendar';

describe('terms of the platform', () => {
  it('[48.1.a] ten days elapse after publication, then the law is in force', () => {
    expect(computeTerm(CALENDAR, TERMS.ENTRY_INTO_FORCE, d('2023-07-13')).dueOn).toBe('2023-07-24');
    const sixty = { ...TERMS.ENTRY_INTO_FORCE, length: 60 };
    expect(computeTerm(CALENDAR, sixty, d('2023-07-13')).dueOn).toBe('2023-09-12');
  });

  it('[48.1.a] entry into force asks no calendar, so that laws of any year can be dated', () => {
    expect(computeTerm(CALENDAR, TERMS.ENTRY_INTO_FORCE, d('2022-11-05')).dueOn).toBe('2022-11-16');
  });

  it('[8.1.1.b] the tenure of the Prosecutor General ends on the same day five years later, a Sunday or not', () => {
    expect(computeTerm(CALENDAR, TERMS.PROSECUTOR_GENERAL_TENURE, d('2022-03-14')).dueOn).toBe('2027-03-14');
  });
});
