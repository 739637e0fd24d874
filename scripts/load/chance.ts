/** Chance that gives the same again for the same seed: every row of a load follows from it. */
export interface Chance {
  /** A whole number from 0 to `limit` without it. */
  below(limit: number): number;
  /** A whole number from `least` to `most`, both among them. */
  between(least: number, most: number): number;
  isIn(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** One of some choices, each by its weight. */
  weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): T;
  bytes(count: number): Buffer;
  /** A UUID of version 7 for an instant in milliseconds; `order` keeps those of one instant in their order. */
  id(at: number, order: number): string;
}

const UINT32 = 0x1_0000_0000;
const WARM_UP = 16;

/** The generator sfc32: small, fast, and good enough for shares. */
function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [0x9e37_79b9, 0x243f_6a88, seed >>> 0, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let index = 0; index < WARM_UP; index += 1) next();
  return next;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Chance from a seed. */
export function createChance(seed: number): Chance {
  const next = sfc32(seed);
  const below = (limit: number): number => Math.floor((next() / UINT32) * limit);
  const bytes = (count: number): Buffer => {
    const buffer = Buffer.alloc(Math.ceil(count / 4) * 4);
    for (let offset = 0; offset < buffer.length; offset += 4) buffer.writeUInt32LE(next(), offset);
    return buffer.subarray(0, count);
  };
  const pick = <T>(choices: readonly T[]): T => {
    if (choices.length === 0) throw new Error('nothing to pick from');
    return choices[below(choices.length)] as T;
  };
  return {
    below,
    bytes,
    pick,
    between: (least, most) => least + below(most - least + 1),
    isIn: (share) => next() / UINT32 < share,
    weighted: (choices) => {
      let rest = (next() / UINT32) * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const found = choices.find(([, weight]) => (rest -= weight) < 0) ?? choices.at(-1);
      if (!found) throw new Error('nothing to choose from');
      return found[0];
    },
    id: (at, order) => {
      const time = hex(at, 12);
      const variant = hex(0x8000 | (next() & 0x3fff), 4);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(order & 0xfff, 3)}-${variant}-${hex(next(), 8)}${hex(next() & 0xffff, 4)}`;
    },
  };
}
