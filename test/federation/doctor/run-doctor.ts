import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { TestPlatform } from '../../support/open-test-platform';
import { compile } from '../distributed/support/compile';

/** How `npm run doctor` ended, and what it said. */
export interface DoctorsVisit {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Runs the doctor as a process of its own over configured databases, as on several machines, until `stop`. */
export async function callDoctor({ databases, stateFolder }: TestPlatform) {
  const { folder, remove } = await compile();
  const urls = databases.flatMap(({ definition, urls: { migrator, server, worker } }): [string, string][] => {
    const variable = (role: string): string => `KENES_${definition.name.toUpperCase()}_${role}_DATABASE_URL`;
    return [
      [variable('MIGRATOR'), migrator],
      [variable('SERVER'), server],
      [variable('WORKER'), worker],
    ];
  });
  const env = { PATH: process.env['PATH'], KENES_DATA: stateFolder, ...Object.fromEntries(urls) };
  const visit = (...flags: string[]): Promise<DoctorsVisit> =>
    new Promise((resolve) => {
      execFile(process.execPath, [join(folder, 'scripts', 'doctor.js'), ...flags], { env }, (error, output, failures) =>
        resolve({ code: error ? Number(error.code) : 0, lines: `${output}${failures}`.trimEnd().split('\n') }),
      );
    });
  return { visit, remove };
}
