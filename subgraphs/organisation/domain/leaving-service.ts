/** [46.2] On which ground a person leaves service; the platform stores the ground and no amounts. */
export const LEAVING_GROUNDS = [
  'OWN_WISH',
  'LONG_SERVICE',
  'AGE_LIMIT',
  'HEALTH',
  'STAFF_REDUCTION',
  'DISCIPLINE',
  'OTHER',
] as const;
export type LeavingGround = (typeof LEAVING_GROUNDS)[number];

/** [46.3] The events that the Kazakh text counts as an injury (мертіккен): жараланған, жарақаттанған, контузия алған. */
export const DUTY_INJURIES = ['WOUND', 'INJURY', 'CONCUSSION'] as const;
export type DutyInjury = (typeof DUTY_INJURIES)[number];

/** What of a leaving person decides about pension status and uniform. */
export interface LeavingFacts {
  /** Whether service has ended on the day asked about. */
  readonly hasLeft: boolean;
  /** Whether the discharge gave a right to long-service pension payments. */
  readonly hasLongServicePension: boolean;
  /** What befell the person on duty, if anything. */
  readonly dutyInjury: DutyInjury | null;
  readonly isUnfitForService: boolean;
}

/** [46.2] Whether the person is a pensioner of the prosecution bodies: discharged with a right to long-service pension payments. */
export function isPensioner({
  hasLeft,
  hasLongServicePension,
}: Pick<LeavingFacts, 'hasLeft' | 'hasLongServicePension'>): boolean {
  return hasLeft && hasLongServicePension;
}

/**
 * [46.3] Whether the person may wear the uniform at ceremonies and official receptions: a pensioner of the prosecution bodies, or someone
 * wounded, injured or concussed on duty and found unfit for service. Both conditions of the second ground must hold.
 */
export function hasUniformRight(facts: LeavingFacts): boolean {
  return isPensioner(facts) || (facts.dutyInjury !== null && facts.isUnfitForService);
}
