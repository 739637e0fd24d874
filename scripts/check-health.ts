import { parseConfig } from '../platform/config/config';

const LONGEST_MS = 3_000;

/** Asks the process of this container how it is: `check-health.js /readyz`. The exit code is 0 when it answers 200. */
async function main(path: string): Promise<number> {
  const { port } = parseConfig(process.env).process;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(LONGEST_MS) });
  return response.ok ? 0 : 1;
}

main(process.argv[2] ?? '/readyz').then(
  (code) => {
    process.exitCode = code;
  },
  () => {
    process.exitCode = 1;
  },
);
