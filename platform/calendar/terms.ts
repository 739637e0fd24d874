import type { RuleId } from '../law/rule-id';
import type { TermKind, TermSpec } from './term-spec';
import { TERMS_OF_ACTS } from './terms-of-acts';
import { TERMS_OF_APPEALS } from './terms-of-appeals';
import { TERMS_OF_PROCEEDINGS } from './terms-of-proceedings';

/** The deadline table: every term of the law, with its rules, length, sense, starting event and who must act. */
export const TERMS = {
  ...TERMS_OF_ACTS,
  ...TERMS_OF_PROCEEDINGS,
  ...TERMS_OF_APPEALS,
  /** An alert only; the powers do not end by themselves. */
  PROSECUTOR_GENERAL_TENURE: {
    kind: 'PROSECUTOR_GENERAL_TENURE',
    rules: ['8.1.1.b'],
    length: 5,
    unit: 'YEAR',
    sense: 'NOT_LATER_THAN',
    from: 'APPOINTMENT',
    mustAct: 'NOBODY',
    rollsForward: false,
  },
  ENTRY_INTO_FORCE: {
    kind: 'ENTRY_INTO_FORCE',
    rules: ['48.1.a'],
    length: 10,
    unit: 'CALENDAR_DAY',
    sense: 'ELAPSED',
    from: 'PUBLICATION',
    mustAct: 'NOBODY',
  },
} as const satisfies { readonly [Kind in TermKind]: TermSpec & { readonly kind: Kind } };

/** A cause that stops the clock of a term, and whether the day of resumption is itself counted again. */
export interface PauseCause {
  readonly rule: RuleId;
  readonly resumptionDayCounts: boolean;
}

/** The suspensions that stop a term: of a check (18.4.h), of a contested act while a complaint is pending (43.2.c), and of an act by a superior (43.3.d). */
export const PAUSES = {
  CHECK_SUSPENSION: { rule: '18.4.h', resumptionDayCounts: true },
  COMPLAINT_SUSPENSION: { rule: '43.2.c', resumptionDayCounts: false },
  SUPERIOR_SUSPENSION: { rule: '43.3.d', resumptionDayCounts: false },
} as const satisfies Record<string, PauseCause>;
