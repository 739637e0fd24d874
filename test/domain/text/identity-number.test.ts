import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '../../../platform/calendar/local-date';
import { checkDigitOf, identityNumberProblem } from '../../../platform/text/identity-number';

const TODAY = localDate('2026-03-19');
const two = (value: number): string => String(value).padStart(2, '0');

/** The published algorithm written another way: the sum of digit times weight, with the weights of the second round turned by two. */
function published(eleven: string): number | null {
  const round = (shift: number): number =>
    Array.from(eleven, (digit, place) => Number(digit) * (((place + shift) % 11) + 1)).reduce((a, b) => a + b) % 11;
  if (round(0) < 10) return round(0);
  return round(2) < 10 ? round(2) : null;
}

const eleven = fc.stringMatching(/^[0-9]{11}$/);
const birthday = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-03-19'), noInvalidDate: true });
/** The first eleven digits of a number of somebody born on a day. */
const ofPerson = fc.tuple(birthday, fc.constantFrom(0, 1), fc.nat(9999)).map(([day, sex, serial]) => {
  const [year, month, date] = day.toISOString().slice(0, 10).split('-');
  const century = (year?.startsWith('19') ? 3 : 5) + sex;
  return `${year?.slice(2)}${month}${date}${century}${String(serial).padStart(4, '0')}`;
});
const ofOrganisation = fc
  .tuple(fc.nat(99), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 5, 6), fc.nat(999_999))
  .map(([year, month, kind, serial]) => `${two(year)}${two(month)}${kind}${String(serial).padStart(6, '0')}`);

describe('the check digit of IIN and BIN', () => {
  it('is that of the published algorithm, with its second round, and none where that leaves ten again', () => {
    fc.assert(fc.property(eleven, (digits) => expect(checkDigitOf(digits)).toBe(published(digits))));
    const all = fc.sample(eleven, 2_000).map(checkDigitOf);
    expect(all).toContain(null);
    expect(new Set(all).size).toBe(11);
  });

  it.each(['971240001315', '940140000385'])('fits %s, a number as a bank publishes it', (number) => {
    expect(identityNumberProblem('BIN', number, TODAY)).toBeNull();
  });

  it('makes any number of a person or an organisation whole, and no other digit does', () => {
    const cases = fc.oneof(
      ofPerson.map((digits) => ['IIN', digits] as const),
      ofOrganisation.map((digits) => ['BIN', digits] as const),
    );
    fc.assert(
      fc.property(cases, ([kind, digits]) => {
        const fitting = Array.from({ length: 10 }, (_, digit) => digit).filter(
          (digit) => identityNumberProblem(kind, `${digits}${digit}`, TODAY) === null,
        );
        const expected = published(digits);
        expect(fitting).toEqual(expected === null ? [] : [expected]);
      }),
    );
  });
});

describe('an IIN', () => {
  const whole = (digits: string): string => `${digits}${checkDigitOf(digits) ?? ''}`;

  it.each([
    ['85023030000', 'a thirtieth of February', false],
    ['85023130000', 'a thirty-first of February', false],
    ['00022910001', 'the 29 February 1800', false],
    ['00022950001', 'the 29 February 2000', true],
    ['26031950001', 'today', true],
    ['26032050001', 'tomorrow', false],
    ['85021870001', 'no century', false],
    ['85021800001', 'a foreigner of either century', true],
  ])('%s begins with %s: %s', (digits, _, isFit) => {
    expect(identityNumberProblem('IIN', whole(digits), TODAY) === null).toBe(isFit);
  });

  it.each([
    '',
    '85021830000',
    '8502183000011',
    '85021830000a',
    '８５０２１８３０００１１',
    '850218 30001',
    '\u200f850218300011',
  ])('%j is none at all', (text) => expect(identityNumberProblem('IIN', text, TODAY)).toBe('must have twelve digits'));

  it('is never a BIN, nor a BIN an IIN', () => {
    fc.assert(
      fc.property(ofPerson, ofOrganisation, (person, organisation) => {
        expect(identityNumberProblem('BIN', whole(person).padEnd(12, '0'), TODAY)).not.toBeNull();
        expect(identityNumberProblem('IIN', whole(organisation).padEnd(12, '0'), TODAY)).not.toBeNull();
      }),
    );
  });
});
