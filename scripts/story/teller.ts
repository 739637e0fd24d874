import { setTimeout as pause } from 'node:timers/promises';
import type { GraphAnswer, GraphClient } from './graph-client';

/** Someone in the story: the login behind the token (null: not signed in) and what the story calls them. */
export interface Actor {
  readonly login: string | null;
  readonly post: string;
}

/** One GraphQL request of the story. */
export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Tells the story: runs each step through the public endpoint, prints it, and counts what did not come out as told. */
export interface Teller {
  chapter(title: string): void;
  /** Something worth knowing beside the steps. */
  aside(line: string): void;
  /** A step that succeeds; `tell` makes the printed result of the answer. */
  step<Data>(actor: Actor, deed: string, request: Request, tell: (data: Data) => string): Promise<Data>;
  /** A step that must be refused under this rule. */
  refusal(actor: Actor, deed: string, request: Request, rule: string): Promise<void>;
  /** Something that must hold of an answer, such as that a hidden record does not exist. */
  holds<Data>(
    actor: Actor,
    deed: string,
    request: Request,
    isTrue: (answer: GraphAnswer<Data>) => boolean,
  ): Promise<void>;
  /** Prints the count of steps, refusals and failures; the number of failures. */
  end(): number;
}

const bold = (text: string): string => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);

/** An event on its way: the record is not known yet, or not yet as it has become. */
const TOO_EARLY = new Set<unknown>(['NOT_YET_KNOWN', 'BASIS_WITHOUT_RESULTS']);
const MOST_ATTEMPTS = 40;
const PAUSE_MS = 50;

function isTooEarly({ errors }: GraphAnswer<unknown>): boolean {
  const { code, reason } = errors?.[0]?.extensions ?? {};
  return TOO_EARLY.has(code) || TOO_EARLY.has(reason);
}

function refusalText(answer: GraphAnswer<unknown>): string {
  const [error] = answer.errors ?? [];
  if (!error) return `no refusal: ${JSON.stringify(answer.data)}`;
  const { code, rule, legalBasis } = error.extensions ?? {};
  const article = typeof legalBasis === 'string' ? `(${legalBasis}) ` : '';
  return `${String(rule ?? code)} ${article}${error.message}`;
}

/** Makes a teller that asks through a client and prints line by line. A failed step ends the story, since what follows rests on it. */
export function createTeller(client: GraphClient, print: (line: string) => void = console.log): Teller {
  const count = { steps: 0, refusals: 0, failures: 0 };
  const fail = (text: string): void => {
    count.failures += 1;
    print(`     FAILED: ${text}`);
  };
  const begin = ({ post }: Actor, deed: string): void => {
    count.steps += 1;
    print(`${String(count.steps).padStart(3)}. ${bold(post)} ${deed}`);
  };
  const ask = <Data>({ login }: Actor, { query, variables }: Request): Promise<GraphAnswer<Data>> =>
    client.ask<Data>(login, query, variables);
  /** What another subgraph has just decided takes a moment to arrive; whoever is told so asks again. */
  const askAgain = async <Data>(actor: Actor, request: Request): Promise<GraphAnswer<Data>> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask<Data>(actor, request);
      if (attempt === MOST_ATTEMPTS || !isTooEarly(answer)) return answer;
      await pause(PAUSE_MS);
    }
  };
  return {
    chapter: (title) => print(`\n${bold(title)}`),
    aside: (line) => print(`     ${line}`),
    step: async <Data>(actor: Actor, deed: string, request: Request, tell: (data: Data) => string): Promise<Data> => {
      begin(actor, deed);
      const answer = await askAgain<Data>(actor, request);
      if (answer.errors || !answer.data) {
        fail(refusalText(answer));
        throw new Error(`the story cannot go on after: ${deed}`);
      }
      for (const line of tell(answer.data).split('\n')) print(`     ${line}`);
      return answer.data;
    },
    refusal: async (actor, deed, request, rule) => {
      begin(actor, deed);
      count.refusals += 1;
      const answer = await ask(actor, request);
      if (answer.errors?.[0]?.extensions?.['rule'] === rule) print(`     refused ${refusalText(answer)}`);
      else fail(`expected a refusal under ${rule}, got ${refusalText(answer)}`);
    },
    holds: async <Data>(
      actor: Actor,
      deed: string,
      request: Request,
      isTrue: (answer: GraphAnswer<Data>) => boolean,
    ) => {
      begin(actor, deed);
      const answer = await ask<Data>(actor, request);
      if (isTrue(answer)) print('     so it is');
      else fail(JSON.stringify({ data: answer.data, errors: answer.errors }));
    },
    end: () => {
      print(`\nstory: ${count.steps} steps, ${count.refusals} refusals, ${count.failures} failures`);
      return count.failures;
    },
  };
}
