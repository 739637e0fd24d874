import { readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processStamp } from './process-stamp';
import { runProgram } from './run-program';
import { StartFailure } from './start-failure';

const FAST_SECONDS = 60;
const IMMEDIATE_SECONDS = 10;

/**
 * Stops the server that outlived a killed platform, found by the data folder's `postmaster.pid`. The caller holds the
 * folder's lock. Returns the number named there when it now belongs to a process that is no server of this folder.
 */
export async function stopOrphan(dataFolder: string): Promise<number | null> {
  const pid = recordedPid(dataFolder);
  if (pid === null || processStamp(pid) === null) return null;
  if (!(await servesFolder(pid, dataFolder))) return pid;
  if (await ends(pid, 'SIGINT', FAST_SECONDS)) return null;
  if (await ends(pid, 'SIGQUIT', IMMEDIATE_SECONDS)) return null;
  throw new StartFailure(
    `the PostgreSQL of an earlier start, process ${pid}, still serves ${dataFolder}; end it first`,
  );
}

function recordedPid(dataFolder: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** A process number is soon given to another program, so the number alone does not make it ours to stop. */
async function servesFolder(pid: number, dataFolder: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const [program = '', ...args] = commandLine(pid);
    return basename(program) === 'postgres' && (workingFolder(pid) === dataFolder || args.includes(dataFolder));
  }
  if (process.platform === 'win32') {
    return (await runProgram('tasklist', ['/nh', '/fi', `PID eq ${pid}`])).output.includes('postgres.exe');
  }
  const { output } = await runProgram('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return output.includes('postgres') && output.includes(dataFolder);
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** It is not our child, so its end can only be looked for. */
async function ends(pid: number, signal: 'SIGINT' | 'SIGQUIT', seconds: number): Promise<boolean> {
  const stamp = processStamp(pid);
  if (stamp === null) return true;
  process.kill(pid, signal);
  const deadline = performance.now() + seconds * 1000;
  while (performance.now() < deadline) {
    if (processStamp(pid) !== stamp) return true;
    await pause(10);
  }
  return false;
}
