import type { AgencyState } from '../../../../platform/access/body-states';
import type { Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** What may be done with an agency. */
export type AgencyAction = 'REGISTER' | 'CHANGE' | 'CEASE';

/** What may be done with an agency's official. */
export type AgencyOfficialAction = 'ADMIT' | 'REVOKE';

/** Whether an official may act for the agency, now or from a day on. */
export type AgencyOfficialState = 'ADMITTED' | 'ENDED';

const actors = [{ power: 'ADMIT_AGENCIES' }] as const;

/** [28.1.b] A participating body in the directory. */
export const AGENCY_LIFECYCLE: Lifecycle<AgencyState, AgencyAction> = {
  noun: 'Agency',
  states: {
    ACTIVE: { isFinal: false, meaning: 'The body exists.' },
    CEASED: { isFinal: true, meaning: 'The body is no more; nobody acts for it and nothing new is addressed to it.' },
  },
  transitions: [
    {
      action: 'REGISTER',
      from: [null],
      to: ['ACTIVE'],
      actors,
      guard: 'A code of its own, a body above that exists and covers its region',
      rules: ['28.1.b'],
    },
    {
      action: 'CHANGE',
      from: ['ACTIVE'],
      to: ['SAME'],
      actors,
      guard: 'A body above that exists, covers its region and is not below it',
      rules: ['28.1.b'],
    },
    {
      action: 'CEASE',
      from: ['ACTIVE'],
      to: ['CEASED'],
      actors,
      guard: 'No body below it exists; its officials are out at once',
      rules: ['28.1.b'],
    },
  ],
};

/** [28.1.b] A person who acts for a participating body in the shared graph, from the first to the last day of the role. */
export const AGENCY_OFFICIAL_LIFECYCLE: Lifecycle<AgencyOfficialState, AgencyOfficialAction> = {
  noun: 'AgencyOfficial',
  states: {
    ADMITTED: { isFinal: false, meaning: 'The person acts for the agency, or will from the first day on.' },
    ENDED: { isFinal: true, meaning: 'The last day has passed: the person is an outsider.' },
  },
  transitions: [
    {
      action: 'ADMIT',
      from: [null],
      to: ['ADMITTED'],
      actors,
      guard: 'The agency exists, the account is nobody else’s, no other role of the person there on any of the days',
      rules: ['28.1.b'],
    },
    {
      action: 'REVOKE',
      from: ['ADMITTED'],
      to: ['SAME', 'ENDED'],
      actors,
      guard: 'The last day is not later than it was',
      rules: ['28.1.b'],
    },
  ],
};
