import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Viewer } from '../../platform/access/viewer';
import { legalInstant, setLegalClock } from '../../platform/database/legal-clock';
import type { Database, PoolSizes } from '../../platform/database/open-database';
import type { DatabaseUrls } from '../../platform/database/subgraph-name';
import type { CloudEvent } from '../../platform/events/cloud-event';
import { runTicks } from '../../platform/events/legal-tick';
import type { SubgraphDefinition } from '../../platform/graphql/define-subgraph';
import { type OpenSubgraph, openSubgraph, type SubgraphResponse } from '../../platform/graphql/open-subgraph';
import { folderStore } from '../../platform/materials/content/folder-store';
import type { Language } from '../../platform/law/language';
import { createTestIdentity } from './test-identity';
import { createTestDatabase } from './test-database';

/** One subgraph on a database of its own, driven through executed operations. */
export interface TestSubgraph {
  readonly db: Database;
  readonly urls: DatabaseUrls;
  /** Connects as the owner of the tables, past what commands allow. */
  readonly ownerUrl: string;
  readonly subgraph: OpenSubgraph;
  /** The folder of the contents that it keeps. */
  readonly folder: string;
  /** A signed assertion of a viewer, as the gateway would send it. */
  assertionOf(viewer: Viewer): Promise<string>;
  /** What was masked as INTERNAL so far, for a look when a test meets one unexpectedly. */
  readonly faults: readonly unknown[];
  /** Executes an operation as a viewer, with a real signed assertion. */
  execute(
    viewer: Viewer,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    language?: Language,
  ): Promise<SubgraphResponse>;
  /** The same with an assertion of the test's own making. */
  executeWith(assertion: string, query: string): Promise<SubgraphResponse>;
  /** Sets the legal clock and runs its tick: `2026-03-19` (10:00) or `2026-03-19T10:00`, Kazakhstan time. */
  setClock(text: string): Promise<void>;
  /** Runs the clock's tick, as the worker's cron does each minute. */
  tick(): Promise<void>;
  /** Delivers an event as another subgraph would send it. */
  receive(event: Pick<CloudEvent, 'type' | 'subject' | 'data'> & Partial<CloudEvent>): Promise<void>;
  /** The events that wait in the outbox, oldest first. */
  emitted(): Promise<CloudEvent[]>;
  close(): Promise<void>;
}

/** The largest content that a test's subgraph takes unless told otherwise, in bytes. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** How large a test's subgraph is: its pools, and the largest content that it takes, in bytes. */
export interface TestSizes extends PoolSizes {
  readonly fileBytes?: number;
}

async function emittedEvents(workerUrl: string): Promise<CloudEvent[]> {
  const client = new Client({ connectionString: workerUrl });
  await client.connect();
  try {
    const result = await client.query<{ event: CloudEvent }>(
      `SELECT DISTINCT ON (payload->'event'->>'id') payload->'event' AS event
       FROM graphile_worker._private_jobs ORDER BY payload->'event'->>'id'`,
    );
    return result.rows.map(({ event }) => event);
  } finally {
    await client.end();
  }
}

/** Opens a subgraph for a test file on a fresh copy of its template, with the legal clock at `today` (2026-03-19 if not told). */
export async function openTestSubgraph(
  definition: SubgraphDefinition,
  today = '2026-03-19',
  { fileBytes = LARGEST_FILE, ...pools }: TestSizes = {},
): Promise<TestSubgraph> {
  const database = await createTestDatabase(definition, pools);
  const identity = await createTestIdentity();
  const faults: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'kenes-files-'));
  const subgraph = await openSubgraph(definition, {
    db: database.db,
    verifyAssertion: identity.verify,
    report: (error) => faults.push(error),
    files: { store: folderStore(folder), largestBytes: fileBytes },
  });
  await setLegalClock(database.urls.migrator, legalInstant(today));
  const tick = (): Promise<void> => runTicks(database.db, definition.ticks ?? [], (_, error) => faults.push(error));
  const call = (
    assertion: string,
    query: string,
    variables = {},
    language: Language = 'en',
  ): Promise<SubgraphResponse> => subgraph.execute({ query, variables, assertion, language });
  return {
    db: database.db,
    urls: database.urls,
    ownerUrl: database.urls.migrator,
    subgraph,
    folder,
    assertionOf: identity.sign,
    faults,
    execute: async (viewer, query, variables, language) =>
      call(await identity.sign(viewer), query, variables, language),
    executeWith: (assertion, query) => call(assertion, query),
    setClock: async (text) => {
      await setLegalClock(database.urls.migrator, legalInstant(text));
      await tick();
    },
    tick,
    receive: (event) =>
      subgraph.receive({
        specversion: '1.0',
        id: crypto.randomUUID(),
        source: 'organisation',
        time: new Date().toISOString(),
        datacontenttype: 'application/json',
        ...event,
      }),
    emitted: () => emittedEvents(database.urls.worker),
    close: async () => {
      await subgraph.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
