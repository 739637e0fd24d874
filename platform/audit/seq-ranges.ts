/** Numbers from `from` to `to`, both included. */
export interface SeqRange {
  readonly from: number;
  readonly to: number;
}

/** The ranges of an ascending list of numbers. */
export function rangesOf(seqs: Iterable<number>): SeqRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const seq of seqs) {
    const last = ranges.at(-1);
    if (last && last.to + 1 === seq) last.to = seq;
    else ranges.push({ from: seq, to: seq });
  }
  return ranges;
}

/** Ranges as PostgreSQL writes an int8multirange: `{[1,5),[7,8)}`. */
export function formatRanges(ranges: readonly SeqRange[]): string {
  return `{${ranges.map(({ from, to }) => `[${from},${to + 1})`).join(',')}}`;
}

/** Reads an int8multirange in PostgreSQL's own writing. */
export function parseRanges(text: string): SeqRange[] {
  return Array.from(text.matchAll(/\[(-?\d+),(-?\d+)\)/g), ([, from, end]) => ({
    from: Number(from),
    to: Number(end) - 1,
  }));
}

/** How many numbers the ranges hold. */
export function sizeOf(ranges: readonly SeqRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
