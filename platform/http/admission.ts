/** How much a process takes on at once; times in milliseconds. */
export interface AdmissionRule {
  /** Requests under way at once. */
  readonly concurrent: number;
  /** Requests that may wait for a place. */
  readonly waiting: number;
  /** Requests of one caller, under way and waiting together. */
  readonly perCaller: number;
  /** How long a request may wait for a place. */
  readonly longestWaitMs: number;
}

/** Why a request is not taken: its caller has enough under way, or the process has (no place to wait, or waited too long). */
export type Turned = 'CALLER_BUSY' | 'FULL';

/** What a request gets: a place, to be given back once by calling `leave`, or none. */
export type Admitted = { readonly leave: () => void } | { readonly turned: Turned };

interface Waiter {
  take(): void;
}

/**
 * Admits requests to a bounded number of places, in the order of their coming; beyond it so many wait for so long, and the rest are turned away
 * at once. So the time and memory of those admitted stay bounded however many come, and no caller can take all places.
 */
export class Admission {
  private running = 0;
  private readonly waiting = new Set<Waiter>();
  private readonly callers = new Map<string, number>();

  constructor(private readonly rule: AdmissionRule) {}

  /** Requests under way and waiting. */
  get size(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting.size };
  }

  /** Why a request of this caller would be turned away now, before anything of it is read; null if it would not. */
  turns(caller: string): Turned | null {
    if ((this.callers.get(caller) ?? 0) >= this.rule.perCaller) return 'CALLER_BUSY';
    return this.running >= this.rule.concurrent && this.waiting.size >= this.rule.waiting ? 'FULL' : null;
  }

  /** Waits for a place; a caller that goes away meanwhile (`gone`) gives up its turn. */
  async enter(caller: string, gone: AbortSignal): Promise<Admitted> {
    const turned = this.turns(caller);
    if (turned) return { turned };
    this.callers.set(caller, (this.callers.get(caller) ?? 0) + 1);
    if (this.running < this.rule.concurrent) this.running += 1;
    else if (!(await this.turn(gone))) {
      this.forget(caller);
      return { turned: 'FULL' };
    }
    let isIn = true;
    const leave = (): void => {
      if (!isIn) return;
      isIn = false;
      this.forget(caller);
      this.pass();
    };
    return { leave };
  }

  /** Whether a place came free in time; it has been taken over then. */
  private turn(gone: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isTaken: boolean): void => {
        this.waiting.delete(waiter);
        clearTimeout(timer);
        gone.removeEventListener('abort', giveUp);
        resolve(isTaken);
      };
      const giveUp = (): void => settle(false);
      const waiter: Waiter = { take: () => settle(true) };
      const timer = setTimeout(giveUp, this.rule.longestWaitMs);
      gone.addEventListener('abort', giveUp, { once: true });
      this.waiting.add(waiter);
      if (gone.aborted) giveUp();
    });
  }

  /** Hands a free place to whoever has waited longest. */
  private pass(): void {
    const [next] = this.waiting;
    if (next) next.take();
    else this.running -= 1;
  }

  private forget(caller: string): void {
    const left = (this.callers.get(caller) ?? 1) - 1;
    if (left > 0) this.callers.set(caller, left);
    else this.callers.delete(caller);
  }
}
