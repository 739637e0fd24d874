import type { Actor, Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { SUBMISSION_INTERVENTIONS } from './submission-interventions';
import type { SubmissionAction, SubmissionState } from './submission-states';

const OFFICE_STAFF: Actor = { power: 'PREPARE_RECORDS' };
const PROSECUTOR: Actor = { power: 'INTRODUCE_ACTS' };
const ADDRESSEE: Actor = { party: 'ADDRESSEE' };

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
    ...SUBMISSION_INTERVENTIONS,
  ],
};
