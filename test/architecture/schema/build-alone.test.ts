import { describe, expect, it } from '@jest/globals';
import { buildAlone, unloaded } from './build-alone';
import type * as Leaking from './leaking-subgraph';
import type * as Plain from './plain-subgraph';

const plain = unloaded('./plain-subgraph', (module: typeof Plain) => module.plainSubgraph);
const leaking = unloaded('./leaking-subgraph', (module: typeof Leaking) => module.leakingSubgraph);

describe('a field on a class that two subgraphs share', () => {
  it('is seen to leak into the other schema', () => {
    const [alone] = buildAlone(plain);
    const [, together] = buildAlone(leaking, plain);
    expect(alone).not.toContain('secret');
    expect(together).toContain('secret');
  });

  it('is gone again from the next process', () => {
    expect(buildAlone(plain)).toEqual(buildAlone(plain));
  });
});
