import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = 'running.json';

const schema = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  password: z.string(),
  url: z.string(),
  clock: z.enum(['real', 'operator']),
});

/** How the operator's tools (clock, audit, tokens) find the running platform of a data folder. */
export type Runtime = z.infer<typeof schema>;

/** Leaves the way to the running platform in its data folder, readable by its user only. */
export function writeRuntime(stateFolder: string, runtime: Runtime): void {
  writeFileSync(join(stateFolder, FILE), JSON.stringify(runtime), { mode: 0o600 });
}

/** The platform that runs on a data folder, or null when none has said so. */
export function readRuntime(stateFolder: string): Runtime | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(stateFolder, FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** Removes the file at the end of a run. */
export function removeRuntime(stateFolder: string): void {
  rmSync(join(stateFolder, FILE), { force: true });
}
