import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ProvingTree, rootByPath } from '../../../platform/audit/export/inclusion';
import { MerkleTree } from '../../../platform/audit/merkle-tree';

const leaves = fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 70,
  selector: (bytes) => Buffer.from(bytes).toString('hex'),
});

function rootOf(contents: readonly Uint8Array[]): Buffer {
  const tree = new MerkleTree();
  for (const content of contents) tree.add(content);
  return tree.root();
}

describe('a path of inclusion', () => {
  it('leads from every leaf to the root of the tree, and is as short as the tree is high', () => {
    fc.assert(
      fc.property(leaves, (contents) => {
        const [root, proving] = [rootOf(contents), new ProvingTree(contents)];
        contents.forEach((content, place) => {
          const path = proving.pathOf(place);
          expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(contents.length)));
          expect(rootByPath(content, place, contents.length, path)).toEqual(root);
        });
      }),
    );
  });

  it('leads nowhere else for another leaf, place or size, or once one of its hashes is changed, dropped or added', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (contents, at, to) => {
        const [root, size] = [rootOf(contents), contents.length];
        const [place, other] = [at % size, to % size];
        const path = new ProvingTree(contents).pathOf(place);
        const leaf = contents[place] ?? new Uint8Array();
        const forged = Buffer.concat([leaf, Buffer.of(0)]);
        expect(rootByPath(forged, place, size, path)).not.toEqual(root);
        if (other !== place) expect(rootByPath(leaf, other, size, path)).not.toEqual(root);
        expect(rootByPath(leaf, place, size, path.slice(1))).not.toEqual(path.length === 0 ? null : root);
        expect(rootByPath(leaf, place, size, [...path, Buffer.alloc(32)])).toBeNull();
        expect(rootByPath(leaf, size, size, path)).toBeNull();
      }),
    );
  });
});
