import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { subgraphDefinitions } from '../../embedded/subgraph-definitions';
import { loadSealTrust, sealFolder, type SealTrust } from '../../platform/audit/seal-key';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../platform/database/subgraph-name';
import { examinePlatform } from '../../platform/doctor/examine-platform';
import { listLetters, replayLetters } from '../../platform/events/dead-letters';
import type { FaultStage } from './fault-stage';
import type { Acknowledged, WrittenSubgraph } from './journal';
import { DOUBLED, KEPT } from './examine-sql';
import { rowsAt } from './superuser';

/** What has become of the changes, and whatever else is not as it should be. */
export interface Examination {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly findings: readonly string[];
}

const WRITTEN: readonly WrittenSubgraph[] = ['appeals', 'supervision'];
const LONGEST_MS = 60_000;
const POLL_MS = 50;

/** What a subgraph has not delivered yet; deliveries that wait for another attempt get it at once. */
async function undelivered(stage: FaultStage, name: SubgraphName): Promise<readonly string[]> {
  const pool = new Pool({ connectionString: stage.databases()[name].worker, max: 1 });
  pool.on('error', () => undefined);
  try {
    const letters = await listLetters(pool, { states: ['WAITING', 'FAILING', 'DEAD'] });
    for (const { id, state } of letters) if (state === 'FAILING') await replayLetters(pool, id);
    return letters.map(({ id, state, type, lastError }) => `${name} ${id} ${type} ${state} ${lastError ?? ''}`);
  } finally {
    await pool.end();
  }
}

/** Waits until no event is on its way. Returns what is left. */
async function settle(stage: FaultStage): Promise<readonly string[]> {
  const deadline = performance.now() + LONGEST_MS;
  for (;;) {
    const left: string[] = [];
    for (const name of SUBGRAPH_NAMES) left.push(...(await undelivered(stage, name)));
    if (left.length === 0 || performance.now() > deadline) return left;
    await pause(POLL_MS);
  }
}

/** The acknowledged changes of one subgraph that are not there as they were acknowledged. */
async function findLost(stage: FaultStage, subgraph: WrittenSubgraph, changes: readonly Acknowledged[]) {
  const rows = await rowsAt<{ requestId: string }>(stage.databases()[subgraph].migrator, KEPT[subgraph], [
    JSON.stringify(changes.filter((change) => change.subgraph === subgraph)),
  ]);
  return rows.map(({ requestId }) => `${subgraph} ${requestId}`);
}

async function wordsOf(url: string, statements: readonly string[]): Promise<readonly string[]> {
  const found = [];
  for (const statement of statements) found.push(...(await rowsAt<{ words: string }>(url, statement)));
  return found.map(({ words }) => words);
}

/** What proves the seals of all databases, wherever their processes keep their folders. */
function trustOf(stage: FaultStage): SealTrust {
  const folders = new Set(SUBGRAPH_NAMES.map((name) => stage.dataFolder(name)));
  const trusts = [...folders].map((folder) => loadSealTrust(sealFolder(folder)));
  const first = <T>(ask: (trust: SealTrust) => T | null): T | null => {
    for (const trust of trusts) {
      const answer = ask(trust);
      if (answer !== null) return answer;
    }
    return null;
  };
  return {
    isSigned: (...seal) => first((trust) => trust.isSigned(...seal)),
    findLastSeal: (database) => first((trust) => trust.findLastSeal(database)),
  };
}

/** What the doctor finds: audit, projections and terms beside a recomputation, registers, requests, outboxes. */
async function findUnsound(stage: FaultStage): Promise<readonly string[]> {
  const databases = stage.databases();
  const patients = subgraphDefinitions('examination').map((definition) => ({
    definition,
    urls: databases[definition.name],
  }));
  const findings = await examinePlatform(patients, trustOf(stage));
  return findings.map(
    ({ database, examination, kind, subject, explanation }) =>
      `${database} ${examination}: ${kind} ${subject}: ${explanation}`,
  );
}

/** Looks at everything once the events have arrived: the changes given, and all that must always hold. */
export async function examine(stage: FaultStage, changes: readonly Acknowledged[]): Promise<Examination> {
  const left = await settle(stage);
  const databases = stage.databases();
  const lost = [];
  const doubled = [];
  for (const name of WRITTEN) {
    lost.push(...(await findLost(stage, name, changes)));
    doubled.push(...(await wordsOf(databases[name].migrator, DOUBLED[name])));
  }
  const findings = [...left.map((words) => `not delivered: ${words}`), ...(await findUnsound(stage))];
  return { lost, doubled, findings };
}
