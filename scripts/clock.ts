import { parseConfig } from '../platform/config/config';
import { legalInstant } from '../platform/database/legal-clock';
import { databaseUrls } from '../platform/database/provision';
import { SUBGRAPH_NAMES } from '../platform/database/subgraph-name';
import { moveClock } from '../platform/process/move-clock';
import { readRuntime } from '../embedded/runtime-file';

const USAGE = 'usage: npm run clock -- set 2026-03-19T10:00   (legal time in Kazakhstan)';

/** Moves the legal clock of the platform that runs on the data folder, which runs its tick in every subgraph. It must have been started with KENES_CLOCK=operator. */
async function main([verb, text]: readonly string[]): Promise<string> {
  if (verb !== 'set' || text === undefined) throw new Error(USAGE);
  const instant = legalInstant(text);
  const runtime = readRuntime(parseConfig(process.env).process.dataFolder);
  if (!runtime) throw new Error('no platform runs on this data folder (KENES_DATA)');
  if (runtime.clock !== 'operator') throw new Error('the platform keeps real time; start it with KENES_CLOCK=operator');
  await Promise.all(SUBGRAPH_NAMES.map((name) => moveClock(databaseUrls(runtime, name), instant)));
  return `legal clock set to ${text} (${instant.toISOString()})`;
}

main(process.argv.slice(2)).then(
  (line) => console.log(line),
  (error: unknown) => {
    console.error(`clock: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
