import { randomInt } from 'node:crypto';
import { freePort } from '../../platform/database/embedded/free-port';

/** Below those that systems give to whoever asks for any port, so that nobody is given it before its process listens. */
const LOWEST = 15_000;
const HIGHEST = 32_000;
const MOST_DRAWS = 100;

/** Draws a free port of a host that has not been drawn before among these, and adds it to them. */
export async function drawPort(host: string, drawn = new Set<number>()): Promise<number> {
  for (let left = MOST_DRAWS; left > 0; left -= 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (drawn.has(port) || !(await isFree(host, port))) continue;
    drawn.add(port);
    return port;
  }
  throw new Error(`no free port between ${LOWEST} and ${HIGHEST} on ${host}`);
}

const isFree = (host: string, port: number): Promise<boolean> =>
  freePort(host, port).then(
    () => true,
    () => false,
  );
