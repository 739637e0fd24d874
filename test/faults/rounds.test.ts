import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { playRounds } from '../../scripts/faults/play-rounds';
import type { Round } from '../../scripts/faults/round';
import { whyNoSmallDisk } from '../../scripts/faults/small-disk';
import type { FaultKind } from '../../scripts/faults/strikes';
import { compile, type Compiled } from '../federation/distributed/support/compile';

const LONGEST_MS = 900_000;
const SEED = 20_260_319;
/** The operating system lives on in these tests, so that what is written is kept without waiting for the disk. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off' };

let compiled: Compiled;
beforeAll(async () => {
  compiled = await compile();
}, LONGEST_MS);
afterAll(() => compiled.remove());

async function play(...kinds: readonly FaultKind[]): Promise<readonly Round[]> {
  return playRounds(kinds, { seed: SEED, compiled: compiled.folder, settings: SETTINGS, tell: () => undefined });
}

/** A line for each round, as it should be and as it was. */
function expectWhole(rounds: readonly Round[], kinds: readonly FaultKind[]): void {
  const lines = rounds.map(({ kind, lost, doubled, findings }) => ({ kind, lost, doubled, findings }));
  expect(lines).toEqual(kinds.map((kind) => ({ kind, lost: 0, doubled: 0, findings: [] })));
  for (const { acknowledged } of rounds) expect(acknowledged).toBeGreaterThan(0);
}

const DISTRIBUTED = [
  'subgraphs',
  'gateway',
  'worker',
  'postgres',
  'connections',
  'events',
  'poison',
] as const satisfies readonly FaultKind[];

describe('a fault in the middle of writes loses and doubles nothing', () => {
  it(
    'when processes, PostgreSQL or connections die, events come twice, late and out of order, or one of them is poison',
    async () => {
      expectWhole(await play(...DISTRIBUTED), DISTRIBUTED);
    },
    LONGEST_MS,
  );

  it(
    'when the one process of everything dies, or its PostgreSQL',
    async () => {
      expectWhole(await play('embedded', 'embedded-postgres'), ['embedded', 'embedded-postgres']);
    },
    LONGEST_MS,
  );

  it(
    'when the disk is full: it goes on after room is made',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'kenes-disk-'));
      const why = await whyNoSmallDisk(folder);
      rmSync(folder, { recursive: true, force: true });
      if (why !== null) {
        console.warn(`skipped: ${why}`);
        return;
      }
      const [round] = await play('disk');
      expectWhole(round ? [round] : [], ['disk']);
      expect(new Set(round?.misses.map(({ kind }) => kind))).toContain('UNAVAILABLE');
    },
    LONGEST_MS,
  );
});
