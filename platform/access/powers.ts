import type { RuleId } from '../law/rule-id';
import type { Holder } from './holders';

/** One power of the matrix: who holds it, on which rule, and whether it may be delegated (Art. 9(11)). */
export interface PowerRow {
  /** The rule that a refusal cites. */
  readonly rule: RuleId;
  readonly holders: readonly Holder[];
  /** False where a law or a presidential act gives the power to the Prosecutor General by name (9.11.a). */
  readonly isDelegable: boolean;
}

const DISTRICT_AND_REGIONAL_HEADS = ['REGIONAL_PROSECUTOR', 'DISTRICT_PROSECUTOR'] as const;
const MILITARY_AND_TRANSPORT = ['HEAD_OF_MILITARY_BODY', 'HEAD_OF_TRANSPORT_BODY'] as const;
const LEADERSHIP = ['PROSECUTOR_GENERAL', 'DEPUTY_PROSECUTOR_GENERAL'] as const;
const DEPARTMENTS = ['HEAD_OF_STATISTICS_BODY', 'HEAD_OF_ASSET_RECOVERY_DEPARTMENT'] as const;
const DEPUTIES = ['DEPUTY_REGIONAL_PROSECUTOR', 'DEPUTY_DISTRICT_PROSECUTOR'] as const;

/** Heads and deputies of every body of the office. */
const HEADS_AND_DEPUTIES = [
  ...LEADERSHIP,
  ...DEPARTMENTS,
  ...MILITARY_AND_TRANSPORT,
  ...DISTRICT_AND_REGIONAL_HEADS,
  ...DEPUTIES,
  'DEPUTY_HEAD_OF_OTHER_BODY',
] as const;

const EVERY_PROSECUTOR = [...HEADS_AND_DEPUTIES, 'OTHER_PROSECUTOR'] as const;

/**
 * The powers of Arts. 9, 10, 15, 16 and the authority matrix as one table. Adding a power is adding a row; a command names the row and
 * `requirePower` decides. Powers over a record are held for the record's office or, for a superior, over a subordinate one (5.2.3).
 */
export const POWERS = {
  /** Typing a draft or registering what came in: prosecutors and other employees alike (10.1.a). */
  PREPARE_RECORDS: { rule: '10.1.a', holders: [...EVERY_PROSECUTOR, 'OTHER_EMPLOYEE'], isDelegable: true },
  /** Deciding on an appeal: accepting it under a ground, recording findings, answering. */
  CONSIDER_APPEALS: { rule: '10.1.a', holders: EVERY_PROSECUTOR, isDelegable: true },
  /** Seeing to decisions that have been overtaken, in the office of either record. */
  RESOLVE_CONFLICTS: { rule: '10.1.a', holders: EVERY_PROSECUTOR, isDelegable: true },
  EXTEND_APPEALS: { rule: '24.4.b', holders: HEADS_AND_DEPUTIES, isDelegable: true },
  APPOINT_CHECKS: {
    rule: '18.2.a',
    holders: [...LEADERSHIP, 'HEAD_OF_STATISTICS_BODY', ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    isDelegable: true,
  },
  /** Agreeing to the check of a private business, or recording that the President does; the article names who. */
  AGREE_TO_BUSINESS_CHECKS: { rule: '18.2.b', holders: ['PROSECUTOR_GENERAL'], isDelegable: false },
  /** Protest, instruction, submission, ordinary resolution, sanction, petition, claim, explanation. */
  INTRODUCE_ACTS: { rule: '32.2.i', holders: EVERY_PROSECUTOR, isDelegable: true },
  SUSPEND_PROTESTED_ACTS: {
    rule: '33.5.a',
    holders: [...LEADERSHIP, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    isDelegable: true,
  },
  SHORT_SUSPENSION: { rule: '37.1.9.a', holders: EVERY_PROSECUTOR, isDelegable: true },
  ISSUE_PUBLIC_ADDRESS: {
    rule: '40.a',
    holders: [...LEADERSHIP, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    isDelegable: true,
  },
  ORDER_FORCED_DELIVERY: {
    rule: '26.11.b',
    holders: [...LEADERSHIP, ...DEPARTMENTS, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS, ...DEPUTIES],
    isDelegable: true,
  },
  SUBMIT_ON_IMMUNITY: { rule: '36.1.3.b', holders: ['PROSECUTOR_GENERAL'], isDelegable: false },
  APPROVE_COUNCIL_REGULATIONS: { rule: '9.10', holders: ['PROSECUTOR_GENERAL'], isDelegable: true },
  /** Chairing a coordinating council: by virtue of office (9.9, 15.2.4), for military and transport bodies by the regulation (28.1.c). */
  CHAIR_COORDINATING_COUNCIL: {
    rule: '15.2.4',
    holders: ['PROSECUTOR_GENERAL', 'REGIONAL_PROSECUTOR', ...MILITARY_AND_TRANSPORT],
    isDelegable: false,
  },
  /** [24.3.b] Taking decrees that move days into the working calendar with which every term is counted; the platform's own power. */
  ADMINISTER_CALENDAR: { rule: '24.3.b', holders: LEADERSHIP, isDelegable: true },
  ADMINISTER_PERSONNEL: {
    rule: '15.2.1',
    holders: [...LEADERSHIP, ...DEPARTMENTS, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    isDelegable: true,
  },
} as const satisfies Record<string, PowerRow>;

export type Power = keyof typeof POWERS;
