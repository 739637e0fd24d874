import type { TermSpec } from './term-spec';

/** Terms of checks, information requests and summons, Articles 10, 18 and 26. */
export const TERMS_OF_PROCEEDINGS = {
  UNLAWFUL_DETENTION_RELEASE: {
    kind: 'UNLAWFUL_DETENTION_RELEASE',
    rules: ['10.2.9'],
    length: 0,
    unit: 'SAME_DAY',
    sense: 'NOT_LATER_THAN',
    from: 'FINDING',
    mustAct: 'PROSECUTOR',
  },
  CHECK: {
    kind: 'CHECK',
    rules: ['18.4.c'],
    length: 30,
    unit: 'WORKING_DAY',
    sense: 'NOT_LATER_THAN',
    from: 'START_DATE',
    mustAct: 'PROSECUTOR',
    extension: { by: 'CHECK_EXTENSION', late: { reason: 'CHECK_TERM_EXPIRED', rule: '18.5.2' } },
  },
  CHECK_EXTENSION: {
    kind: 'CHECK_EXTENSION',
    rules: ['18.4.d'],
    length: 30,
    unit: 'WORKING_DAY',
    sense: 'AT_MOST',
    from: 'END_OF_FIRST_TERM',
    mustAct: 'APPOINTING_OFFICIAL_OR_SUPERIOR',
  },
  INFORMATION_REQUEST: {
    kind: 'INFORMATION_REQUEST',
    rules: ['26.3.a'],
    length: 3,
    unit: 'WORKING_DAY',
    sense: 'AT_LEAST',
    from: 'DELIVERY',
    mustAct: 'PROSECUTOR',
  },
  INFORMATION_REQUEST_URGENT: {
    kind: 'INFORMATION_REQUEST_URGENT',
    rules: ['26.4'],
    length: 0,
    unit: 'SAME_DAY',
    sense: 'NOT_LATER_THAN',
    from: 'DELIVERY',
    mustAct: 'ADDRESSEE',
  },
  /** A policy value, not one of the law; pass another `length` where it is configured otherwise. */
  SUMMONS_NOTICE: {
    kind: 'SUMMONS_NOTICE',
    rules: ['26.8.a'],
    length: 1,
    unit: 'WORKING_DAY',
    sense: 'AT_LEAST',
    from: 'SENDING',
    mustAct: 'OFFICE',
  },
} as const satisfies Record<string, TermSpec>;
