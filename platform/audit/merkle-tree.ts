import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/**
 * A Merkle tree that keeps only the roots of its full subtrees, so that its memory grows with the logarithm of the leaves. Leaves
 * and inner nodes are hashed with different prefixes: no inner node can pass for a leaf. Of an odd level the last node
 * moves up as it is, which is the tree of RFC 6962.
 */
export class MerkleTree {
  private readonly subtrees: { readonly height: number; readonly root: Buffer }[] = [];

  /** Appends a leaf; `content` is what it stands for, such as the hash of a row. */
  add(content: Uint8Array): void {
    let top = { height: 0, root: leafHash(content) };
    for (let left = this.subtrees.at(-1); left?.height === top.height; left = this.subtrees.at(-1)) {
      this.subtrees.pop();
      top = { height: top.height + 1, root: nodeHash(left.root, top.root) };
    }
    this.subtrees.push(top);
  }

  /** The root over all leaves so far; of no leaves, the hash of nothing. */
  root(): Buffer {
    const [last, ...others] = this.subtrees.toReversed();
    if (!last) return hash();
    return others.reduce((right, left) => nodeHash(left.root, right), last.root);
  }
}

/** The hash of a leaf of that content. */
export function leafHash(content: Uint8Array): Buffer {
  return hash(LEAF, content);
}

/** The hash of the node above two. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hash(NODE, left, right);
}

function hash(...parts: readonly Uint8Array[]): Buffer {
  const sha = createHash('sha256');
  for (const part of parts) sha.update(part);
  return sha.digest();
}
