import type { Rule, RuleKind } from '../../platform/law/rule';

/** The outcome of one test. */
export interface TestResult {
  /** Path of the test file from the package root, with forward slashes. */
  readonly file: string;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

/** How far tests verify a rule: `DOMAIN_ONLY` if a pure function is tested where an executed operation is owed. */
export type Verification = 'VERIFIED' | 'FAILING' | 'DOMAIN_ONLY' | 'MISSING';

/** A rule that software carries, with its verification. */
export interface RuleCoverage {
  readonly rule: Rule;
  readonly verification: Verification;
}

/** What the tests say about the law. */
export interface Coverage {
  readonly rules: readonly RuleCoverage[];
  readonly failing: readonly TestResult[];
  readonly unknown: readonly { readonly id: string; readonly test: TestResult }[];
}

/** Kinds whose rules are dates, tables and life cycles: the domain function that the operation uses may be tested alone. */
const PURE_KINDS: ReadonlySet<RuleKind> = new Set(['deadline', 'taxonomy', 'composition', 'transition']);
const EXECUTED_FOLDERS = ['test/subgraphs/', 'test/federation/', 'test/access/', 'test/faults/'];
const DOMAIN_FOLDER = 'test/domain/';

/** The folders whose tests may verify rules. */
export const COUNTED_FOLDERS: readonly string[] = [DOMAIN_FOLDER, ...EXECUTED_FOLDERS];

/** The rule ids in a test's title: `[24.4.a, 24.4.b] …` gives both. Brackets around other things are no citation. */
export function ruleIdsIn(title: string): readonly string[] {
  const brackets = Array.from(title.matchAll(/\[([^\]]*)\]/g), (match) => match[1] ?? '');
  return brackets
    .flatMap((text) => text.split(',').map((id) => id.trim()))
    .filter((id) => /^\d+(-\d+)?\.[\w.-]+$/.test(id));
}

/** Which rules the tests verify; rules of the kind `context` and those with a status reason are left out. */
export function coverageOf(rules: readonly Rule[], results: readonly TestResult[]): Coverage {
  const citations = results.flatMap((test) => ruleIdsIn(test.title).map((id) => ({ id, test })));
  const known = new Set(rules.map((rule) => rule.id));
  const testsOf = Map.groupBy(citations, ({ id }) => id);
  return {
    rules: rules
      .filter((rule) => rule.kind !== 'context' && rule.status === null)
      .map((rule) => ({ rule, verification: verify(rule, testsOf.get(rule.id)?.map(({ test }) => test) ?? []) })),
    failing: results.filter((test) => test.outcome === 'failed'),
    unknown: citations.filter(({ id }) => !known.has(id)),
  };
}

function verify(rule: Rule, tests: readonly TestResult[]): Verification {
  if (tests.some((test) => test.outcome === 'failed')) return 'FAILING';
  const passed = tests.filter((test) => test.outcome === 'passed');
  const isIn = (test: TestResult, folders: readonly string[]) => folders.some((folder) => test.file.startsWith(folder));
  if (passed.some((test) => isIn(test, EXECUTED_FOLDERS))) return 'VERIFIED';
  if (!passed.some((test) => isIn(test, [DOMAIN_FOLDER]))) return 'MISSING';
  return PURE_KINDS.has(rule.kind) ? 'VERIFIED' : 'DOMAIN_ONLY';
}
