import type { OfficeSphere } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { refuse } from '../../../../platform/errors/refuse';
import type { CheckSubject } from './check-content';

/** [18.1.a] The closed list of grounds. */
export const CHECK_GROUNDS = {
  PRESIDENT_ASSIGNMENT: 'An assignment of the President (тапсырма)',
  PROSECUTOR_GENERAL_ASSIGNMENT: 'An assignment of the Prosecutor General (тапсырма)',
  PROTECTION_DECISION: 'A decision to protect one of the five interests of Art. 18 §2',
  STATISTICS_DEPARTMENT_DECISION: 'A decision of the statistics department in its own field (18.3)',
} as const;

export type CheckGround = keyof typeof CHECK_GROUNDS;

/** [18.1.a] The five protected interests. */
export const PROTECTED_CATEGORIES = {
  UNABLE_TO_PROTECT: 'Persons who cannot protect their rights themselves (18.2.1)',
  MINORS: 'Persons under eighteen (кәмелетке толмаған адамдар; 18.2.2)',
  INDEFINITE_CIRCLE: 'An indefinite circle of persons (адамдардың шектелмеген тобы; 18.2.3)',
  IRREVERSIBLE_CONSEQUENCES: 'Persons, society or the State, against irreversible consequences (18.2.4)',
  BUSINESS_INTERFERENCE: 'Private businesses in whose activity public bodies interfered (18.2.5)',
} as const;

export type ProtectedCategory = keyof typeof PROTECTED_CATEGORIES;

/** [18.2.1] Why persons cannot protect themselves. */
export const CIRCUMSTANCES = {
  PHYSIOLOGICAL: 'Physiological features',
  MENTAL: 'Mental disorders (психикалық ауытқулар)',
  OTHER: 'Other circumstances, which are described',
} as const;

export type Circumstance = keyof typeof CIRCUMSTANCES;

/** [18.2.4] The threatened goods. */
export const CHECK_THREATS = {
  LIFE: 'Life',
  HEALTH: 'Health',
  STATE_SECURITY: 'The security of the Republic',
} as const;

export type CheckThreat = keyof typeof CHECK_THREATS;

/** What a ground needs to stand; blank texts are null. */
export interface GroundFacts {
  readonly assignment: { readonly number: string; readonly on: LocalDate } | null;
  readonly category: ProtectedCategory | null;
  readonly circumstance: Circumstance | null;
  readonly description: string | null;
  readonly threat: CheckThreat | null;
  readonly reasoning: string | null;
  readonly interference: string | null;
  /** [18.2.3] Whether all persons concerned are named in a closed list. */
  readonly isLimitedToNamedPersons: boolean;
}

/** [18.2.3] What a check is marked with though appointing it was lawful. */
export type CheckWarning = 'PROTECTED_GROUP_MISMATCH' | 'WRONG_JURISDICTION';

interface Circumstances {
  readonly facts: GroundFacts;
  readonly subject: CheckSubject | null;
  readonly officeSphere: OfficeSphere;
}

const CATEGORY_GUARDS: Readonly<Record<ProtectedCategory, (circumstances: Circumstances) => void>> = {
  UNABLE_TO_PROTECT: ({ facts }) => {
    if (facts.circumstance === null || (facts.circumstance === 'OTHER' && facts.description === null))
      refuse('DESCRIPTION_REQUIRED', '18.2.1', { circumstance: facts.circumstance });
  },
  MINORS: ({ facts }) => {
    if (facts.description === null) refuse('DESCRIPTION_REQUIRED', '18.2.2');
  },
  INDEFINITE_CIRCLE: () => undefined,
  IRREVERSIBLE_CONSEQUENCES: ({ facts }) => {
    if (facts.threat === null) refuse('THREAT_REQUIRED', '18.2.4', { allowed: Object.keys(CHECK_THREATS) });
    if (facts.reasoning === null) refuse('REASONS_REQUIRED', '18.2.4');
  },
  BUSINESS_INTERFERENCE: ({ facts, subject }) => {
    if (subject !== null && subject.kind !== 'PUBLIC_BODY') refuse('SUBJECT_MUST_BE_PUBLIC_BODY', '18.2.5');
    if (facts.interference === null) refuse('MANDATORY_CONTENT_MISSING', '18.2.5', { fields: ['interference'] });
  },
};

const GROUND_GUARDS: Readonly<Record<CheckGround, (circumstances: Circumstances) => void>> = {
  PRESIDENT_ASSIGNMENT: requireAssignment,
  PROSECUTOR_GENERAL_ASSIGNMENT: requireAssignment,
  PROTECTION_DECISION: (circumstances) => {
    const { category } = circumstances.facts;
    if (category === null)
      return refuse('PROTECTED_GROUP_REQUIRED', '18.1.a', { allowed: Object.keys(PROTECTED_CATEGORIES) });
    CATEGORY_GUARDS[category](circumstances);
  },
  STATISTICS_DEPARTMENT_DECISION: ({ officeSphere }) => {
    if (officeSphere !== 'STATISTICS')
      refuse('POWER_NOT_HELD', '18.1.a', { power: 'APPOINT_CHECKS', holders: ['HEAD_OF_STATISTICS_BODY'] });
  },
};

function requireAssignment({ facts }: Circumstances): void {
  if (facts.assignment === null) refuse('ASSIGNMENT_REFERENCE_REQUIRED', '18.1.a');
}

/** [18.1.b] Whether a ground is an assignment, which needs neither a category nor, for a business, an agreement. */
export function isAssignment(ground: CheckGround): boolean {
  return ground === 'PRESIDENT_ASSIGNMENT' || ground === 'PROSECUTOR_GENERAL_ASSIGNMENT';
}

/** [3.3.a] [18.1.a] A check is saved only with a ground of the list and what it needs. Refuses `GROUND_REQUIRED`, or what is missing. */
export function requireGround(ground: CheckGround | null, circumstances: Circumstances): CheckGround {
  if (ground === null) return refuse('GROUND_REQUIRED', '3.3.a', { allowed: Object.keys(CHECK_GROUNDS) });
  GROUND_GUARDS[ground](circumstances);
  return ground;
}

/** [18.2.3] A closed list of named persons is no indefinite circle: marked, not refused. */
export function groundWarnings({ category, isLimitedToNamedPersons }: GroundFacts): readonly CheckWarning[] {
  return category === 'INDEFINITE_CIRCLE' && isLimitedToNamedPersons ? ['PROTECTED_GROUP_MISMATCH'] : [];
}
