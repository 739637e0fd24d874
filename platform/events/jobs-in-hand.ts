/** The jobs that a worker has in hand at the moment. */
export class JobsInHand {
  private readonly jobs = new Map<string, Promise<unknown>>();

  get ids(): readonly string[] {
    return [...this.jobs.keys()];
  }

  /** Counts a job as in hand until its work has ended, well or not. */
  async hold<T>(id: string, work: () => Promise<T>): Promise<T> {
    const working = work();
    this.jobs.set(id, working);
    try {
      return await working;
    } finally {
      this.jobs.delete(id);
    }
  }

  /** Resolves once the jobs that are in hand now have ended. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.jobs.values());
  }
}
