import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../../platform/calendar/local-date';
import { REASONS } from '../../../platform/errors/reason';
import { firstDayInForce, isValidOn, lawInForceFrom } from '../../../platform/law/entry-into-force';
import { allRules, isInForce, isRule, legalBasisOf, requireInForce, ruleOf } from '../../../platform/law/ledger';
import { readLawTable } from '../../../platform/law/table';

describe('the ledger', () => {
  it('holds every row of rules.tsv with its kind and owner', () => {
    expect(allRules()).toHaveLength(456);
    expect(ruleOf('24.3.a')).toMatchObject({ id: '24.3.a', ref: 'Art. 24 §3', owner: 'appeals', kind: 'deadline' });
    expect(ruleOf('6.3-1')).toMatchObject({ validFrom: '2023-07-24', validTo: null, status: null });
  });

  it('knows no other id', () => {
    expect(isRule('24.3.a')).toBe(true);
    expect(isRule('24.3')).toBe(false);
    expect(() => ruleOf('24.3')).toThrow('The ledger has no rule 24.3');
  });

  it('says of exactly the context rows why software does not carry them', () => {
    const silent = allRules().filter((rule) => (rule.kind === 'context') !== (rule.status !== null));
    expect(silent.map((rule) => rule.id)).toEqual([]);
  });

  it.each([
    ['24.4.a', 'Art. 24 §4 part 1'],
    ['24.6.a', 'Art. 24 §6'],
    ['24.3.b', 'Art. 24 §3'],
    ['32.1.3.b', 'Art. 32 §1(3)'],
    ['43.3.a', 'Art. 43 §3'],
    ['19.1.1.a', 'Art. 19 §1 (1) indent 1'],
    ['11-1.2', 'Art. 11-1 §2'],
    ['1.1', 'Art. 1'],
  ])('cites %s as %s', (id, citation) => {
    expect(legalBasisOf(id)).toBe(citation);
  });

  it('gives every rule a citation that begins with its article', () => {
    const odd = allRules().filter(
      ({ id }) => !/^Art\. \d/.test(legalBasisOf(id)) || !legalBasisOf(id).startsWith(`Art. ${id.split('.')[0]}`),
    );
    expect(odd.map((rule) => rule.id)).toEqual([]);
  });

  it('every rule that a refusal stands on exists', () => {
    const cited = readLawTable('refusals.tsv', ['code', 'rules']).flatMap(({ rules }) => rules.split(','));
    expect(cited.filter((id) => !isRule(id))).toEqual([]);
    expect(cited.length).toBeGreaterThan(REASONS.length);
  });
});

describe('rules in force', () => {
  it('[48.1.a] a text applies from the eleventh day after its first official publication', () => {
    expect(firstDayInForce(localDate('2023-07-13'))).toBe('2023-07-24');
  });

  it('[48.1.a] the law has force from the configured day, or ten days after 7 November 2022 have passed', () => {
    expect(lawInForceFrom('2022-12-01')).toBe('2022-12-01');
    expect(lawInForceFrom('soon')).toBe('2022-11-18');
    expect(isInForce('24.3.a', lawInForceFrom())).toBe(true);
    expect(isInForce('24.3.a', localDate('2022-11-05'))).toBe(false);
  });

  it('a rule with a day of its own has no force before it', () => {
    expect(isInForce('6.3-1', localDate('2023-07-23'))).toBe(false);
    expect(isInForce('6.3-1', localDate('2023-07-24'))).toBe(true);
  });

  it('a rule has force on its last day and not after it', () => {
    const validity = { validFrom: null, validTo: localDate('2024-12-31') };
    expect(isValidOn(validity, localDate('2024-12-31'), localDate('2022-11-18'))).toBe(true);
    expect(isValidOn(validity, localDate('2025-01-01'), localDate('2022-11-18'))).toBe(false);
  });

  it('a record dated before a rule is refused on that rule', () => {
    const refusal = { code: 'PRECONDITION_FAILED', reason: 'NORM_NOT_IN_FORCE', rule: '6.3-1' };
    expect(() => requireInForce('6.3-1', localDate('2023-07-01'))).toThrow(
      expect.objectContaining({
        ...refusal,
        details: { day: '2023-07-01', inForceFrom: '2023-07-24', inForceTo: null },
      }),
    );
    expect(() => requireInForce('6.3-1', localDate('2023-07-24'))).not.toThrow();
  });
});
