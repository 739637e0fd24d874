import { refuse } from '../../../platform/errors/refuse';
import type { Reason } from '../../../platform/errors/reason';
import type { RuleId } from '../../../platform/law/rule-id';
import type { AppealFacts } from './appeal-facts';
import type { AppealPriority, ApplicantKind } from './appeal';

/** What an acceptance is decided on. */
export interface Acceptance {
  readonly applicantKind: ApplicantKind;
  readonly facts: AppealFacts;
  /** Whether the one who accepts is a head of the office or of a superior one. */
  readonly isByHead: boolean;
}

/** Something a ground needs, and the refusal where it is missing. */
interface Requirement {
  readonly reason: Reason;
  readonly rule: RuleId;
  isMet(acceptance: Acceptance): boolean;
}

const REQUIREMENTS = {
  PROTECTED_GROUP: {
    reason: 'PROTECTED_GROUP_REQUIRED',
    rule: '24.1.1',
    isMet: ({ facts }) => facts.protectedGroup !== null,
  },
  /** The head may see a failure in other facts, with reasons, since prior recourse is not strictly demanded by the text. */
  BODY_FAILURE: {
    reason: 'BODY_FAILURE_NOT_SHOWN',
    rule: '24.1.2',
    isMet: ({ facts, isByHead }) =>
      facts.hasNoCompetentBody ||
      (facts.body !== null && (facts.failure !== null || (isByHead && facts.overrideReasons !== null))),
  },
  BUSINESS_APPLICANT: {
    reason: 'APPLICANT_NOT_BUSINESS',
    rule: '24.1.3',
    isMet: ({ applicantKind }) => applicantKind === 'BUSINESS',
  },
  ASSIGNMENT: {
    reason: 'ASSIGNMENT_REFERENCE_REQUIRED',
    rule: '24.1.6',
    isMet: ({ facts }) => facts.assignment !== null,
  },
} as const satisfies Record<string, Requirement>;

interface GroundRow {
  readonly meaning: string;
  readonly rule: RuleId;
  readonly needs: readonly (keyof typeof REQUIREMENTS)[];
  readonly priority: AppealPriority;
}

/** [24.1.a] The seven grounds: what each needs, its rule, and the priority it gives (24.1.4). Adding a ground is adding a row. */
export const GROUNDS = {
  VULNERABLE_OR_INDEFINITE: {
    meaning:
      'Rights of persons who cannot protect themselves, of minors, or of an indefinite circle (өз құқықтарын қорғай алмайтын адамдар, кәмелетке толмағандар, адамдардың шектелмеген тобы)',
    rule: '24.1.1',
    needs: ['PROTECTED_GROUP'],
    priority: 'NORMAL',
  },
  BODY_FAILED_OR_ABSENT: {
    meaning:
      'The competent body does not properly secure protection, or there is none (уәкілетті органның тиісті түрде қамтамасыз етпеуі не мұндай органның болмауы)',
    rule: '24.1.2',
    needs: ['BODY_FAILURE'],
    priority: 'NORMAL',
  },
  BUSINESS_INTERFERENCE: {
    meaning: 'Bodies or officials interfere in the activity of a private business (кәсіпкерлік қызметіне араласу)',
    rule: '24.1.3',
    needs: ['BUSINESS_APPLICANT'],
    priority: 'NORMAL',
  },
  CONSTITUTIONAL_OR_SECURITY_THREAT: {
    meaning:
      'A threat to constitutional order or national security (конституциялық құрылысқа және ұлттық қауіпсіздікке төнген қатер)',
    rule: '24.1.4',
    needs: [],
    priority: 'HIGH',
  },
  HARM_TO_LIFE_OR_HEALTH: {
    meaning:
      'A violation that brings harm to life or health if it is left (адамның өмірі мен денсаулығына зиян келтіретін заңдылықтың бұзылуы)',
    rule: '24.1.4',
    needs: [],
    priority: 'HIGH',
  },
  PRESIDENT_ASSIGNMENT: {
    meaning: 'An assignment of the President (тапсырма)',
    rule: '24.1.6',
    needs: ['ASSIGNMENT'],
    priority: 'NORMAL',
  },
  PROSECUTOR_GENERAL_ASSIGNMENT: {
    meaning: 'An assignment of the Prosecutor General (тапсырма)',
    rule: '24.1.6',
    needs: ['ASSIGNMENT'],
    priority: 'NORMAL',
  },
} as const satisfies Record<string, GroundRow>;

export type AppealGround = keyof typeof GROUNDS;

/**
 * [24.1.a] The ground of an acceptance, with everything it needs. Refuses `GROUND_REQUIRED` (details: `allowed`, the steps left) without
 * a ground, and with the reason and rule of the first requirement that is not met.
 */
export function requireGround(ground: AppealGround | null, acceptance: Acceptance): AppealGround {
  if (ground === null) return refuse('GROUND_REQUIRED', '24.1.a', { allowed: ['FIND_OUT_OF_SCOPE'] });
  for (const need of GROUNDS[ground].needs) {
    const { reason, rule, isMet } = REQUIREMENTS[need];
    if (!isMet(acceptance)) refuse(reason, rule, { ground, need });
  }
  return ground;
}

/** [24.1.4] [24.6.b] The priority of an accepted appeal: high for two of the grounds and for every anonymous one. */
export function priorityOf(ground: AppealGround, applicantKind: ApplicantKind): AppealPriority {
  return applicantKind === 'ANONYMOUS' ? 'HIGH' : GROUNDS[ground].priority;
}
