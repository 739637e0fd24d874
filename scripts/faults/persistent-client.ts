import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphAnswer, GraphClient } from '../story/graph-client';
import type { Journal, WrittenSubgraph } from './journal';

/** A mutation of the workload: who makes it, and what with. */
export interface Change {
  readonly subgraph: WrittenSubgraph;
  readonly login: string;
  readonly field: string;
  readonly inputType: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A record as a mutation answers with it. */
export interface Seen {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;
/** The platform's own word that the same request may be repeated. */
const RETRYABLE = new Set<unknown>(['UNAVAILABLE', 'NOT_YET_KNOWN']);
/** What has been decided elsewhere takes a moment to arrive. */
const TOO_EARLY = new Set<unknown>(['BASIS_WITHOUT_RESULTS']);

const SEEN = 'id number version';

function documentOf({ field, inputType }: Change): string {
  const selection = field === 'registerAppeal' ? `appeal { ${SEEN} }` : SEEN;
  return `mutation ($input: ${inputType}!) { ${field}(input: $input) { ${selection} } }`;
}

function seenIn(data: Readonly<Record<string, unknown>> | null | undefined): Seen | null {
  const [answer] = Object.values(data ?? {});
  if (typeof answer !== 'object' || answer === null) return null;
  return ('appeal' in answer ? answer.appeal : answer) as Seen;
}

function isAbout(details: unknown, noun: string, state: string): boolean {
  if (typeof details !== 'object' || details === null || !('noun' in details) || !('state' in details)) return false;
  return details.noun === noun && details.state === state;
}

/** Why an attempt failed for now; null when repeating it is of no use. */
function missOf({ errors, status }: GraphAnswer<unknown>): string | null {
  const { code, reason, details } = errors?.[0]?.extensions ?? {};
  if (RETRYABLE.has(code)) return String(code);
  if (TOO_EARLY.has(reason)) return String(reason);
  // A check on an appeal whose acceptance has not arrived yet.
  if (code === 'ILLEGAL_TRANSITION' && isAbout(details, 'Appeal', 'RECEIVED')) return 'APPEAL_RECEIVED';
  return errors === undefined && status >= 500 ? `HTTP ${status}` : null;
}

/** What a lost connection is called by whoever looks at it. */
function wordsOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown';
}

/**
 * Makes a change under one request id: asks again after every answer that did not come and every refusal for now, until it is acknowledged or
 * `isOver`. Returns the record; null when it was given up, or answered in a way that the journal keeps as a surprise.
 */
export async function persist(
  { client, journal }: { readonly client: GraphClient; readonly journal: Journal },
  change: Change,
  isOver: () => boolean,
): Promise<Seen | null> {
  const requestId = randomUUID();
  const variables = { input: { ...change.input, requestId } };
  for (let wait = FIRST_PAUSE_MS; !isOver(); wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const sentAt = performance.now();
    const answer = await client
      .ask<Readonly<Record<string, unknown>>>(change.login, documentOf(change), variables)
      .catch((error: unknown) => ({ lost: wordsOf(error) }));
    if ('lost' in answer) {
      journal.miss(answer.lost);
    } else {
      const seen = answer.errors ? null : seenIn(answer.data);
      if (seen) {
        const { subgraph, field: command } = change;
        journal.acknowledge({ subgraph, requestId, command, ...seen, sentAt, at: performance.now() });
        return seen;
      }
      const kind = missOf(answer);
      if (kind === null) {
        journal.surprise(`${change.field}: HTTP ${answer.status} ${JSON.stringify(answer.errors ?? answer.data)}`);
        return null;
      }
      journal.miss(kind);
    }
    await pause(wait);
  }
  return null;
}
