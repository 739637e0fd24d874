/** Stable id of a row of `law/rules.tsv`, such as `24.3.a`: article, paragraph or item, letter of the norm inside it. */
export type RuleId = string;
