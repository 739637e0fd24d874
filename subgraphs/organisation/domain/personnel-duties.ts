import type { DutyTable } from '../../../platform/lifecycle/duty';

/** What has to be known about people in posts. */
export type PersonnelDutyKind = 'TERM_OF_OFFICE' | 'REPORT_TO_PRESIDENT';

/** The terms of office of the law, and the reports owed to the President, as the clock watches them. */
export const PERSONNEL_DUTIES: DutyTable<PersonnelDutyKind> = {
  TERM_OF_OFFICE: {
    record: 'Officer',
    of: 'OFFICE',
    meaning: 'The five-year term of office of the Prosecutor General ends; the powers do not end by themselves',
    rule: '8.1.1.b',
    isEscalated: false,
    // Long enough for a proposal of the President and the consent of the Senate (8.1.1.a), which sits in sessions.
    foresight: { unit: 'MONTH', length: 6 },
  },
  REPORT_TO_PRESIDENT: {
    record: 'PresidentReportSchedule',
    of: 'OFFICE',
    meaning: 'The next report to the President is due by the schedule of the General Office',
    rule: '9.8',
    isEscalated: false,
    foresight: { unit: 'MONTH', length: 1 },
  },
};
