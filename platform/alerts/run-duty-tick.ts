import type { CallContext, CommandTransaction } from '../command/command-context';
import { runCommand } from '../command/run-command';
import { describeFault } from '../events/event-fault';
import type { Report } from '../events/worker-run';
import type { DueDuty } from '../lifecycle/duty';
import { clearAlerts } from './clear-alerts';
import type { Duties } from './duties';
import { type ClockStep, findUnraised, raiseAlerts } from './raise-alerts';

/**
 * The duties of a subgraph as the clock of the law watches them. Every tick works off what has no alert yet; a fact is done once because its
 * alert and what belongs to it are kept together or not at all.
 */
export interface DutyTick {
  readonly duties: Duties;
  /** By kind, the step that the clock takes on a record whose due day has passed. */
  readonly steps: Readonly<Record<string, ClockStep>>;
}

/** Facts that one transaction may work off together: a step has one of its own, so that a record that fails leaves the others alone. */
function groupsOf({ steps }: DutyTick, found: readonly DueDuty[]): readonly (readonly DueDuty[])[] {
  const groups: DueDuty[][] = [];
  let open: DueDuty[] | null = null;
  for (const duty of found) {
    const isStep = stepOf(steps, duty) !== null;
    if (open && !isStep) open.push(duty);
    else groups.push([duty]);
    open = isStep ? null : (groups.at(-1) ?? null);
  }
  return groups;
}

function stepOf(steps: DutyTick['steps'], { kind, stage }: DueDuty): ClockStep | null {
  return stage === 'OVERDUE' ? (steps[kind] ?? null) : null;
}

/** One tick: what is done or stands otherwise is cleared, what is new is raised, in the order in which it came about. */
export async function runDutyTick(context: CallContext, tick: DutyTick, report: Report): Promise<void> {
  const { duties, steps } = tick;
  const within = <T>(work: (tx: CommandTransaction) => Promise<T>): Promise<T> =>
    runCommand(context, { command: 'tick: duties', input: null }, work);

  async function raise(group: readonly DueDuty[]): Promise<void> {
    const [first] = group;
    if (!first) return;
    try {
      await within((tx) => raiseAlerts(tx, duties, group, stepOf(steps, first)));
    } catch (error) {
      if (group.length > 1) for (const duty of group) await raise([duty]);
      else
        report(
          `clock of the law: ${first.kind} of ${duties.kinds[first.kind]?.record} ${first.recordId}: ${describeFault(error)}`,
          error,
        );
    }
  }

  await within((tx) => clearAlerts(tx, duties));
  for (let after: DueDuty | null = null; ;) {
    const place: DueDuty | null = after;
    const found: DueDuty[] = await within((tx) => findUnraised(tx, duties, place));
    for (const group of groupsOf(tick, found)) await raise(group);
    after = found.at(-1) ?? null;
    if (after === null) return;
  }
}
