import type { Validity } from './entry-into-force';
import type { RuleId } from './rule-id';

/** The subgraph that carries a rule, or `platform` where all of them do. */
export const RULE_OWNERS = ['organisation', 'supervision', 'appeals', 'councils', 'platform'] as const;

/** One of `RULE_OWNERS`. */
export type RuleOwner = (typeof RULE_OWNERS)[number];

/** What a rule does; `context` rows explain the law and ask nothing of software. */
export const RULE_KINDS = [
  'appointment',
  'composition',
  'content',
  'context',
  'deadline',
  'exemption',
  'notification',
  'permission',
  'precondition',
  'prohibition',
  'taxonomy',
  'transition',
  'visibility',
] as const;

/** One of `RULE_KINDS`. */
export type RuleKind = (typeof RULE_KINDS)[number];

/** One rule of the law: a row of `law/rules.tsv`. */
export interface Rule extends Validity {
  readonly id: RuleId;
  /** Where it stands in the law, such as `Art. 24 §4 part 1`; related places follow after `;` or `with`. */
  readonly ref: string;
  readonly owner: RuleOwner;
  readonly kind: RuleKind;
  /** The rule in the platform's own words. */
  readonly text: string;
  readonly check: string;
  readonly note: string;
  /** Why software does not carry the rule; null for the rules that it carries. */
  readonly status: string | null;
}
