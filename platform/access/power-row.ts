import type { RuleId } from '../law/rule-id';
import type { Holder } from './holders';

/**
 * [9.11.b] Where a power comes from. `BY_NAME`: a law or an act of the President gives it to the holder of the post in person, so that
 * it cannot be delegated. `SHARED`: a law gives it to the Prosecutor General and to other prosecutors too. `OWN_ACT`: it stems from the
 * Prosecutor General's own acts. `STAFF`: work at records, which takes no power.
 */
export type PowerSource = 'BY_NAME' | 'SHARED' | 'OWN_ACT' | 'STAFF';

/**
 * [5.2.3] How a power reaches the records of offices below the holder's own. `BY_NECESSITY`: it is the lower prosecutor's power, which a
 * superior exercises where necessary, with a reason. `BY_RIGHT`: the holder has it over every lower office. `NEVER`: the article
 * ties it to the post of that office.
 */
export type ReachBelow = 'BY_NECESSITY' | 'BY_RIGHT' | 'NEVER';

/** What limits a power in the hands of a holder, in the words of the authority matrix. */
export type PowerCondition = 'OWN_FIELD' | 'OWN_LAW' | 'WITHIN_COMPETENCE' | 'PER_CODE' | 'TO_SUBORDINATES';

/** One power of the matrix: who holds it, on which rule, under which conditions, and whether it may be delegated (Art. 9(11)). */
export interface PowerRow {
  /** The rule that a refusal cites. */
  readonly rule: RuleId;
  readonly holders: readonly Holder[];
  readonly source: PowerSource;
  readonly below: ReachBelow;
  readonly conditions?: Readonly<Partial<Record<Holder, PowerCondition>>>;
}

export const LEADERSHIP = ['PROSECUTOR_GENERAL', 'DEPUTY_PROSECUTOR_GENERAL'] as const;
export const MILITARY_AND_TRANSPORT = ['HEAD_OF_MILITARY_BODY', 'HEAD_OF_TRANSPORT_BODY'] as const;
export const DISTRICT_AND_REGIONAL_HEADS = ['REGIONAL_PROSECUTOR', 'DISTRICT_PROSECUTOR'] as const;
export const DEPARTMENTS = ['HEAD_OF_STATISTICS_BODY', 'HEAD_OF_ASSET_RECOVERY_DEPARTMENT'] as const;
export const DEPUTIES = ['DEPUTY_REGIONAL_PROSECUTOR', 'DEPUTY_DISTRICT_PROSECUTOR'] as const;

/** Heads and deputies of every body of the office. */
export const HEADS_AND_DEPUTIES = [
  ...LEADERSHIP,
  ...DEPARTMENTS,
  ...MILITARY_AND_TRANSPORT,
  ...DISTRICT_AND_REGIONAL_HEADS,
  ...DEPUTIES,
  'DEPUTY_HEAD_OF_OTHER_BODY',
] as const;

export const EVERY_PROSECUTOR = [...HEADS_AND_DEPUTIES, 'OTHER_PROSECUTOR'] as const;

/** A power that a law gives to the Prosecutor General in person: held over every office, never delegated (9.11.b). */
export function ofProsecutorGeneral<Rule extends RuleId>(rule: Rule) {
  return { rule, holders: ['PROSECUTOR_GENERAL'], source: 'BY_NAME', below: 'BY_RIGHT' } as const;
}

/** A right of Art. 10 §1, which every prosecutor has within the own competence (10.1.a). */
export function ofEveryProsecutor<Rule extends RuleId>(rule: Rule) {
  return {
    rule,
    holders: EVERY_PROSECUTOR,
    source: 'SHARED',
    below: 'BY_NECESSITY',
    conditions: { OTHER_PROSECUTOR: 'WITHIN_COMPETENCE' },
  } as const;
}
