import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../platform/database/heard-client';
import { type Platform, startPlatform } from '../embedded/start-platform';
import { parseConfig } from '../platform/config/config';
import { createLogger } from '../platform/telemetry/logger';
import { type ExplainedQuestion, QUESTIONS } from './explain/questions';
import { plansIn, type SeenPlan } from './explain/plans';
import { createGraphClient, type GraphClient } from './story/graph-client';

/** Has the server write the plan of each statement, as it ran, into a log of its own. */
const PLANS_IN_LOG = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  logging_collector: 'on',
  log_destination: 'jsonlog',
  log_directory: 'explained',
  log_filename: 'plans',
  log_truncate_on_rotation: 'on',
};

/** A table with more rows is never to be read from end to end for one answer. */
const LARGE = 10_000;
/** A scan that stops before so much of the table, since it has enough, is none from end to end. */
const MUCH = 0.5;
const RUNS = 3;

class PlanLog {
  private seen = 0;

  constructor(private readonly folder: string) {}

  /** The plans since the last look. */
  next(): readonly SeenPlan[] {
    const lines = readdirSync(this.folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readFileSync(join(this.folder, name), 'utf8').split('\n').filter(Boolean));
    const fresh = lines.slice(this.seen);
    this.seen = lines.length;
    return plansIn(fresh);
  }
}

/** The tables that are large, by all four databases. */
async function largeTables({ databases }: Platform): Promise<ReadonlyMap<string, number>> {
  const large = new Map<string, number>();
  for (const { urls } of databases) {
    const { rows } = await withClient({ connectionString: urls.migrator }, (client) =>
      client.query<{ name: string; rows: number }>(
        `SELECT relname AS name, reltuples::float8 AS rows FROM pg_class WHERE relkind = 'r' AND reltuples > $1`,
        [LARGE],
      ),
    );
    for (const { name, rows: count } of rows) large.set(name, count);
  }
  return large;
}

type Found = Record<string, string>;

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((held, key) => (held as Record<string | number, unknown> | null)?.[key], value);
}

/** Asks a question a few times; the last is what counts, with statements prepared and caches warm. */
async function ask(client: GraphClient, question: ExplainedQuestion, found: Found): Promise<number> {
  const variables = Object.fromEntries((question.needs ?? []).map((name) => [name, found[name]]));
  let milliseconds = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const since = performance.now();
    const { data, errors } = await client.ask<object>(question.login, question.query, variables);
    milliseconds = performance.now() - since;
    if (errors) throw new Error(`${question.name}: ${JSON.stringify(errors)}`);
    for (const [name, path] of Object.entries(question.finds ?? {})) found[name] = String(at(data, path));
  }
  return milliseconds;
}

/** Asks every question of a platform that has been loaded, and tells how PostgreSQL found the answers. */
async function main(): Promise<void> {
  const config = parseConfig({ PORT: '0', KENES_LOG_LEVEL: 'error', ...process.env });
  const logger = createLogger({ service: 'explain', level: config.process.logLevel });
  const platform = await startPlatform({ config, logger, tell: () => undefined, settings: PLANS_IN_LOG });
  try {
    const large = await largeTables(platform);
    console.log([...large].map(([name, rows]) => `${name} ${Math.round(rows)}`).join(', '));
    const log = new PlanLog(join(platform.server.dataFolder, 'explained'));
    const client = createGraphClient(platform);
    const found: Found = {};
    let scanned = 0;
    for (const question of QUESTIONS) {
      log.next();
      const milliseconds = await ask(client, question, found);
      const plans = log.next();
      console.log(`\n${question.name} (${question.login}): ${milliseconds.toFixed(0)} ms`);
      const last = plans.slice(-plans.length / RUNS);
      for (const { statement, milliseconds: spent, scans } of last) {
        const whole = scans
          .filter(({ table, rows }) => rows > MUCH * (large.get(table) ?? Infinity))
          .map(({ table }) => table);
        scanned += whole.length;
        console.log(
          `  ${spent.toFixed(1).padStart(8)} ms  ${statement}${whole.length > 0 ? `  READS ALL OF ${whole.join(', ')}` : ''}`,
        );
      }
    }
    console.log(`\n${scanned === 0 ? 'no' : scanned} sequential scan of a table with more than ${LARGE} rows`);
  } finally {
    await platform.stop();
  }
}

main().catch((error: unknown) => {
  console.error('explain:', error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
