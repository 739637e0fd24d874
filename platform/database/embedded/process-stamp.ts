import { readFileSync } from 'node:fs';
import { codeOf } from './start-failure';

/** The stamp of a process that lives but whose start time the system does not tell. */
export const UNKNOWN_STAMP = 'unknown';

/**
 * What tells this process from a later one with the same number: on Linux the boot's id and the start time in ticks,
 * elsewhere `unknown`. Null when there is no such process, or only its zombie.
 */
export function processStamp(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return null;
  }
  if (process.platform !== 'linux') return UNKNOWN_STAMP;
  const fields = statFields(pid);
  if (fields === null) return UNKNOWN_STAMP;
  const [state, startTicks] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' ? null : `${bootId()}:${startTicks ?? ''}`;
}

/** The fields of /proc/<pid>/stat from the state on; the command before them may itself hold spaces and brackets. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
