import type { SubgraphName } from '../../platform/database/subgraph-name';

/** The subgraphs that the workload writes to. */
export type WrittenSubgraph = Extract<SubgraphName, 'appeals' | 'supervision'>;

/** A change that a client was told has happened. */
export interface Acknowledged {
  readonly subgraph: WrittenSubgraph;
  readonly requestId: string;
  readonly command: string;
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  /** When the attempt that was answered was sent, by this process's clock. */
  readonly sentAt: number;
  readonly at: number;
}

/** An attempt that was not answered as wished. */
export interface Miss {
  readonly kind: string;
  readonly at: number;
}

/** What the clients remember, whatever becomes of the platform. */
export interface Journal {
  readonly acknowledged: readonly Acknowledged[];
  readonly misses: readonly Miss[];
  /** Answers that no client can go on after: neither done, nor refused for now. */
  readonly surprises: readonly string[];
  acknowledge(change: Acknowledged): void;
  miss(kind: string): void;
  surprise(words: string): void;
}

export function createJournal(): Journal {
  const acknowledged: Acknowledged[] = [];
  const misses: Miss[] = [];
  const surprises: string[] = [];
  return {
    acknowledged,
    misses,
    surprises,
    acknowledge: (change) => void acknowledged.push(change),
    miss: (kind) => void misses.push({ kind, at: performance.now() }),
    surprise: (words) => void surprises.push(words),
  };
}
