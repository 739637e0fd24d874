import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FaultStage } from './faults/fault-stage';
import { drawKinds, playRounds } from './faults/play-rounds';
import { whyNoSmallDisk } from './faults/small-disk';
import { FAULT_KINDS, type FaultKind, STRIKES } from './faults/strikes';
import { tellRound, tellSummary } from './faults/tell-rounds';
import { runToEnd } from './story/run-to-end';

const USAGE = `usage: npm run faults -- [--rounds N] [--seed S] [--only KIND]
KIND is one of ${FAULT_KINDS.join(', ')}, or the beginning of some, such as restart`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
  },
});

/** The kinds asked for that this machine can play; says which it cannot. */
async function chooseKinds(only: string): Promise<readonly FaultKind[]> {
  const asked = FAULT_KINDS.filter((kind) => only === '' || kind === only || kind.startsWith(`${only}-`));
  const folder = mkdtempSync(join(tmpdir(), 'kenes-disk-'));
  const why = asked.some((kind) => STRIKES[kind].stage === 'disk') ? await whyNoSmallDisk(folder) : null;
  rmSync(folder, { recursive: true, force: true });
  if (why === null) return asked;
  console.log(`disk: skipped: ${why}`);
  return asked.filter((kind) => STRIKES[kind].stage !== 'disk');
}

async function main(opened: (stage: FaultStage) => void): Promise<number> {
  const [count, seed] = [Number(values.rounds), Number(values.seed)];
  const kinds = await chooseKinds(values.only);
  if (kinds.length === 0 || !Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    console.error(USAGE);
    return 1;
  }
  console.log(`Faults in the middle of writes: ${count} rounds, seed ${seed}.`);
  let number = 0;
  const tell = (round: Parameters<typeof tellRound>[1]): void => {
    number += 1;
    for (const line of tellRound(number, round)) console.log(line);
  };
  const rounds = await playRounds(drawKinds(kinds, count, seed), { seed, tell, opened });
  for (const line of tellSummary(rounds)) console.log(line);
  return rounds.filter(({ findings }) => findings.length > 0).length;
}

const stages: FaultStage[] = [];
const running = {
  stop: async (): Promise<void> => {
    await Promise.all(stages.map((stage) => stage.stop()));
  },
};
runToEnd(
  () => Promise.resolve(running),
  () => main((stage) => stages.push(stage)),
);
