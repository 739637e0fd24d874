import { RULE_OWNERS } from '../../platform/law/rule';
import type { Coverage, RuleCoverage } from './coverage';

const OWED = {
  VERIFIED: '',
  FAILING: ' (a test that names it fails)',
  DOMAIN_ONLY: ' (tested in the domain only, an executed operation is owed)',
  MISSING: '',
} as const;

/** The lines of the report: per subgraph, per article, what is wrong, and the sum last. `isDetailed` adds the rules not verified. */
export function reportLines(coverage: Coverage, isDetailed: boolean): readonly string[] {
  const { rules } = coverage;
  return [
    ...RULE_OWNERS.map((owner) => `${owner}: ${ratio(rules.filter(({ rule }) => rule.owner === owner))} verified`),
    '',
    ...[...Map.groupBy(rules, ({ rule }) => articleOf(rule.id))].map(
      ([article, some]) => `Art. ${article}: ${ratio(some)}`,
    ),
    '',
    ...(isDetailed ? [...missingLines(rules), ''] : []),
    ...errorLines(coverage),
    `rules verified: ${ratio(rules)}`,
  ];
}

/** What makes the report fail: tests that fail, and rule ids in titles that the ledger does not hold. */
export function errorLines({ failing, unknown }: Coverage): readonly string[] {
  return [
    ...failing.map(({ file, title }) => `error: ${file} fails: ${title}`),
    ...unknown.map(({ id, test }) => `error: ${test.file} names the unknown rule ${id}: ${test.title}`),
  ];
}

function missingLines(rules: readonly RuleCoverage[]): readonly string[] {
  return rules
    .filter(({ verification }) => verification !== 'VERIFIED')
    .map(({ rule, verification }) => `${rule.id} ${rule.owner}, ${rule.kind}${OWED[verification]}: ${rule.text}`);
}

function ratio(rules: readonly RuleCoverage[]): string {
  return `${rules.filter(({ verification }) => verification === 'VERIFIED').length} of ${rules.length}`;
}

function articleOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}
