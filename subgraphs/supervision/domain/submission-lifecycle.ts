import type { Actor, Lifecycle } from '../../../platform/lifecycle/lifecycle';

/** States of a submission. */
export type SubmissionState =
  | 'DRAFT'
  | 'MADE'
  | 'DELIVERED'
  | 'SCHEDULED'
  | 'LEFT_WITHOUT_CONSIDERATION'
  | 'SATISFIED'
  | 'PARTLY_SATISFIED'
  | 'REJECTED'
  | 'SUSPENDED'
  | 'CANCELLED'
  | 'REVOKED';

/** How the addressee may decide on a submission. */
export type ConsiderationOutcome = Extract<SubmissionState, 'SATISFIED' | 'PARTLY_SATISFIED' | 'REJECTED'>;

/** Steps in the life of a submission. */
export type SubmissionAction =
  | 'DRAFT'
  | 'AMEND_DRAFT'
  | 'MAKE'
  | 'CONFIRM_DELIVERY'
  | 'SCHEDULE'
  | 'REGISTER_ATTENDANCE'
  | 'LEAVE_WITHOUT_CONSIDERATION'
  | 'RECORD_CONSIDERATION'
  | 'REPORT'
  | 'RESCHEDULE'
  | 'SUSPEND_EXECUTION'
  | 'RESUME_EXECUTION'
  | 'CANCEL_ACT'
  | 'REVOKE_ACT'
  | 'SUSPEND_ACT'
  | 'RESUME_ACT'
  | 'AMEND_ACT';

const OFFICE_STAFF: Actor = { power: 'PREPARE_RECORDS' };
const PROSECUTOR: Actor = { power: 'INTRODUCE_ACTS' };
/** [43.3.a] Intervening is a superior's own power. */
const SUPERIOR: Actor = { ...PROSECUTOR, isOfSuperiors: true };
const ADDRESSEE: Actor = { party: 'ADDRESSEE' };

const IN_EXECUTION: readonly SubmissionState[] = [
  'MADE',
  'DELIVERED',
  'SCHEDULED',
  'LEFT_WITHOUT_CONSIDERATION',
  'SATISFIED',
  'PARTLY_SATISFIED',
  'REJECTED',
];

/**
 * The life of a submission under Art. 36. What is not a row here cannot happen: there is no change of the term by anyone (36.2.c), though its
 * last day moves with the working calendar (24.3.b), no step by which the office decides in the addressee's place (5.4), and no withdrawal by the author (36.2.i).
 */
export const submissionLifecycle: Lifecycle<SubmissionState, SubmissionAction> = {
  noun: 'Submission',
  states: {
    DRAFT: { isFinal: false, meaning: 'Being prepared; only the office knows of it' },
    MADE: { isFinal: false, meaning: 'Signed and sent to the addressee' },
    DELIVERED: { isFinal: false, meaning: 'With the addressee: the term of consideration runs' },
    SCHEDULED: { isFinal: false, meaning: 'The addressee has announced when and where it will be considered' },
    LEFT_WITHOUT_CONSIDERATION: {
      isFinal: false,
      meaning:
        'Its term has passed without a consideration: non-compliance, and a duty to claim (қараусыз қалдырылған)',
    },
    SATISFIED: { isFinal: false, meaning: 'Considered; everything it demands is granted' },
    PARTLY_SATISFIED: { isFinal: false, meaning: 'Considered; a part of what it demands is granted' },
    REJECTED: { isFinal: false, meaning: 'Considered; nothing it demands is granted' },
    SUSPENDED: { isFinal: false, meaning: 'Its execution stands still while a complaint about it is decided' },
    CANCELLED: {
      isFinal: true,
      meaning: 'A superior has found it unlawful or unfounded: its effect is removed from the start',
    },
    REVOKED: { isFinal: true, meaning: 'A superior has taken it back: its effect has ended' },
  },
  transitions: [
    {
      action: 'DRAFT',
      from: [null],
      to: ['DRAFT'],
      actors: [OFFICE_STAFF],
      guard: 'Prosecutors and other employees may prepare it; it may still be incomplete',
      rules: ['10.1.a', '32.2.i'],
    },
    {
      action: 'AMEND_DRAFT',
      from: ['DRAFT'],
      to: ['SAME'],
      actors: [OFFICE_STAFF],
      guard: 'Only before it is made',
      rules: ['10.1.a'],
    },
    {
      action: 'MAKE',
      from: ['DRAFT'],
      to: ['MADE'],
      actors: [PROSECUTOR],
      guard:
        'Bases with results, an addressee within the competence of the office, a ground, the violations; an urgent term only with a threat and reasons, and below thirty days',
      rules: ['32.2.a', '32.2.i', '32.2.j', '32.2.k', '36.1.a', '36.1.b', '36.2.b', '36.2.c', '32.4.a'],
    },
    {
      action: 'CONFIRM_DELIVERY',
      from: ['MADE'],
      to: ['DELIVERED'],
      actors: [ADDRESSEE, OFFICE_STAFF],
      guard: 'On a day from its making until today; the thirty calendar days, or the urgent term, begin',
      rules: ['36.2.a', '32.2.k', '36.2.b'],
    },
    {
      action: 'SCHEDULE',
      from: ['DELIVERED'],
      to: ['SCHEDULED'],
      actors: [ADDRESSEE],
      guard: 'On a day within the term, announced with time and place three working days before',
      rules: ['36.2.e', '36.2.f'],
    },
    {
      action: 'REGISTER_ATTENDANCE',
      from: ['SCHEDULED'],
      to: ['SAME'],
      actors: [PROSECUTOR],
      guard: 'A prosecutor of the office takes part by right',
      rules: ['36.2.d'],
    },
    {
      action: 'LEAVE_WITHOUT_CONSIDERATION',
      from: ['DELIVERED', 'SCHEDULED'],
      to: ['LEFT_WITHOUT_CONSIDERATION'],
      actors: [{ machine: 'CLOCK' }],
      guard: 'The due day has passed and no consideration is recorded; nobody takes this step by hand',
      rules: ['32.3.b', '39.2.a', '36.2.e'],
    },
    {
      action: 'RECORD_CONSIDERATION',
      from: ['DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION'],
      to: ['SATISFIED', 'PARTLY_SATISFIED', 'REJECTED'],
      actors: [ADDRESSEE],
      guard: 'The addressee alone decides; lateness and missing notice stay on record',
      rules: ['36.2.a', '36.2.h', '5.4'],
    },
    {
      action: 'REPORT',
      from: ['SATISFIED', 'PARTLY_SATISFIED', 'REJECTED'],
      to: ['SAME'],
      actors: [ADDRESSEE],
      guard: 'Once, to the office, for each violation the measure taken or why none, in three working days',
      rules: ['36.2.g', '36.2.h'],
    },
    {
      action: 'RESCHEDULE',
      from: ['DELIVERED', 'SCHEDULED', 'SATISFIED', 'PARTLY_SATISFIED', 'REJECTED'],
      to: ['SAME'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'A decree moves days of the working calendar that lie in the term of consideration or of the report',
      rules: ['24.3.b'],
    },
    {
      action: 'SUSPEND_EXECUTION',
      from: IN_EXECUTION,
      to: ['SUSPENDED'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'The superior or a court suspends it on a pending complaint; its running terms stand still',
      rules: ['43.2.b', '43.3.d'],
    },
    {
      action: 'RESUME_EXECUTION',
      from: ['SUSPENDED'],
      to: IN_EXECUTION,
      actors: [{ machine: 'SYSTEM' }],
      guard: 'The complaint has ended: it returns to its former state, and the days left run on from the next day',
      rules: ['43.2.c'],
    },
    {
      action: 'CANCEL_ACT',
      from: [...IN_EXECUTION, 'SUSPENDED'],
      to: ['CANCELLED'],
      actors: [{ machine: 'SYSTEM' }, SUPERIOR],
      guard:
        'A prosecutor above its author cancels it with reasons, in the decision on a complaint or of the own accord; its terms and duties end',
      rules: ['43.3.a', '43.3.b', '43.3.c', '43.3.d'],
    },
    {
      action: 'REVOKE_ACT',
      from: [...IN_EXECUTION, 'SUSPENDED'],
      to: ['REVOKED'],
      actors: [{ machine: 'SYSTEM' }, SUPERIOR],
      guard:
        'A prosecutor above its author revokes it with reasons, in the decision on a complaint or of the own accord; its terms and duties end',
      rules: ['43.3.a', '43.3.b', '43.3.c', '43.3.d'],
    },
    {
      action: 'SUSPEND_ACT',
      from: IN_EXECUTION,
      to: ['SUSPENDED'],
      actors: [SUPERIOR],
      guard:
        'A prosecutor above its author suspends it with reasons until a day of review; its running terms stand still',
      rules: ['43.3.a', '43.3.b', '43.3.c', '43.3.d'],
    },
    {
      action: 'RESUME_ACT',
      from: ['SUSPENDED'],
      to: IN_EXECUTION,
      actors: [SUPERIOR],
      guard:
        'A prosecutor above its author ends the suspension by a superior; it returns to its former state, and the days left run on from the next day',
      rules: ['43.3.d', '43.3.a'],
    },
    {
      action: 'AMEND_ACT',
      from: ['MADE', 'DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION'],
      to: ['SAME', 'MADE'],
      actors: [SUPERIOR],
      guard:
        'A prosecutor above its author amends it with reasons before its consideration; a changed demand is delivered anew and has a new term',
      rules: ['43.3.a', '43.3.b', '43.3.c', '43.3.d'],
    },
  ],
};
