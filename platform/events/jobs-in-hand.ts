/** For so long after its end a job counts as in hand, in which the queue takes it off; in milliseconds. */
const PUTTING_DOWN_MS = 5_000;

/** The jobs that a worker has in hand at the moment. */
export class JobsInHand {
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly endedAt = new Map<string, number>();

  /** Ids of the jobs under way. */
  get underWay(): readonly string[] {
    return [...this.running.keys()];
  }

  /** Ids of the jobs under way and of those that have just ended. */
  get ids(): readonly string[] {
    const oldest = performance.now() - PUTTING_DOWN_MS;
    for (const [id, at] of this.endedAt) if (at < oldest) this.endedAt.delete(id);
    return [...this.running.keys(), ...this.endedAt.keys()];
  }

  /** Counts a job as in hand until its work has ended, well or not. */
  async hold<T>(id: string, work: () => Promise<T>): Promise<T> {
    const working = work();
    this.running.set(id, working);
    try {
      return await working;
    } finally {
      this.running.delete(id);
      this.endedAt.set(id, performance.now());
    }
  }

  /** Resolves once the jobs that are under way now have ended. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.running.values());
  }
}
