import 'reflect-metadata';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { withClient } from '../platform/database/heard-client';
import { subgraphDefinitions } from '../embedded/subgraph-definitions';
import { loadSealTrust, sealFolder } from '../platform/audit/seal-key';
import { parseConfig } from '../platform/config/config';
import { examinations, type Report } from '../platform/doctor/examine-platform';
import type { Patient } from '../platform/doctor/ward';
import { countLetters } from '../platform/events/dead-letters';
import { openDatabases } from './reach-databases';

const POLL_MS = 200;
/** So long the outboxes may stand still before they are examined as they are. */
const STANDSTILL_MS = 60_000;

function countUnderWay({ urls }: Patient): Promise<number> {
  return withClient({ connectionString: urls.worker, application_name: 'kenes-doctor' }, async (queue) => {
    const { WAITING, FAILING } = await countLetters(queue);
    return WAITING + FAILING;
  });
}

/** Waits until nothing is under way any more, or nothing has moved for a minute. */
async function untilDelivered(patients: readonly Patient[]): Promise<void> {
  let last = -1;
  let since = performance.now();
  while (performance.now() - since < STANDSTILL_MS) {
    const counts = await Promise.all(patients.map(countUnderWay));
    const count = counts.reduce((sum, each) => sum + each, 0);
    if (count === 0) return;
    if (count !== last) since = performance.now();
    last = count;
    await pause(POLL_MS);
  }
}

function linesOf({ database, examination, count, findings, underWay }: Report): string[] {
  const late = underWay > 0 ? `, ${underWay} under way` : '';
  const found = findings.length === 0 ? 'sound' : `${findings.length} findings`;
  return [
    `${database}: ${examination}: ${count} examined${late}, ${found}`,
    ...findings.map(({ kind, subject, explanation }) => `  ${kind}  ${subject}: ${explanation}`),
  ];
}

/** Examines the platform and says what it found. The exit code is 0 if all is sound, 1 on findings, else 2. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { wait: { type: 'boolean', default: false } } });
  const config = parseConfig(process.env);
  const stateFolder = resolve(config.process.dataFolder);
  const databases = await openDatabases(config, stateFolder);
  try {
    // No key of the installation is needed to read.
    const patients = subgraphDefinitions('examination').map((definition) => ({
      definition,
      urls: databases.urls[definition.name],
    }));
    if (values.wait) await untilDelivered(patients);
    let examined = 0;
    let found = 0;
    for await (const report of examinations(patients, loadSealTrust(sealFolder(stateFolder)))) {
      console.log(linesOf(report).join('\n'));
      examined += report.count;
      found += report.findings.length;
    }
    console.log(`doctor: ${examined} examined, ${found} findings`);
    return found === 0 ? 0 : 1;
  } finally {
    await databases.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`doctor: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
