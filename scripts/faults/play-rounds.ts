import { createGraphClient } from '../story/graph-client';
import { type FaultStage, openDistributedStage, openEmbeddedStage, type StageOptions } from './fault-stage';
import { createRandom } from './random';
import { playRound, type Round } from './round';
import { mountSmallDisk } from './small-disk';
import { type FaultKind, type Strike, STRIKES } from './strikes';
import { findInspector } from './workload';

/** How long a client waits for an answer before it asks again, in milliseconds. */
const PATIENCE_MS = 20_000;

const OPEN: Readonly<Record<Strike['stage'], (options: StageOptions) => Promise<FaultStage>>> = {
  distributed: openDistributedStage,
  embedded: (options) => openEmbeddedStage(options),
  disk: (options) => openEmbeddedStage(options, mountSmallDisk),
};

/** Kinds of faults for so many rounds, each of those given about equally often, in an order that the seed decides. */
export function drawKinds(kinds: readonly FaultKind[], rounds: number, seed: number): readonly FaultKind[] {
  const random = createRandom(seed);
  const drawn: FaultKind[] = [];
  while (drawn.length < rounds) {
    const left = [...kinds];
    while (left.length > 0 && drawn.length < rounds) drawn.push(...left.splice(random.between(0, left.length - 1), 1));
  }
  return drawn;
}

/** What rounds are played with. */
export interface PlayOptions extends StageOptions {
  readonly seed: number;
  /** Gets each round as it ends. */
  readonly tell: (round: Round) => void;
  /** Gets the platform at work, so that whoever is interrupted can stop it. */
  readonly opened?: (stage: FaultStage) => void;
}

/** Plays a round for each kind, those of one stage one after the other on the same platform, which is kept up between them. */
export async function playRounds(kinds: readonly FaultKind[], options: PlayOptions): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (const [name, ofStage] of Map.groupBy(kinds, (kind) => STRIKES[kind].stage)) {
    const stage = await OPEN[name](options);
    options.opened?.(stage);
    try {
      const client = createGraphClient({ ...stage, patience: PATIENCE_MS });
      const parts = { stage, client, inspectorId: await findInspector(client), random: createRandom(options.seed) };
      for (const kind of ofStage) {
        const round = await playRound(parts, kind);
        options.tell(round);
        rounds.push(round);
      }
    } finally {
      await stage.stop();
    }
  }
  return rounds;
}
