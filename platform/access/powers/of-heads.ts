import {
  DEPARTMENTS,
  DEPUTIES,
  DISTRICT_AND_REGIONAL_HEADS,
  HEADS_AND_DEPUTIES,
  LEADERSHIP,
  MILITARY_AND_TRANSPORT,
  type PowerRow,
} from '../power-row';

/** Powers that Arts. 15 and 16 and the authority matrix give to heads of offices, some to their deputies as well. */
export const POWERS_OF_HEADS = {
  ADMINISTER_PERSONNEL: {
    rule: '15.2.1',
    holders: [...LEADERSHIP, ...DEPARTMENTS, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_RIGHT',
  },
  /** Directing the system (9.1): recording that an office is created, moved, merged, renamed, given another competence or liquidated. */
  ADMINISTER_OFFICES: { rule: '9.1', holders: ['PROSECUTOR_GENERAL'], source: 'OWN_ACT', below: 'BY_RIGHT' },
  /** Admitting bodies and their officials to the shared work: the office whose head leads the council in which they take part (28.1.c). */
  ADMIT_AGENCIES: {
    rule: '28.1.b',
    holders: [...LEADERSHIP, 'REGIONAL_PROSECUTOR'],
    source: 'SHARED',
    below: 'BY_RIGHT',
  },
  /** Managing the own office: its seal, its accounts and sources of funding. */
  MANAGE_OFFICE: {
    rule: '16.2.1',
    holders: ['PROSECUTOR_GENERAL', ...DEPARTMENTS, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_RIGHT',
  },
  /** Running the educational organisation, whose head and deputies are prosecutors without a column of their own. */
  RUN_TRAINING: {
    rule: '12.1.a',
    holders: [...LEADERSHIP, 'OTHER_PROSECUTOR', 'DEPUTY_HEAD_OF_OTHER_BODY'],
    source: 'SHARED',
    below: 'BY_RIGHT',
  },
  /** Organising the work of the own office, and of the system where it is the General Office: plans, tasks, methodical materials. */
  PLAN_WORK: { rule: '7.2.1', holders: HEADS_AND_DEPUTIES, source: 'SHARED', below: 'NEVER' },
  /** [24.3.b] Taking decrees that move days into the working calendar with which every term is counted; the platform's own power. */
  ADMINISTER_CALENDAR: { rule: '24.3.b', holders: LEADERSHIP, source: 'SHARED', below: 'BY_RIGHT' },
  /** Directions on organising work to the lower offices: by right, since the article gives them to superiors. */
  ISSUE_DIRECTIVES: {
    rule: '5.2.1',
    holders: [...LEADERSHIP, ...DEPARTMENTS, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_RIGHT',
  },
  ISSUE_ORDERS: {
    rule: '32.1.3.b',
    holders: ['PROSECUTOR_GENERAL', 'REGIONAL_PROSECUTOR'],
    source: 'SHARED',
    below: 'BY_NECESSITY',
  },
  ISSUE_DISPOSITIONS: {
    rule: '32.1.3.b',
    holders: ['PROSECUTOR_GENERAL', ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_NECESSITY',
  },
  /** Chairing a coordinating council: by virtue of office (9.9, 15.2.4), for military and transport bodies by the regulation (28.1.c). */
  CHAIR_COORDINATING_COUNCIL: {
    rule: '15.2.4',
    holders: ['PROSECUTOR_GENERAL', 'REGIONAL_PROSECUTOR', ...MILITARY_AND_TRANSPORT],
    source: 'BY_NAME',
    below: 'NEVER',
  },
  /** Forming the collegium of a regional office; that of the General Office is the Prosecutor General's (9.12). */
  FORM_COLLEGIUM: { rule: '15.2.3', holders: ['REGIONAL_PROSECUTOR'], source: 'BY_NAME', below: 'NEVER' },
  ISSUE_SERVICE_CERTIFICATES: {
    rule: '47.2.b',
    holders: ['PROSECUTOR_GENERAL', ...DEPARTMENTS, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_RIGHT',
    conditions: { PROSECUTOR_GENERAL: 'TO_SUBORDINATES' },
  },
  /** Deciding on complaints against lower prosecutors: heads, as superiors; over every office below, since the article gives it to superiors. */
  DECIDE_COMPLAINTS: {
    rule: '5.2.5',
    holders: [...LEADERSHIP, ...DEPARTMENTS, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_RIGHT',
  },
  /** Giving appeals to the prosecutors of the office, which belongs to managing it (15.2.1, 16.2.1); a deputy may, as with extensions. */
  ASSIGN_APPEALS: { rule: '15.2.1', holders: HEADS_AND_DEPUTIES, source: 'SHARED', below: 'BY_RIGHT' },
  EXTEND_APPEALS: { rule: '24.4.b', holders: HEADS_AND_DEPUTIES, source: 'SHARED', below: 'BY_NECESSITY' },
  APPOINT_CHECKS: {
    rule: '18.2.a',
    holders: [...LEADERSHIP, 'HEAD_OF_STATISTICS_BODY', ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_NECESSITY',
    conditions: { HEAD_OF_STATISTICS_BODY: 'OWN_FIELD' },
  },
  SUSPEND_PROTESTED_ACTS: {
    rule: '33.5.a',
    holders: [...LEADERSHIP, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_NECESSITY',
  },
  ISSUE_PUBLIC_ADDRESS: {
    rule: '40.a',
    holders: [...LEADERSHIP, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_NECESSITY',
  },
  ORDER_FORCED_DELIVERY: {
    rule: '26.11.b',
    holders: [...LEADERSHIP, ...DEPARTMENTS, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS, ...DEPUTIES],
    source: 'SHARED',
    below: 'BY_NECESSITY',
  },
  /** Protesting a judicial act in force; below the Prosecutor General as far as the codes of procedure give it (10.1.19). */
  PROTEST_JUDICIAL_ACTS: {
    rule: '9.17',
    holders: [...LEADERSHIP, ...MILITARY_AND_TRANSPORT, ...DISTRICT_AND_REGIONAL_HEADS],
    source: 'SHARED',
    below: 'BY_NECESSITY',
    conditions: {
      DEPUTY_PROSECUTOR_GENERAL: 'PER_CODE',
      HEAD_OF_MILITARY_BODY: 'PER_CODE',
      HEAD_OF_TRANSPORT_BODY: 'PER_CODE',
      REGIONAL_PROSECUTOR: 'PER_CODE',
      DISTRICT_PROSECUTOR: 'PER_CODE',
    },
  },
} as const satisfies Record<string, PowerRow>;
