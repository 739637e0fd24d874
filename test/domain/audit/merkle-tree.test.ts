import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MerkleTree } from '../../../platform/audit/merkle-tree';

const sha = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The tree as RFC 6962 defines it: split at the largest power of two below the number of leaves. */
function definedRoot(leaves: readonly Uint8Array[]): Buffer {
  const [first] = leaves;
  if (!first) return sha();
  if (leaves.length === 1) return sha(Buffer.of(0), first);
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha(Buffer.of(1), definedRoot(leaves.slice(0, half)), definedRoot(leaves.slice(half)));
}

function rootOf(leaves: readonly Uint8Array[]): string {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root().toString('hex');
}

const leaves = fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 });

describe('the root of a Merkle tree', () => {
  it('is that of the definition, for any leaves', () => {
    fc.assert(fc.property(leaves, (each) => rootOf(each) === definedRoot(each).toString('hex')));
  });

  it('of the known example is the known value', () => {
    expect(rootOf([Buffer.alloc(0)])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('changes with any leaf changed, removed, added or moved', () => {
    const change = fc.tuple(
      leaves.filter(({ length }) => length > 1),
      fc.nat(),
      fc.nat(3),
    );
    const property = fc.property(change, ([before, choice, kind]) => {
      const at = choice % before.length;
      const after = [...before];
      if (kind === 0) after.splice(at, 1, Buffer.concat([before[at] ?? Buffer.of(), Buffer.of(7)]));
      if (kind === 1) after.splice(at, 1);
      if (kind === 2) after.splice(at, 0, Buffer.of(7, 7, 7, 7, 7, 7, 7, 7, 7));
      if (kind === 3) after.push(...after.splice(at, 1));
      const isSame = Buffer.concat(after.map((leaf) => Buffer.of(leaf.length, ...leaf))).equals(
        Buffer.concat(before.map((leaf) => Buffer.of(leaf.length, ...leaf))),
      );
      return isSame === (rootOf(before) === rootOf(after));
    });
    fc.assert(property);
  });
});
