import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../../platform/law/rule';
import { coverageOf, ruleIdsIn, type TestResult } from '../../../scripts/law/coverage';
import { errorLines, reportLines } from '../../../scripts/law/report';

function rule(id: string, row: Partial<Rule>): Rule {
  const blank = { ref: '', check: '', note: '', validFrom: null, validTo: null, status: null };
  return { id, owner: 'appeals', kind: 'deadline', text: `text of ${id}`, ...blank, ...row };
}

function result(
  title: string,
  file = 'test/subgraphs/appeals/term.test.ts',
  outcome: TestResult['outcome'] = 'passed',
) {
  return { file, title, outcome };
}

function verificationOf(some: Rule, results: readonly TestResult[]) {
  return coverageOf([some], results).rules[0]?.verification;
}

const DOMAIN = 'test/domain/appeals/term.test.ts';

describe('ruleIdsIn', () => {
  it('reads the ids in the brackets of a title', () => {
    expect(ruleIdsIn('[24.3.a] an appeal is due')).toEqual(['24.3.a']);
    expect(ruleIdsIn('[24.4.a, 24.4.b] an extension')).toEqual(['24.4.a', '24.4.b']);
    expect(ruleIdsIn('[6.3-1][11-1.2] asset recovery')).toEqual(['6.3-1', '11-1.2']);
  });

  it('takes nothing else for an id', () => {
    expect(ruleIdsIn('an appeal is due under 24.3.a')).toEqual([]);
    expect(ruleIdsIn('[kk] and [1, 2] and [] are no rules')).toEqual([]);
  });
});

describe('coverageOf', () => {
  it('verifies a rule that a passing test names, alone or with others', () => {
    const rules = [rule('24.3.a', {}), rule('24.4.a', {}), rule('24.5', {})];
    const { rules: covered } = coverageOf(rules, [result('[24.3.a, 24.4.a] terms of an appeal')]);
    expect(covered.map(({ verification }) => verification)).toEqual(['VERIFIED', 'VERIFIED', 'MISSING']);
  });

  it.each(['deadline', 'taxonomy', 'composition', 'transition'] as const)('takes a domain test for a %s', (kind) => {
    expect(verificationOf(rule('24.3.a', { kind }), [result('[24.3.a] x', DOMAIN)])).toBe('VERIFIED');
  });

  it.each([
    'permission',
    'visibility',
    'prohibition',
    'precondition',
    'content',
    'exemption',
    'notification',
    'appointment',
  ] as const)('wants an executed operation for a rule of kind %s', (kind) => {
    const some = rule('24.6.a', { kind });
    expect(verificationOf(some, [result('[24.6.a] x', DOMAIN)])).toBe('DOMAIN_ONLY');
    expect(verificationOf(some, [result('[24.6.a] x', DOMAIN), result('[24.6.a] y')])).toBe('VERIFIED');
  });

  it.each(['subgraphs', 'federation', 'access', 'faults'])('takes tests in test/%s for every kind', (folder) => {
    const some = rule('24.6.a', { kind: 'prohibition' });
    expect(verificationOf(some, [result('[24.6.a] x', `test/${folder}/a.test.ts`)])).toBe('VERIFIED');
  });

  it('takes no test in another folder, none that is skipped and none without brackets', () => {
    const some = rule('24.3.a', {});
    expect(verificationOf(some, [result('[24.3.a] x', 'test/architecture/a.test.ts')])).toBe('MISSING');
    expect(verificationOf(some, [result('[24.3.a] x', DOMAIN, 'skipped')])).toBe('MISSING');
    expect(verificationOf(some, [result('24.3.a x')])).toBe('MISSING');
  });

  it('verifies no rule of which one test fails, even if another passes', () => {
    const tests = [result('[24.3.a] x'), result('[24.3.a] y', DOMAIN, 'failed')];
    expect(verificationOf(rule('24.3.a', {}), tests)).toBe('FAILING');
  });

  it('leaves out context rows and rows with a reason in the status column', () => {
    const rules = [rule('11.3', { kind: 'context' }), rule('24.3.a', { status: 'why' }), rule('24.5', {})];
    expect(coverageOf(rules, [result('[11.3] x')]).rules.map((covered) => covered.rule.id)).toEqual(['24.5']);
    expect(coverageOf(rules, [result('[11.3] x')]).unknown).toEqual([]);
  });

  it('finds ids that no rule has and tests that fail', () => {
    const failing = result('no rule named', DOMAIN, 'failed');
    const coverage = coverageOf([rule('24.3.a', {})], [result('[24.3.z] x'), failing]);
    expect(coverage.unknown).toEqual([{ id: '24.3.z', test: result('[24.3.z] x') }]);
    expect(coverage.failing).toEqual([failing]);
    expect(errorLines(coverage)).toEqual([
      `error: ${DOMAIN} fails: no rule named`,
      'error: test/subgraphs/appeals/term.test.ts names the unknown rule 24.3.z: [24.3.z] x',
    ]);
  });
});

describe('reportLines', () => {
  const rules = [
    rule('11-1.1', { owner: 'organisation' }),
    rule('24.3.a', {}),
    rule('24.6.a', { kind: 'prohibition' }),
    rule('24.9', { kind: 'exemption' }),
  ];
  const coverage = coverageOf(rules, [result('[24.3.a] x', DOMAIN), result('[24.9] y', DOMAIN)]);

  it('begins with each subgraph, then each article, and ends with the sum', () => {
    expect(reportLines(coverage, false)).toEqual([
      'organisation: 0 of 1 verified',
      'supervision: 0 of 0 verified',
      'appeals: 1 of 3 verified',
      'councils: 0 of 0 verified',
      'platform: 0 of 0 verified',
      '',
      'Art. 11-1: 0 of 1',
      'Art. 24: 1 of 3',
      '',
      'rules verified: 1 of 4',
    ]);
  });

  it('lists on demand the rules that are not verified, with what is owed', () => {
    expect(reportLines(coverage, true).slice(-5, -2)).toEqual([
      '11-1.1 organisation, deadline: text of 11-1.1',
      '24.6.a appeals, prohibition: text of 24.6.a',
      '24.9 appeals, exemption (tested in the domain only, an executed operation is owed): text of 24.9',
    ]);
  });
});
