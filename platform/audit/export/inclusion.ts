import { leafHash, nodeHash } from '../merkle-tree';

/** The largest power of two below a number of leaves, by which a tree of RFC 6962 is split. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** A proof that a leaf is in a tree: the roots beside its way up, from the leaf's own level to the top. */
export type InclusionPath = readonly Buffer[];

/** The roots of all subtrees that stand beside somebody's way, each made once. */
export class ProvingTree {
  private readonly roots = new Map<string, Buffer>();

  constructor(private readonly leaves: readonly Uint8Array[]) {}

  /** The path of the leaf at a place, from 0. */
  pathOf(index: number): InclusionPath {
    const path: Buffer[] = [];
    for (let [from, size] = [0, this.leaves.length]; size > 1;) {
      const split = splitOf(size);
      const isLeft = index - from < split;
      path.unshift(isLeft ? this.rootOf(from + split, size - split) : this.rootOf(from, split));
      [from, size] = isLeft ? [from, split] : [from + split, size - split];
    }
    return path;
  }

  private rootOf(from: number, size: number): Buffer {
    const known = this.roots.get(`${from} ${size}`);
    if (known) return known;
    const split = splitOf(size);
    const leaf = this.leaves[from];
    const root =
      size === 1 && leaf ? leafHash(leaf) : nodeHash(this.rootOf(from, split), this.rootOf(from + split, size - split));
    this.roots.set(`${from} ${size}`, root);
    return root;
  }
}

/** The root that a leaf at a place of so many has by its path; null where the path has not the length that it must have. */
export function rootByPath(leaf: Uint8Array, index: number, size: number, path: InclusionPath): Buffer | null {
  const turns: boolean[] = [];
  for (let [from, left] = [0, size]; left > 1;) {
    const split = splitOf(left);
    const isLeft = index - from < split;
    turns.unshift(isLeft);
    [from, left] = isLeft ? [from, split] : [from + split, left - split];
  }
  if (turns.length !== path.length || index < 0 || index >= size) return null;
  return path.reduce(
    (root, beside, level) => (turns[level] ? nodeHash(root, beside) : nodeHash(beside, root)),
    leafHash(leaf),
  );
}
