import { type DutyTable, THREE_WORKING_DAYS } from '../../../platform/lifecycle/duty';

/** What the office has to do on an appeal, or in time. */
export type AppealDutyKind =
  | 'CONSIDERATION'
  | 'REPLY_WITH_CHECK'
  | 'FINAL_REPLY'
  | 'INTERIM_REPLY'
  | 'EXTENSION_NOTICE'
  | 'REDIRECTION_NOTICE'
  | 'COMPLAINT_DECISION'
  | 'ACT_AMENDMENT';

const OF_OFFICE = { record: 'Appeal', of: 'OFFICE', foresight: THREE_WORKING_DAYS } as const;

/** The terms of Art. 24 as the clock watches them; a reply that is late has to be known to the superior of the office. */
export const APPEAL_DUTIES: DutyTable<AppealDutyKind> = {
  CONSIDERATION: {
    ...OF_OFFICE,
    meaning: 'The appeal is to be decided within its term of consideration',
    rule: '24.3.a',
    isEscalated: true,
  },
  REPLY_WITH_CHECK: {
    ...OF_OFFICE,
    meaning: 'The appeal is to be decided ten working days after the due day of its check',
    rule: '24.4.d',
    isEscalated: true,
  },
  FINAL_REPLY: {
    ...OF_OFFICE,
    meaning: 'The final reply is owed after the check has ended',
    rule: '24.4.f',
    isEscalated: true,
  },
  INTERIM_REPLY: {
    ...OF_OFFICE,
    meaning: 'The applicant is to be told by the former due day that a check is running',
    rule: '24.4.e',
    isEscalated: false,
  },
  EXTENSION_NOTICE: {
    ...OF_OFFICE,
    meaning: 'The applicant is to be told of the extension',
    rule: '24.5',
    isEscalated: false,
  },
  REDIRECTION_NOTICE: {
    ...OF_OFFICE,
    meaning: 'The applicant is to be told to which body the appeal was passed',
    rule: '24.1.b',
    isEscalated: false,
  },
  COMPLAINT_DECISION: {
    ...OF_OFFICE,
    record: 'Complaint',
    meaning: 'The complaint is to be decided within twenty working days',
    rule: '25.1.e',
    isEscalated: true,
  },
  ACT_AMENDMENT: {
    record: 'Complaint',
    of: 'OFFICE',
    foresight: null,
    meaning: 'The decision on the complaint is to amend the contested act, and the act is not amended yet',
    rule: '43.3.a',
    isEscalated: false,
  },
};
