import type { Actor, Lifecycle } from '../../../../platform/lifecycle/lifecycle';

/** States of a check of legality. */
export type CheckState = 'DRAFT' | 'ISSUED' | 'REGISTERED' | 'CONDUCTING' | 'SUSPENDED' | 'COMPLETED' | 'CANCELLED';

/** Steps in the life of a check of legality. */
export type CheckAction =
  | 'DRAFT'
  | 'AMEND_DRAFT'
  | 'RECORD_AGREEMENT'
  | 'ISSUE'
  | 'REGISTER'
  | 'HAND_OVER'
  | 'START'
  | 'REFUSE_ENTRY'
  | 'EXTEND'
  | 'SUSPEND'
  | 'RESUME'
  | 'SUSPEND_EXECUTION'
  | 'RESUME_EXECUTION'
  | 'EXCEED_TERM'
  | 'COMPLETE'
  | 'CANCEL'
  | 'RESCHEDULE';

const OFFICE_STAFF: Actor = { power: 'PREPARE_RECORDS' };
const PROSECUTOR: Actor = { power: 'INTRODUCE_ACTS' };
/** [43.3.a] Cancelling is a superior's own power. */
const SUPERIOR: Actor = { ...PROSECUTOR, isOfSuperiors: true };
const INSPECTOR: Actor = { party: 'INSPECTOR' };
const SUBJECT: Actor = { party: 'ADDRESSEE' };

/** The life of a check under Arts. 18 and 19. A registration is a step of the statistics body, in its own office. */
export const checkLifecycle: Lifecycle<CheckState, CheckAction> = {
  noun: 'Check',
  states: {
    DRAFT: { isFinal: false, meaning: 'The resolution is being prepared; only the office knows of it' },
    ISSUED: { isFinal: false, meaning: 'Appointed by a signed resolution that is not registered yet' },
    REGISTERED: { isFinal: false, meaning: 'The resolution is registered, or exempt from registration' },
    CONDUCTING: { isFinal: false, meaning: 'Running at the audited subject' },
    SUSPENDED: { isFinal: false, meaning: 'Its clock stands still, and nobody enters' },
    COMPLETED: { isFinal: true, meaning: 'Ended with a certificate of results; acts may rest on it' },
    CANCELLED: { isFinal: true, meaning: 'Cancelled by a superior prosecutor; yields no basis' },
  },
  transitions: [
    {
      action: 'DRAFT',
      from: [null],
      to: ['DRAFT'],
      actors: [OFFICE_STAFF],
      guard: 'A function, a sphere and a ground of the closed list with its facts; the rest may still be missing',
      rules: ['18.1.a', '3.3.a', '1.1', '6.1', '18.2.1', '18.2.2', '18.2.3', '18.2.4', '18.2.5', '18.3'],
    },
    {
      action: 'AMEND_DRAFT',
      from: ['DRAFT'],
      to: ['SAME'],
      actors: [OFFICE_STAFF],
      guard: 'Only before it is issued; the form of the proceeding stays',
      rules: ['10.1.a', '17.1', '18.1.a'],
    },
    {
      action: 'RECORD_AGREEMENT',
      from: ['DRAFT'],
      to: ['SAME'],
      actors: [{ power: 'AGREE_TO_BUSINESS_CHECKS' }],
      guard: 'The President or the Prosecutor General agrees to the check of a private business',
      rules: ['18.2.b'],
    },
    {
      action: 'ISSUE',
      from: ['DRAFT'],
      to: ['ISSUED', 'REGISTERED'],
      actors: [{ power: 'APPOINT_CHECKS' }],
      guard:
        'Subject, subject matter, period, persons, start day and term are stated; a private business only on an assignment or with an agreement. An exempt regime skips the registration',
      rules: ['18.2.a', '19.1.b', '18.1.b', '18.2.b', '18.3', '18.4.g', '37.1.6.a', '32.2.j'],
    },
    {
      action: 'REGISTER',
      from: ['ISSUED'],
      to: ['REGISTERED'],
      actors: [OFFICE_STAFF],
      guard: 'The statistics body to which the resolution was sent, by form only',
      rules: ['18.4.a', '11.1.1', '37.1.6.b'],
    },
    {
      action: 'HAND_OVER',
      from: ['REGISTERED'],
      to: ['SAME'],
      actors: [PROSECUTOR],
      guard: 'The resolution is given to the subject against signature, or the refusal to sign is recorded',
      rules: ['19.2.3.a'],
    },
    {
      action: 'START',
      from: ['REGISTERED'],
      to: ['CONDUCTING'],
      actors: [PROSECUTOR, INSPECTOR],
      guard: 'A person named in the resolution, which has been registered and handed over; not before its start day',
      rules: ['18.4.a', '18.4.b', '18.4.c', '19.2.3.a', '37.1.6.b'],
    },
    {
      action: 'REFUSE_ENTRY',
      from: ['ISSUED', 'REGISTERED', 'CONDUCTING', 'SUSPENDED'],
      to: ['SAME'],
      actors: [SUBJECT, OFFICE_STAFF],
      guard: 'For one or more of the five reasons; the platform marks each as founded or unfounded',
      rules: ['19.1.1.f', '19.1.a', '19.1.1.a', '19.1.1.b', '19.1.1.c', '19.1.1.d', '19.1.1.e'],
    },
    {
      action: 'EXTEND',
      from: ['CONDUCTING'],
      to: ['SAME'],
      actors: [PROSECUTOR],
      guard:
        'The appointing official or a superior, with reasons, before the term ends; all extensions at most thirty working days',
      rules: ['18.4.d', '18.4.e', '18.5.2'],
    },
    {
      action: 'SUSPEND',
      from: ['CONDUCTING'],
      to: ['SUSPENDED'],
      actors: [PROSECUTOR],
      guard: 'The appointing official or a superior: an expert examination, information from abroad, another obstacle',
      rules: ['18.4.f', '18.4.e', '10.1.6.b', '18.5.2'],
    },
    {
      action: 'RESUME',
      from: ['SUSPENDED'],
      to: ['CONDUCTING'],
      actors: [PROSECUTOR],
      guard: 'The appointing official or a superior; the day of resumption counts',
      rules: ['18.4.h', '18.4.e'],
    },
    {
      action: 'SUSPEND_EXECUTION',
      from: ['REGISTERED', 'CONDUCTING'],
      to: ['SAME', 'SUSPENDED'],
      actors: [{ machine: 'SYSTEM' }],
      guard:
        'The superior prosecutor or a court suspends it until the decision on a complaint; one that has not begun may not begin, and its term stands still',
      rules: ['43.2.b'],
    },
    {
      action: 'RESUME_EXECUTION',
      from: ['REGISTERED', 'SUSPENDED'],
      to: ['SAME', 'CONDUCTING'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'The last complaint that suspended it has ended; the days left run on from the next day',
      rules: ['43.2.c'],
    },
    {
      action: 'EXCEED_TERM',
      from: ['CONDUCTING'],
      to: ['SAME'],
      actors: [{ machine: 'CLOCK' }],
      guard: 'The due day has passed and the check is neither suspended nor exempt; only the completion is left',
      rules: ['18.5.2', '19.1.1.c'],
    },
    {
      action: 'COMPLETE',
      from: ['CONDUCTING'],
      to: ['COMPLETED'],
      actors: [PROSECUTOR, INSPECTOR],
      guard: 'A person named in the resolution, with a signed certificate of results that was delivered; late or not',
      rules: ['19.2.3.b', '19.2.3.a', '32.2.b'],
    },
    {
      action: 'CANCEL',
      from: ['ISSUED', 'REGISTERED', 'CONDUCTING', 'SUSPENDED'],
      to: ['CANCELLED'],
      actors: [SUPERIOR, { machine: 'SYSTEM' }],
      guard: 'A prosecutor superior to the appointing official, with reasons, or in the decision on a complaint',
      rules: ['43.3.a', '43.3.d'],
    },
    {
      action: 'RESCHEDULE',
      from: ['ISSUED', 'REGISTERED', 'CONDUCTING'],
      to: ['SAME'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'A decree moves days of the working calendar that lie in the term',
      rules: ['24.3.b'],
    },
  ],
};
