import type { Miss } from './journal';
import type { Round } from './round';

const KIND_WIDTH = 17;

const seconds = (milliseconds: number | null): string =>
  milliseconds === null ? 'never' : `${(milliseconds / 1000).toFixed(2)} s`;

/** What the clients met, by kind, and over how long a time. */
function metBy(misses: readonly Miss[]): string {
  const [first] = misses;
  const last = misses.at(-1);
  if (!first || !last) return 'no errors seen by clients';
  const kinds = Map.groupBy(misses, ({ kind }) => kind);
  const counts = [...kinds].map(([kind, each]) => `${each.length} ${kind}`).join(', ');
  return `clients saw ${counts} over ${seconds(last.at - first.at)}`;
}

/** A round in one line, and one for each finding. */
export function tellRound(number: number, round: Round): readonly string[] {
  const { kind, acknowledged, lost, doubled, recovery, misses, findings } = round;
  const counts = `acknowledged ${acknowledged}, lost ${lost}, doubled ${doubled}, recovered after ${seconds(recovery)}`;
  return [
    `${String(number).padStart(3)}. ${kind.padEnd(KIND_WIDTH)} ${counts}; ${metBy(misses)}`,
    ...findings.map((words) => `     FINDING ${words}`),
  ];
}

function median(sorted: readonly number[]): number | null {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** All rounds together, and the recovery of each kind. */
export function tellSummary(rounds: readonly Round[]): readonly string[] {
  const total = (count: (round: Round) => number): number => rounds.reduce((sum, round) => sum + count(round), 0);
  const recoveries = (of: readonly Round[]): number[] =>
    of.flatMap(({ recovery }) => (recovery === null ? [] : [recovery])).sort((a, b) => a - b);
  const span = (of: readonly Round[]): string => {
    const sorted = recoveries(of);
    return `median ${seconds(median(sorted))}, worst ${seconds(sorted.at(-1) ?? null)}`;
  };
  return [
    '',
    ...[...Map.groupBy(rounds, ({ kind }) => kind)].map(
      ([kind, of]) => `     ${kind.padEnd(KIND_WIDTH)} ${String(of.length).padStart(3)} rounds, recovery ${span(of)}`,
    ),
    '',
    `faults: rounds ${rounds.length}, acknowledged ${total(({ acknowledged }) => acknowledged)}, lost ${total(({ lost }) => lost)}, ` +
      `doubled ${total(({ doubled }) => doubled)}, findings ${total(({ findings }) => findings.length)}, recovery ${span(rounds)}`,
  ];
}
