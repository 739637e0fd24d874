import { setTimeout as pause } from 'node:timers/promises';
import { ACTORS } from '../story/actors';
import type { GraphClient } from '../story/graph-client';
import { playCase } from './case';
import type { Journal } from './journal';
import { persist } from './persistent-client';
import type { Random } from './random';

/** Clients at work, until they are told to stop. */
export interface Workload {
  /** No case is begun any more; resolves when every client has its last answer or has given up. */
  stop(): Promise<void>;
}

const CLIENTS = 6;
/** Between two changes of a client: it keeps the platform at work without keeping it from starting again. */
const THINKING_MS = 40;
/** How long a client goes on asking after it was told to stop. */
const LONGEST_WAIT_MS = 60_000;

/** The person behind the line prosecutor's login, who inspects. */
export async function findInspector(client: GraphClient): Promise<string> {
  const { data } = await client.ask<{ viewer: { personId: string } }>(
    ACTORS.lineProsecutor.login,
    '{ viewer { personId } }',
  );
  if (!data) throw new Error('the platform does not know the line prosecutor');
  return data.viewer.personId;
}

/** Starts clients that play case after case; what is acknowledged stands in the journal. */
export function startWorkload(
  parts: { readonly client: GraphClient; readonly journal: Journal; readonly inspectorId: string },
  random: Random,
): Workload {
  let stoppedAt = Number.POSITIVE_INFINITY;
  const isStopped = (): boolean => Number.isFinite(stoppedAt);
  const isOver = (): boolean => performance.now() > stoppedAt + LONGEST_WAIT_MS;
  const work = async (): Promise<void> => {
    while (!isStopped()) {
      await playCase(
        async (change) => {
          await pause(THINKING_MS);
          return isStopped() ? null : persist(parts, change, isOver);
        },
        random,
        parts.inspectorId,
      );
    }
  };
  const clients = Array.from({ length: CLIENTS }, work);
  return {
    stop: async () => {
      stoppedAt = performance.now();
      await Promise.all(clients);
    },
  };
}
