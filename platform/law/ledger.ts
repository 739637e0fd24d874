import { isLocalDate, type LocalDate } from '../calendar/local-date';
import { refuse } from '../errors/refuse';
import { isValidOn, lawInForceFrom } from './entry-into-force';
import { type Rule, RULE_KINDS, RULE_OWNERS } from './rule';
import type { RuleId } from './rule-id';
import { readLawTable } from './table';

const COLUMNS = ['id', 'ref', 'subgraph', 'kind', 'rule', 'check', 'note', 'validFrom', 'validTo', 'status'] as const;
const RULES: ReadonlyMap<RuleId, Rule> = readRules();
const LAW_FROM = lawInForceFrom();

/** All rules, in the order of the law. */
export function allRules(): readonly Rule[] {
  return [...RULES.values()];
}

/** Whether the ledger holds a rule of this id. */
export function isRule(id: string): id is RuleId {
  return RULES.has(id);
}

/** The rule of an id. Throws a plain `Error` on an unknown one, which is a mistake in the code that cites it. */
export function ruleOf(id: RuleId): Rule {
  const rule = RULES.get(id);
  if (rule === undefined) throw new Error(`The ledger has no rule ${id}`);
  return rule;
}

/** The short citation of a rule, such as `Art. 24 §4 part 1`: its own place in the law without the related ones. */
export function legalBasisOf(id: RuleId): string {
  return ruleOf(id).ref.replace(/(;| with ).*$/, '');
}

/** [48.1.a] Whether a rule had force on a day. Throws a plain `Error` on an unknown id. */
export function isInForce(id: RuleId, day: LocalDate): boolean {
  return isValidOn(ruleOf(id), day, LAW_FROM);
}

/** [48.1.a] Refuses `NORM_NOT_IN_FORCE`, on the rule itself, a record whose day lies outside the rule's days in force. */
export function requireInForce(id: RuleId, day: LocalDate): void {
  if (isInForce(id, day)) return;
  const { validFrom, validTo } = ruleOf(id);
  refuse('NORM_NOT_IN_FORCE', id, { day, inForceFrom: validFrom ?? LAW_FROM, inForceTo: validTo });
}

/**
 * [48.1.b] [48.1.c] Refuses `NORM_NOT_IN_FORCE`, on the first of them, a record whose day lies outside the days in force of all the rules: a
 * place of the law that came into force later. At least one rule.
 */
export function requireAnyInForce(ids: readonly RuleId[], day: LocalDate): void {
  const [first] = ids;
  if (first !== undefined && !ids.some((id) => isInForce(id, day))) requireInForce(first, day);
}

function readRules(): ReadonlyMap<RuleId, Rule> {
  const rules = readLawTable('rules.tsv', COLUMNS).map((row): Rule => ({
    id: row.id,
    ref: row.ref,
    owner: oneOf(RULE_OWNERS, row.subgraph, row.id),
    kind: oneOf(RULE_KINDS, row.kind, row.id),
    text: row.rule,
    check: row.check,
    note: row.note,
    validFrom: dayOrNull(row.validFrom, row.id),
    validTo: dayOrNull(row.validTo, row.id),
    status: row.status || null,
  }));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  if (byId.size !== rules.length) throw new Error('Two rows of law/rules.tsv have the same id');
  return byId;
}

function oneOf<Value extends string>(values: readonly Value[], text: string, id: RuleId): Value {
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw new Error(`Rule ${id}: ${text} is none of ${values.join(', ')}`);
  return value;
}

function dayOrNull(text: string, id: RuleId): LocalDate | null {
  if (text === '') return null;
  if (!isLocalDate(text)) throw new Error(`Rule ${id}: ${text} is not a day`);
  return text;
}
