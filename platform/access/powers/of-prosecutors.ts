import { EVERY_PROSECUTOR, ofEveryProsecutor, type PowerRow } from '../power-row';

/** Rights of Art. 10 §1 that every prosecutor has, and what other employees may do at the side of prosecutors (10.1.a). */
export const POWERS_OF_PROSECUTORS = {
  /** Typing a draft or registering what came in: prosecutors and other employees alike. */
  PREPARE_RECORDS: {
    rule: '10.1.a',
    holders: [...EVERY_PROSECUTOR, 'OTHER_EMPLOYEE'],
    source: 'STAFF',
    below: 'BY_RIGHT',
  },
  /** Deciding on an appeal: accepting it under a ground, recording findings, answering. */
  CONSIDER_APPEALS: ofEveryProsecutor('10.1.a'),
  /** [24.3.c] Passing an appeal on to the office that is competent for it. */
  FORWARD_APPEALS: ofEveryProsecutor('10.1.a'),
  /** Seeing to decisions that have been overtaken, in the office of either record. */
  RESOLVE_CONFLICTS: { rule: '10.1.a', holders: EVERY_PROSECUTOR, source: 'STAFF', below: 'BY_RIGHT' },
  /** Protest, instruction, submission, ordinary resolution, sanction, petition, claim, explanation. */
  INTRODUCE_ACTS: {
    ...ofEveryProsecutor('32.2.i'),
    conditions: { HEAD_OF_ASSET_RECOVERY_DEPARTMENT: 'OWN_LAW', OTHER_PROSECUTOR: 'WITHIN_COMPETENCE' },
  },
  SHORT_SUSPENSION: { ...ofEveryProsecutor('37.1.9.a'), conditions: {} },
  /** Opening an analysis of the state of legality or an assessment of acts in force. */
  OPEN_PROCEEDINGS: ofEveryProsecutor('10.1.1'),
  DEMAND_LIFTING_OF_MEASURES: ofEveryProsecutor('10.1.5'),
  DEMAND_INSPECTIONS: ofEveryProsecutor('10.1.6'),
  ORDER_EXPERT_EXAMINATIONS: ofEveryProsecutor('10.1.6.b'),
  INVOLVE_SPECIALISTS: ofEveryProsecutor('10.1.7'),
  SUMMON_PERSONS: ofEveryProsecutor('10.1.9'),
  REQUEST_INFORMATION: ofEveryProsecutor('10.1.10'),
  RECORD_BY_TECHNICAL_MEANS: ofEveryProsecutor('10.1.12'),
  CHECK_RESTRAINT_OF_LIBERTY: ofEveryProsecutor('10.1.14'),
  CANCEL_DECISIONS_OF_INSTITUTIONS: ofEveryProsecutor('10.1.15'),
  REVIEW_TRANSFERS_OF_CONVICTS: ofEveryProsecutor('10.1.16'),
  CONSIDER_RESTRAINT_PETITIONS: ofEveryProsecutor('10.1.17'),
  SUPERVISE_OPERATIONAL_SEARCH: ofEveryProsecutor('10.1.20'),
  OPEN_AND_END_OFFENCE_CASES: ofEveryProsecutor('10.1.25'),
  CHECK_ENFORCEMENT_DOCUMENTS: ofEveryProsecutor('10.1.26'),
  COOPERATE_INTERNATIONALLY: ofEveryProsecutor('10.1.27'),
} as const satisfies Record<string, PowerRow>;
