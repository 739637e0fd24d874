import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { EXAMPLE_QUERIES } from '../gateway/example-queries';
import { ACTORS } from './story/actors';
import { createGraphClient } from './story/graph-client';
import { STAGES } from './story/stage-platform';
import { createTeller } from './story/teller';
import { tellStory } from './story/tell-story';
import { type ReceivedSpan, receiveSpans } from './trace/span-receiver';
import { printTrace } from './trace/trace-tree';

const OVER_ALL_SUBGRAPHS = 'The execution of a council’s decisions';

/** A query to trace, and who asks it. */
interface Question {
  readonly query: string;
  readonly login: string | null;
}

function questionOf([query, login]: readonly string[]): Question {
  if (query !== undefined) return { query, login: login ?? null };
  const example = EXAMPLE_QUERIES.find(({ name }) => name === OVER_ALL_SUBGRAPHS);
  if (example === undefined) throw new Error(`no example "${OVER_ALL_SUBGRAPHS}"`);
  return { query: example.query, login: ACTORS.chair.login };
}

/** Tells the story to a platform of its own and asks the question; returns the question's traces and all spans. */
async function record(question: Question, isDistributed: boolean) {
  const receiver = await receiveSpans();
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = receiver.url;
  try {
    const platform = await (isDistributed ? STAGES.distributed : STAGES.embedded)();
    try {
      const client = createGraphClient(platform);
      const story = createTeller(client, () => undefined);
      await tellStory({ client, story, moveClock: platform.setClock });
      await platform.settled();
      return { ...(await ask(platform.url, question, client.tokenOf)), spans: receiver.spans };
    } finally {
      // Spans on their way are sent before it has stopped.
      await platform.stop();
    }
  } finally {
    await receiver.close();
  }
}

/** Asks twice, so that the trace shown is one with its plan made and its statements prepared. */
async function ask(url: string, { query, login }: Question, tokenOf: (login: string) => Promise<string>) {
  const headers = {
    'content-type': 'application/json',
    'kenes-explain': '1',
    ...(login === null ? {} : { authorization: `Bearer ${await tokenOf(login)}` }),
  };
  const send = () => fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const first = await send();
  await first.arrayBuffer();
  const second = await send();
  const [cold, warm] = [first, second].map((response) => response.headers.get('kenes-trace-id'));
  return { cold, warm, answer: await second.text() };
}

const traceOf = (spans: readonly ReceivedSpan[], id: string | null | undefined) =>
  spans.filter(({ traceId }) => traceId === id);

/** The trace of a command whose event moved another subgraph: the one with the most spans. */
function longestReaction(spans: readonly ReceivedSpan[]): readonly ReceivedSpan[] {
  const traces = [...Map.groupBy(spans, ({ traceId }) => traceId).values()];
  const moved = traces.filter((trace) => trace.some(({ name }) => name.startsWith('react ')));
  return moved.sort((one, other) => other.length - one.length)[0] ?? [];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { distributed: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { cold, warm, answer, spans } = await record(questionOf(positionals), values.distributed);
  const print = (title: string, trace: readonly ReceivedSpan[]): void =>
    console.log([`\n${title}`, ...printTrace(trace)].join('\n'));
  print('The query, asked for the first time', traceOf(spans(), cold));
  print('The query, asked again', traceOf(spans(), warm));
  if (positionals.length > 0) console.log(`\n${answer}`);
  else print("The story's command with the most work, its event and what that did elsewhere", longestReaction(spans()));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
