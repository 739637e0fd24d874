import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ActBasis,
  type ActBasisType,
  BASIS_TYPES,
  requireBases,
} from '../../../subgraphs/supervision/domain/act-basis';
import {
  type ActKind,
  categoryOf,
  RESPONSE_ACT_KINDS,
  SUPERVISION_ACT_KINDS,
} from '../../../subgraphs/supervision/domain/act-category';
import { offeredDeterminations } from '../../../subgraphs/supervision/domain/determinations';
import { isProvision } from '../../../subgraphs/supervision/domain/legal-provision';
import { statusOf, type Violation, withMeasures } from '../../../subgraphs/supervision/domain/violations';
import { d } from '../calendar/reference-calendar';
import { refusalOf } from '../calendar/refusal-of';

describe('the category of an act', () => {
  it('[32.1.1] follows from its kind: five of supervision, four of response', () => {
    expect(SUPERVISION_ACT_KINDS.map(categoryOf)).toEqual(Array(5).fill('SUPERVISION'));
    expect(RESPONSE_ACT_KINDS.map(categoryOf)).toEqual(Array(4).fill('RESPONSE'));
    const kinds: ActKind[] = [...SUPERVISION_ACT_KINDS, ...RESPONSE_ACT_KINDS];
    expect(new Set(kinds).size).toBe(9);
  });
});

describe('a provision', () => {
  it.each(['Law on X, Art. 5', '«Прокуратура туралы» заңның 6-бабы', 'ст. 144 КоАП'])('[32.2.f] is %s', (text) => {
    expect(isProvision(text)).toBe(true);
  });
  it.each([null, '', ' ', 'the law', '36', '— 5 —'])('[32.2.f] is not %p', (text) => {
    expect(isProvision(text)).toBe(false);
  });
});

describe('the bases of an act', () => {
  const appeal = { id: 'a', state: 'UNDER_CONSIDERATION', isAccepted: true, hasFindings: true };
  const records = { appeals: new Map([['a', appeal]]), checks: new Map() };
  const fit: ActBasis = { type: 'APPEAL', appealId: 'a', checkId: null, provision: null };

  it('[32.2.a] are all asked: one without results refuses the act, whatever the others are', () => {
    const types = Object.keys(BASIS_TYPES).filter((type) => type !== 'APPEAL') as ActBasisType[];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.nat(3), fc.nat(3), (type, before, after) => {
        const bad: ActBasis = { type, appealId: null, checkId: null, provision: null };
        const bases = [...Array<ActBasis>(before).fill(fit), bad, ...Array<ActBasis>(after).fill(fit)];
        expect(refusalOf(() => requireBases(bases, records)).rule).toBe(BASIS_TYPES[type].rule);
      }),
    );
  });

  it('[32.2.e] [32.2.f] are an appeal with findings, or a provision', () => {
    const provision: ActBasis = { type: 'OTHER_FUNCTION', appealId: null, checkId: null, provision: 'Art. 6 §1' };
    expect(() => requireBases([fit, provision], records)).not.toThrow();
    expect(refusalOf(() => requireBases([fit], { ...records, appeals: new Map() })).reason).toBe(
      'BASIS_WITHOUT_RESULTS',
    );
  });
});

describe('the measures on violations', () => {
  const violation = (id: string): Violation => ({ id, text: id, measure: null, noMeasureReason: null });
  const answer = fc.constantFrom({ measure: 'm' }, { noMeasureReason: 'r' });

  it('[36.2.h] cover what they name, keep what was stated before, and leave the rest unaddressed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(answer), { maxLength: 8 }),
        fc.array(fc.option(answer), { maxLength: 8 }),
        (first, second) => {
          const violations = Array.from({ length: 8 }, (_, index) => violation(String(index)));
          const stated = (answers: typeof first) =>
            answers.flatMap((each, index) => (each === null ? [] : [{ violationId: String(index), ...each }]));
          const after = withMeasures(withMeasures(violations, stated(first)), stated(second));
          for (const [index, each] of after.entries()) {
            const last = second[index] ?? first[index] ?? null;
            const status = last === null ? 'UNADDRESSED' : 'measure' in last ? 'MEASURE_TAKEN' : 'NO_MEASURE';
            expect(statusOf(each, true)).toBe(status);
            expect(statusOf(each, false)).toBe(status === 'UNADDRESSED' ? 'PENDING' : status);
          }
        },
      ),
    );
  });

  it('[36.2.h] [36.2.d] suggest determinations to the prosecutor', () => {
    const violations = [violation('1')];
    const facts = { outcome: 'SATISFIED', reportedOn: d('2024-09-25'), isAttendanceDenied: false } as const;
    expect(offeredDeterminations(facts, violations)).toEqual(['IMPROPERLY_CONSIDERED']);
    expect(offeredDeterminations({ ...facts, reportedOn: null }, violations)).toEqual([]);
    expect(offeredDeterminations({ ...facts, outcome: 'REJECTED', isAttendanceDenied: true }, violations)).toEqual([
      'LAWFUL_DEMAND_NOT_MET',
    ]);
  });
});
