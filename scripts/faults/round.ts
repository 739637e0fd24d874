import { setTimeout as pause } from 'node:timers/promises';
import type { GraphClient } from '../story/graph-client';
import { examine } from './examine';
import type { FaultStage } from './fault-stage';
import { createJournal, type Journal, type Miss } from './journal';
import type { Random } from './random';
import { type FaultKind, type Strike, STRIKES, type Struck } from './strikes';
import { startWorkload } from './workload';

/** What one round has shown. */
export interface Round {
  readonly kind: FaultKind;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** From the fault to the first acknowledged write afterwards, to each subgraph struck; null when there was none. */
  readonly recovery: number | null;
  /** What the clients met meanwhile, and were able to repeat. */
  readonly misses: readonly Miss[];
  readonly findings: readonly string[];
}

/** What the rounds of one stage share. */
export interface RoundParts {
  readonly stage: FaultStage;
  readonly client: GraphClient;
  readonly inspectorId: string;
  readonly random: Random;
}

const POLL_MS = 20;
/** What Node tells of an error that nobody caught, with its stack and where it was emitted. */
const LAST_LINES = 50;
const LONGEST_WORDS = 6_000;
const LONGEST_MS = 90_000;
/** Acknowledged changes before the fault and after the recovery, so that it falls in the middle of writes. */
const BEFORE = 12;
const AFTER = 12;

async function until(condition: () => boolean): Promise<boolean> {
  const deadline = performance.now() + LONGEST_MS;
  while (performance.now() < deadline) {
    if (condition()) return true;
    await pause(POLL_MS);
  }
  return false;
}

/** When the first write to each of the subgraphs that was sent after the fault was acknowledged, in milliseconds from it; null while one is missing. */
function recoveryOf(journal: Journal, { writes }: Strike, { since }: Struck): number | null {
  const firsts = writes.map((name) =>
    journal.acknowledged.find(({ subgraph, sentAt }) => subgraph === name && sentAt > since),
  );
  return firsts.reduce<number | null>(
    (latest, first) => (latest === null || first === undefined ? null : Math.max(latest, first.at - since)),
    0,
  );
}

/** What the platform has logged of a fault that it showed as a trace id. */
function logged(stage: FaultStage, words: string): string {
  const traceId = /"traceId":"([0-9a-f]+)"/.exec(words)?.[1];
  return traceId === undefined ? '' : stage.logOf(traceId).join(' ');
}

/** Starts again what has ended unasked, and says what its last words were. */
async function supervise(stage: FaultStage): Promise<readonly string[]> {
  const ended = stage.ended();
  const words = ended.map(
    ({ name, output }) => `${name} ended unasked: ${output.slice(-LAST_LINES).join(' ').slice(0, LONGEST_WORDS)}`,
  );
  await Promise.all(ended.map((each) => each.start()));
  return words;
}

/** Plays one round: clients at work, a fault among their writes, the recovery, and the examination of everything afterwards. */
export async function playRound({ stage, client, inspectorId, random }: RoundParts, kind: FaultKind): Promise<Round> {
  const strike: Strike = STRIKES[kind];
  const journal = createJournal();
  const findings: string[] = [];
  const workload = startWorkload({ client, journal, inspectorId }, random);
  let recovery: number | null = null;
  try {
    if (!(await until(() => journal.acknowledged.length >= BEFORE))) findings.push('no writes before the fault');
    await pause(random.between(0, 60));
    const struck = await strike.strike({ stage, random });
    findings.push(...struck.findings);
    await until(() => recoveryOf(journal, strike, struck) !== null);
    recovery = recoveryOf(journal, strike, struck);
    if (recovery === null) findings.push(`no write to ${strike.writes.join(' and ')} after the fault`);
    const reached = journal.acknowledged.length + AFTER;
    if (!(await until(() => journal.acknowledged.length >= reached))) findings.push('the writes have come to a halt');
  } finally {
    await workload.stop();
  }
  findings.push(...(await supervise(stage)));
  const { lost, doubled, findings: found } = await examine(stage, journal.acknowledged);
  const surprises = journal.surprises.map((words) => `surprising answer: ${words} ${logged(stage, words)}`);
  return {
    kind,
    acknowledged: journal.acknowledged.length,
    lost: lost.length,
    doubled: doubled.length,
    recovery,
    misses: journal.misses,
    findings: [
      ...findings,
      ...surprises,
      ...lost.map((id) => `lost: ${id}`),
      ...doubled.map((id) => `doubled: ${id}`),
      ...found,
    ],
  };
}
