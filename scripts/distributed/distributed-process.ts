import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { MEMORY_ENVIRONMENT, NODE_SETTINGS } from './memory-settings';

/** How a process is started: its compiled program with arguments, its environment, and where it will answer. */
export interface ProcessSpec {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly url: string;
}

const POLL_MS = 20;
const LONGEST_START_MS = 180_000;
const KEPT_LINES = 2_000;

/** A process of the distributed platform: started, killed and started again under the same address. */
export class DistributedProcess {
  readonly #spec: ProcessSpec;
  readonly #lines: string[] = [];
  #child: ChildProcess | null = null;

  constructor(spec: ProcessSpec) {
    this.#spec = spec;
  }

  get name(): string {
    return this.#spec.name;
  }

  /** Where it answers, such as `http://127.0.0.1:40001`. */
  get url(): string {
    return this.#spec.url;
  }

  /** Its process number; null while it does not run. */
  get pid(): number | null {
    return this.isRunning ? (this.#child?.pid ?? null) : null;
  }

  get isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** What it has written so far, over all its lives, the last lines of it. */
  get output(): readonly string[] {
    return this.#lines;
  }

  /** Starts it and waits until it is ready; throws with its last words when it ends instead. */
  async start(): Promise<void> {
    this.launch();
    await this.untilReady();
  }

  /** Starts it without waiting. Its channel ends it when this process is gone. */
  launch(): void {
    if (this.isRunning) throw new Error(`${this.name} runs already`);
    const { program, args, environment } = this.#spec;
    const child = spawn(process.execPath, [...NODE_SETTINGS, program, ...args], {
      env: { ...MEMORY_ENVIRONMENT, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.on('data', (chunk: Buffer) => this.#keep(chunk));
    child.stderr?.on('data', (chunk: Buffer) => this.#keep(chunk));
    child.on('error', (error) => this.#lines.push(String(error)));
    this.#child = child;
  }

  async untilReady(): Promise<void> {
    const deadline = performance.now() + LONGEST_START_MS;
    while (this.isRunning && performance.now() < deadline) {
      const response = await fetch(`${this.url}/readyz`).catch(() => null);
      await response?.body?.cancel();
      if (response?.ok) return;
      await pause(POLL_MS);
    }
    throw new Error(`${this.name} is not ready: ${this.#lines.slice(-5).join('\n')}`);
  }

  /** Ends it with a signal, kill -9 unless told otherwise, and waits for its end. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (child === null || !this.isRunning) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Sends it a signal without waiting for anything, such as SIGSTOP and SIGCONT; does nothing while it does not run. */
  signal(signal: NodeJS.Signals): void {
    if (this.isRunning) this.#child?.kill(signal);
  }

  /** Ends it, in order unless told otherwise, and starts it again. */
  async restart(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await this.kill(signal);
    await this.start();
  }

  #keep(chunk: Buffer): void {
    this.#lines.push(...chunk.toString('utf8').split('\n').filter(Boolean));
    this.#lines.splice(0, Math.max(0, this.#lines.length - KEPT_LINES));
  }
}
