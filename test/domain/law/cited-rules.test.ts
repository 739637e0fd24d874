import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../../platform/config/package-root';
import { isRule } from '../../../platform/law/ledger';
import { citationsUnder, rulesCitedIn } from './cited-rules';

describe('rules cited by the code', () => {
  it('all exist in the ledger', () => {
    const citations = citationsUnder(packageRoot(), ['platform', 'subgraphs', 'gateway']);
    expect(citations.filter(({ id }) => !isRule(id))).toEqual([]);
    expect(citations.length).toBeGreaterThan(20);
  });

  it.each([
    ['a refusal', "refuse('ORPHAN_OFFICE', '5.1', { id })", ['5.1']],
    ['a refusal over several lines', "refuse(\n  'ORPHAN_OFFICE',\n  '5.1.z',\n)", ['5.1.z']],
    ['a decorator', "@LegalBasis('24.3.a', '24.9')", ['24.3.a', '24.9']],
    ['a table', "{ action: 'accept', rules: ['24.1.a', '24.2'] }", ['24.1.a', '24.2']],
    ['an illegal step', "illegalTransition({ noun, rule: '24.8' })", ['24.8']],
    ['a look-up', "isInForce('18.6', day)", ['18.6']],
    ['a constant', "const RULE = '32.1.3.b';", ['32.1.3.b']],
    ['a comment', '/** [24.3.a, 24.3.b] Counts working days. */', ['24.3.a', '24.3.b']],
  ])('are found in %s', (_, source, ids) => {
    expect([...rulesCitedIn(source)].sort()).toEqual(ids);
  });

  it('are not seen in versions, addresses or numbers', () => {
    expect(rulesCitedIn("const a = ['1.0', '127.0.0.1', '2.9.1']; const b = [1.5, 2.5]; // about [x]")).toEqual([]);
  });
});
