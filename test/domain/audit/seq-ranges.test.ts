import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatRanges, parseRanges, rangesOf, sizeOf } from '../../../platform/audit/seq-ranges';

describe('ranges of numbers', () => {
  it("are written and read as PostgreSQL's multiranges", () => {
    const ranges = rangesOf([1, 2, 3, 4, 7, 9, 10]);
    expect(formatRanges(ranges)).toBe('{[1,5),[7,8),[9,11)}');
    expect(parseRanges('{[1,5),[7,8),[9,11)}')).toEqual(ranges);
  });

  it('hold exactly the numbers they are made of', () => {
    const ascending = fc.uniqueArray(fc.nat(60)).map((seqs) => seqs.toSorted((a, b) => a - b));
    const property = fc.property(ascending, (seqs) => {
      const ranges = parseRanges(formatRanges(rangesOf(seqs)));
      const numbers = ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
      expect(numbers).toEqual(seqs);
      expect(sizeOf(ranges)).toBe(seqs.length);
    });
    fc.assert(property);
  });
});
