import { spawn, type SpawnOptions } from 'node:child_process';
import type { ServerAccount } from './server-account';
import { codeOf } from './start-failure';

/** How a program ended: `code` is null when it did not run or was killed; `failure` is the system's code (`EACCES`). */
export interface ProgramResult {
  code: number | null;
  failure: string;
  output: string;
}

/** Runs a program to its end as the account (null: as ourselves) and collects what it says; never throws. */
export function runProgram(
  file: string,
  args: readonly string[],
  run: { account?: ServerAccount | null; input?: string } = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = '';
    const failed = (error: unknown): void => resolve({ code: null, failure: codeOf(error) || 'failed', output });
    try {
      const child = spawn(file, args, { ...programOptions(run.account ?? null), stdio: 'pipe' });
      const kill = (): void => void child.kill();
      process.once('exit', kill);
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.on('error', failed);
      child.on('close', (code) => {
        process.removeListener('exit', kill);
        resolve({ code, failure: '', output });
      });
      // A program that ends before it has read its input is judged by how it ends.
      child.stdin.on('error', () => undefined);
      child.stdin.end(run.input ?? '');
    } catch (error) {
      failed(error);
    }
  });
}

/**
 * The surroundings of PostgreSQL's programs: a folder every account can enter, the account, and an environment without
 * the settings of other PostgreSQL servers and with English messages.
 */
export function programOptions(account: ServerAccount | null): SpawnOptions {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return {
    cwd: '/',
    windowsHide: true,
    env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  };
}
