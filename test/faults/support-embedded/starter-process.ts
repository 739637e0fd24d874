import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import type { StarterOrder, StarterReport } from './starter';

/** A platform process of its own that starts servers when told to, and can be killed. */
export class StarterProcess {
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #reports: StarterReport[] = [];

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.pid = child.pid ?? 0;
    child.on('message', (report: StarterReport) => this.#reports.push(report));
  }

  /** Runs the compiled starter and waits until it takes orders. */
  static async run(program: string): Promise<StarterProcess> {
    const env = { ...process.env, NODE_OPTIONS: '' };
    const starter = new StarterProcess(fork(program, { cwd: dirname(program), env, execArgv: [] }));
    await starter.#next();
    return starter;
  }

  /** Starts the server of the folder and returns what came of it. */
  async start(stateFolder: string): Promise<StarterReport> {
    this.#order({ order: 'start', stateFolder });
    return this.#next();
  }

  /** Starts the server of the folder; fails the test unless it came up. */
  async mustStart(stateFolder: string): Promise<Extract<StarterReport, { kind: 'started' }>> {
    const report = await this.start(stateFolder);
    if (report.kind !== 'started') throw new Error(JSON.stringify(report));
    return report;
  }

  /** Orders a start without waiting for it. */
  beginStart(stateFolder: string): void {
    this.#order({ order: 'start', stateFolder });
  }

  /** Stops the server properly and waits for the end of the process. */
  async stop(): Promise<void> {
    await this.#ended(() => this.#order({ order: 'stop' }));
  }

  /** Ends the process without a word to its server. */
  async leave(): Promise<void> {
    await this.#ended(() => this.#order({ order: 'leave' }));
  }

  /** kill -9. */
  async kill(): Promise<void> {
    await this.#ended(() => this.#child.kill('SIGKILL'));
  }

  async #ended(act: () => void): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    act();
    await ended;
  }

  #order(order: StarterOrder): void {
    this.#child.send(order);
  }

  async #next(): Promise<StarterReport> {
    for (;;) {
      const report = this.#reports.shift();
      if (report !== undefined) return report;
      if (this.#child.exitCode !== null) throw new Error(`the starter ended with ${this.#child.exitCode}`);
      await Promise.race([once(this.#child, 'message'), once(this.#child, 'exit')]);
    }
  }
}
