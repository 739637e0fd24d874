import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { withClient } from '../platform/database/heard-client';
import { readRuntime } from '../embedded/runtime-file';
import { type Config, parseConfig } from '../platform/config/config';
import { databaseUrls } from '../platform/config/database-urls';
import { databaseUrls as embeddedUrls } from '../platform/database/provision';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/database/subgraph-name';
import {
  countLetters,
  discardLetter,
  findLetter,
  type Letter,
  listLetters,
  replayLetters,
} from '../platform/events/dead-letters';
import { requestProjections } from '../platform/events/re-emit';

const USAGE = `usage: npm run events -- COMMAND
  list [--failing]             what waits, fails or is dead in each outbox, and the dead letters (with --failing also what is still tried)
  show ID                      one delivery; ID is the database and a number, as listed (appeals:17)
  replay ID|all                tries one delivery, or every dead one, again at once
  discard ID --reason "..."    gives a failed delivery up; the event is kept with the reason
  rebuild SUBGRAPH             has the owners send all their records to a subgraph again, which writes its projections anew`;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function workerUrl(config: Config, subgraph: SubgraphName): string {
  const configured = databaseUrls(config, subgraph);
  if (configured) return configured.worker;
  const runtime = readRuntime(config.process.dataFolder);
  if (!runtime) throw new Error('no platform runs on this data folder (KENES_DATA), and no database is configured');
  return embeddedUrls(runtime, subgraph).worker;
}

function within<T>(subgraph: SubgraphName, work: (queue: Client) => Promise<T>): Promise<T> {
  const connectionString = workerUrl(parseConfig(process.env), subgraph);
  return withClient({ connectionString, application_name: 'kenes-events' }, work);
}

function subgraphOf(text: string | undefined): SubgraphName {
  const subgraph = SUBGRAPH_NAMES.find((name) => name === text);
  if (!subgraph) throw new Error(USAGE);
  return subgraph;
}

interface LetterId {
  readonly subgraph: SubgraphName;
  readonly id: string;
}

function letterId(text: string | undefined): LetterId {
  const [, subgraph, id] = /^([a-z]+):(\d{1,18})$/.exec(text ?? '') ?? [];
  if (id === undefined) throw new Error(USAGE);
  return { subgraph: subgraphOf(subgraph), id };
}

function ageOf(since: Date): string {
  const age = Date.now() - since.getTime();
  if (age >= DAY) return `${Math.floor(age / DAY)} d ${Math.floor((age % DAY) / HOUR)} h`;
  if (age >= HOUR) return `${Math.floor(age / HOUR)} h ${Math.floor((age % HOUR) / MINUTE)} min`;
  return `${Math.floor(age / MINUTE)} min`;
}

function lineOf(subgraph: SubgraphName, letter: Letter): string {
  const { id, state, type, subject, subscriber, attempts, mostAttempts, lastError, emittedAt } = letter;
  const way = `${type ?? 'malformed event'} to ${subscriber ?? 'nobody'}, subject ${subject ?? 'unknown'}`;
  return `  ${subgraph}:${id}  ${state}  ${way}, ${attempts} of ${mostAttempts} attempts, ${ageOf(emittedAt)} old: ${lastError ?? 'ended with its worker'}`;
}

function list(isFailingToo: boolean): Promise<string[]> {
  const states = isFailingToo ? (['FAILING', 'DEAD'] as const) : (['DEAD'] as const);
  const each = SUBGRAPH_NAMES.map((subgraph) =>
    within(subgraph, async (queue) => {
      const { WAITING, FAILING, DEAD } = await countLetters(queue);
      const letters = await listLetters(queue, { states });
      return [
        `${subgraph}: waiting ${WAITING}, failing ${FAILING}, dead ${DEAD}`,
        ...letters.map((letter) => lineOf(subgraph, letter)),
      ];
    }),
  );
  return Promise.all(each).then((lines) => lines.flat());
}

async function show({ subgraph, id }: LetterId): Promise<string[]> {
  const letter = await within(subgraph, (queue) => findLetter(queue, id));
  if (!letter) throw new Error(`there is no delivery ${subgraph}:${id}; it may have been done meanwhile`);
  const shown = { ...letter, id: `${subgraph}:${id}` };
  return Object.entries(shown).map(
    ([name, value]) => `${name}: ${value instanceof Date ? value.toISOString() : (value ?? '-')}`,
  );
}

async function replay(which: string | undefined): Promise<string[]> {
  if (which === 'all') {
    const counts = await Promise.all(
      SUBGRAPH_NAMES.map((subgraph) => within(subgraph, (queue) => replayLetters(queue, null))),
    );
    return [`dead letters tried again: ${counts.reduce((sum, count) => sum + count, 0)}`];
  }
  const { subgraph, id } = letterId(which);
  const count = await within(subgraph, (queue) => replayLetters(queue, id));
  if (count === 0) throw new Error(`${subgraph}:${id} is not there, has not failed, or is being tried at this moment`);
  return [`tried again: ${subgraph}:${id}`];
}

async function discard({ subgraph, id }: LetterId, reason: string | undefined): Promise<string[]> {
  if (!reason?.trim()) throw new Error('discard needs a reason: --reason "..."');
  const isDone = await within(subgraph, (queue) => discardLetter(queue, id, reason.trim()));
  if (!isDone) throw new Error(`${subgraph}:${id} is not there, has not failed, or is being tried at this moment`);
  return [`discarded: ${subgraph}:${id}; the event and the reason are kept in outbox.discarded`];
}

async function rebuild(subgraph: SubgraphName): Promise<string[]> {
  const types = await within(subgraph, (queue) => requestProjections(queue, subgraph));
  return [types.length === 0 ? `${subgraph} has no projections` : `${subgraph}: asked for ${types.join(', ')}`];
}

async function main(): Promise<string[]> {
  const options = { failing: { type: 'boolean', default: false }, reason: { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [command, argument] = positionals;
  if (command === 'list') return list(values.failing);
  if (command === 'show') return show(letterId(argument));
  if (command === 'replay') return replay(argument);
  if (command === 'discard') return discard(letterId(argument), values.reason);
  if (command === 'rebuild') return rebuild(subgraphOf(argument));
  throw new Error(USAGE);
}

main().then(
  (lines) => console.log(lines.join('\n')),
  (error: unknown) => {
    console.error(`events: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
